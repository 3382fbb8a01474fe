package io.inyeon.backup;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A backup as it comes into being: under another name until it is whole and on the disk, and gone when it did not come to
 * that. Only its owner may read it, since it holds the secrets of the installation. Never takes the last of the disk, which
 * may be the one that the database is on.
 */
final class BackupFile implements AutoCloseable {
  private static final long LEFT_FREE = 200L << 20;
  /** What a database shrinks to at the very best. */
  private static final long BEST_RATIO = 10;
  private static final long LOOK_EVERY = 64L << 20;

  private final Path file;
  private final Path draft;
  private final FileChannel channel;

  private BackupFile(Path file, Path draft, FileChannel channel) {
    this.file = file;
    this.draft = draft;
    this.channel = channel;
  }

  /** @param content about how many bytes it is to hold before they are compressed */
  static BackupFile create(Path file, long content) throws IOException {
    Path absolute = file.toAbsolutePath();
    if (Files.exists(absolute)) {
      throw new StartupFailure(Code.BACKUP_EXISTS,
          "%s is there already; choose another name with --to.".formatted(file));
    }
    Path draft = absolute.resolveSibling("." + absolute.getFileName() + ".partial");
    try {
      requireSpace(absolute.resolveSibling("."), content / BEST_RATIO);
      return new BackupFile(absolute, draft, FileChannel.open(draft,
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))));
    } catch (FileAlreadyExistsException e) {
      throw new StartupFailure(Code.BACKUP_EXISTS,
          "Another backup to %s is under way, or one was broken off; then delete %s.".formatted(file, draft), e);
    }
  }

  OutputStream out() {
    return new Careful(Channels.newOutputStream(channel));
  }

  /** It is whole: from now on it has its name. */
  void keep() throws IOException {
    try (FileChannel written = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      written.force(true);
    }
    Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(file.resolveSibling("."), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(draft);
  }

  private static void requireSpace(Path directory, long bytes) throws IOException {
    if (Files.getFileStore(directory).getUsableSpace() < LEFT_FREE + bytes) {
      throw new StartupFailure(Code.DISK_FULL,
          "The disk that holds %s has too little room for the backup; free at least %d MB, or choose another place with --to."
              .formatted(directory.normalize(), (LEFT_FREE + bytes) >> 20));
    }
  }

  /** Looks now and then at what is left of the disk. */
  private final class Careful extends FilterOutputStream {
    private long written;
    private long lookAt = LOOK_EVERY;

    Careful(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      out.write(bytes, offset, length);
      written += length;
      if (written >= lookAt) {
        lookAt = written + LOOK_EVERY;
        requireSpace(draft.resolveSibling("."), 0);
      }
    }
  }
}
