package io.inyeon.imports;

import io.inyeon.imports.file.DataFile;
import io.inyeon.settings.DataDirectory;
import io.inyeon.web.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** The files of imports, in the data directory of the process that took them, for as long as the import lasts. */
@Component
class ImportFiles {
  private static final long LEFT_FREE = 500L << 20;
  private static final int BUFFER = 1 << 20;

  private final Path folder;

  ImportFiles(DataDirectory data) {
    folder = data.resolve("imports");
  }

  Optional<DataFile> find(ImportJob job) {
    Path path = path(job.id());
    return Files.exists(path) ? Optional.of(new DataFile(path, job.file())) : Optional.empty();
  }

  /** Whole and on disk, or not at all. */
  DataFile receive(ImportJob job, InputStream content) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve(job.id() + ".part");
    try {
      write(content, draft);
      Files.move(draft, path(job.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    return new DataFile(path(job.id()), job.file());
  }

  private void write(InputStream content, Path draft) throws IOException {
    try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        requireSpace();
        ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, read);
        while (bytes.hasRemaining()) {
          file.write(bytes);
        }
      }
      file.force(true);
    }
  }

  /** The database needs the rest: a full disk would stop everything. */
  private void requireSpace() throws IOException {
    if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE) {
      throw new Problem(HttpStatus.INSUFFICIENT_STORAGE, "disk_full",
          "The server's disk has no room for this file; free some space, or import it in parts.");
    }
  }

  /** Where the import may put what it sorts. */
  Path work(UUID id) {
    return folder.resolve(id + ".work");
  }

  void delete(UUID id) {
    try {
      Files.deleteIfExists(path(id));
      Path work = work(id);
      if (Files.isDirectory(work)) {
        try (Stream<Path> files = Files.list(work)) {
          for (Path file : files.toList()) {
            Files.delete(file);
          }
        }
        Files.delete(work);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The imports that have left anything here. */
  Stream<UUID> all() throws IOException {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString().replaceFirst("\\..*$", "")).distinct()
          .map(UUID::fromString).toList().stream();
    }
  }

  private Path path(UUID id) {
    return folder.resolve(id + ".data");
  }
}
