package io.inyeon.settings;

import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one installation, held by one process at a time: the lock is the operating system's, so it ends with
 * the process however that ends. Only the owner can enter it.
 */
public final class DataDirectory implements AutoCloseable {
  private static final long LEAST_FREE_BYTES = 200L << 20;

  private static final String ADDRESS = "address";

  private final Path path;
  private final FileChannel lock;

  private DataDirectory(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /** Creates the directory where it is missing, and locks it. */
  public static DataDirectory open(Path path) {
    Path real = create(path);
    FileChannel channel = lock(real);
    DataDirectory directory = new DataDirectory(real, channel);
    try {
      directory.requireFreeSpace();
      return directory;
    } catch (RuntimeException e) {
      directory.close();
      throw e;
    }
  }

  /** The same for a directory that is there; empty while another process holds it. */
  public static Optional<DataDirectory> openUnlessHeld(Path path) {
    try {
      return Optional.of(open(path));
    } catch (StartupFailure e) {
      if (e.code() == Code.DATA_DIRECTORY_LOCKED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  public Path path() {
    return path;
  }

  public Path resolve(String name) {
    return path.resolve(name);
  }

  /** Generated secrets, one to a file, readable by the owner only. */
  public Secrets secrets() {
    return secretsIn(path);
  }

  /** Those of a directory that another process may hold. */
  public static Secrets secretsIn(Path path) {
    return new Secrets(path.resolve("secrets"));
  }

  /** From now on only the demonstration starts here. */
  public void markAsDemo() {
    try {
      Files.writeString(marker(), "This directory holds data of the demonstration.\n");
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  public boolean isDemo() {
    return Files.exists(marker());
  }

  /** Tells commands on this machine where the server that holds this directory listens. */
  public void announce(URI address) {
    try {
      Files.writeString(path.resolve(ADDRESS), address + "\n");
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /** Where the server that holds a directory listens; empty when none does. */
  public static Optional<URI> addressOfRunning(Path path) {
    Optional<DataDirectory> free = openUnlessHeld(path);
    free.ifPresent(DataDirectory::close);
    try {
      return free.isPresent() || !Files.exists(path.resolve(ADDRESS))
          ? Optional.empty()
          : Optional.of(URI.create(Files.readString(path.resolve(ADDRESS)).strip()));
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  /** Simulated customers and real ones never share a directory. */
  public void requireKind(boolean demo) {
    if (!demo && isDemo()) {
      throw new StartupFailure(Code.DEMO_DATA,
          "%s holds data of the demonstration; choose another directory with --data.".formatted(path));
    }
    if (demo && !isDemo() && Files.exists(path.resolve("secrets"))) {
      throw new StartupFailure(Code.REAL_DATA,
          "%s holds data of a real installation, which the demonstration would mix with its own; choose another directory with --data."
              .formatted(path));
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private Path marker() {
    return path.resolve("demo");
  }

  private void requireFreeSpace() {
    try {
      if (Files.getFileStore(path).getUsableSpace() < LEAST_FREE_BYTES) {
        throw new StartupFailure(Code.DISK_FULL,
            "The disk that holds %s is full: free at least 200 MB, or choose another directory with --data."
                .formatted(path));
      }
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static Path create(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        if (path.getParent() != null) {
          Files.createDirectories(path.getParent());
        }
        Files.createDirectory(path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return path.toRealPath();
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static FileChannel lock(Path path) {
    try {
      FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (tryLock(channel) == null) {
        channel.close();
        throw new StartupFailure(Code.DATA_DIRECTORY_LOCKED,
            "Another Inyeon is running on %s; stop it first, or choose another directory with --data.".formatted(path));
      }
      return channel;
    } catch (IOException e) {
      throw unusable(path, e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private static StartupFailure unusable(Path path, IOException cause) {
    return new StartupFailure(Code.DATA_DIRECTORY_UNUSABLE,
        "The data directory %s cannot be created or written (%s); correct its owner and rights, or choose another one with --data."
            .formatted(path, cause.getClass().getSimpleName()),
        cause);
  }
}
