package io.inyeon.imports;

import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.Room;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** The files of imports, in the data directory of the process that took them, for as long as the import lasts. */
@Component
class ImportFiles {
  private static final int BUFFER = 1 << 20;
  private static final Pattern OF_AN_IMPORT = Pattern
      .compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.(?:data|work)");
  /** Of one call only: of an upload, and of a look at a preview. */
  private static final Pattern PASSING = Pattern.compile(".*\\.(?:part|look)");

  private final Path folder;

  ImportFiles(DataDirectory data) {
    folder = data.resolve("imports");
  }

  Optional<DataFile> find(ImportJob job) {
    Path path = path(job.id());
    return Files.exists(path) ? Optional.of(new DataFile(path, job.file())) : Optional.empty();
  }

  /**
   * Whole and on disk, or not at all; not the import's yet. Under a name of its own, since two callers may send a file to one
   * import at the same time.
   */
  DataFile receive(ImportJob job, InputStream content) throws IOException {
    Files.createDirectories(folder);
    Path draft = folder.resolve(UUID.randomUUID() + ".part");
    try {
      write(content, draft);
      return new DataFile(draft, job.file());
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(draft);
      throw e;
    }
  }

  /** From now on it is the import's. */
  void keep(ImportJob job, DataFile draft) throws IOException {
    Files.move(draft.path(), path(job.id()), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  private void write(InputStream content, Path draft) throws IOException {
    try (FileChannel file = FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
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

  private void requireSpace() throws IOException {
    if (!Room.isIn(folder)) {
      throw new Problem(HttpStatus.INSUFFICIENT_STORAGE, "disk_full",
          "The server's disk has no room for this file; free some space, or import it in parts.");
    }
  }

  /** Where the import may put what it sorts. */
  Path work(UUID id) {
    return folder.resolve(id + ".work");
  }

  /** Where a preview may. */
  Path look() {
    return folder.resolve(UUID.randomUUID() + ".look");
  }

  void delete(UUID id) {
    try {
      Files.deleteIfExists(path(id));
      FileSystemUtils.deleteRecursively(work(id));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The imports that have left anything here. */
  List<UUID> all() {
    return names().map(OF_AN_IMPORT::matcher).filter(Matcher::matches).map(name -> UUID.fromString(name.group(1)))
        .distinct().toList();
  }

  /** What calls have left that ended with their process. */
  void deletePassing() {
    names().filter(name -> PASSING.matcher(name).matches()).forEach(name -> {
      try {
        FileSystemUtils.deleteRecursively(folder.resolve(name));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Stream<String> names() {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path path(UUID id) {
    return folder.resolve(id + ".data");
  }
}
