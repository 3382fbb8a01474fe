package io.inyeon.backup;

import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.RestoreMark;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Makes a data directory of a backup. Unpacked and checked beside it first: until all is well nothing of what is there has
 * changed, and what was there is moved aside, never deleted.
 */
public final class Restore {
  private static final String LEDGER = "ledger.jsonl";

  private final Path data;
  private final Consumer<String> lines;

  /** @param lines hears what there is to tell the operator */
  public Restore(Path data, Consumer<String> lines) {
    this.data = data.toAbsolutePath().normalize();
    this.lines = lines;
  }

  /**
   * @param replace whether a directory that is not empty may be moved aside
   * @param ledgers of erasures and refusals since the backup, from elsewhere
   * @param nothingSent the operator's word that nothing was sent since the backup was begun
   */
  public void read(Path backup, boolean replace, List<Path> ledgers, boolean nothingSent) {
    requireReadable(backup, ledgers);
    Optional<DataDirectory> old = old(replace);
    try {
      if (old.isPresent()) {
        EmbeddedPostgres.stopLeftOver(old.get());
      }
      read(backup, ledgers, nothingSent);
    } catch (ArchiveReader.Damaged e) {
      throw new StartupFailure(Code.BACKUP_DAMAGED,
          "%s is no usable backup: %s. Nothing was changed; use another one.".formatted(backup, e.getMessage()), e);
    } catch (IOException e) {
      throw new StartupFailure(Code.BACKUP_FAILED, "%s could not be restored to %s (%s: %s)."
          .formatted(backup, data, e.getClass().getSimpleName(), e.getMessage()), e);
    } finally {
      old.ifPresent(DataDirectory::close);
    }
  }

  private static void requireReadable(Path backup, List<Path> ledgers) {
    Stream.concat(Stream.of(backup), ledgers.stream())
        .filter(file -> !Files.isReadable(file) || Files.isDirectory(file))
        .findFirst().ifPresent(file -> {
          throw new StartupFailure(Code.BACKUP_MISSING,
              "The file %s cannot be read; correct its name.".formatted(file));
        });
  }

  /** What is there now, held so that no server starts on it; empty when there is nothing. */
  private Optional<DataDirectory> old(boolean replace) {
    if (!Files.exists(data) || isEmpty(data)) {
      return Optional.empty();
    }
    DataDirectory old = DataDirectory.open(data); // refuses while a server runs on it
    if (!replace) {
      old.close();
      throw new StartupFailure(Code.DATA_DIRECTORY_NOT_EMPTY,
          "%s is not empty; choose another directory with --data, or add --replace, which moves it aside."
              .formatted(data));
    }
    return Optional.of(old);
  }

  private void read(Path backup, List<Path> ledgers, boolean nothingSent) throws IOException {
    Files.createDirectories(data.resolveSibling("."));
    Path draft = Files.createTempDirectory(data.resolveSibling("."), "." + data.getFileName() + ".restoring-",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    try {
      Manifest manifest = unpack(backup, draft);
      lines.accept("The backup of %s is whole; written by Inyeon %s, PostgreSQL %s".formatted(manifest.at(),
          manifest.inyeon(), manifest.postgresql()));
      gatherLedgers(draft, ledgers);
      RestoreMark.in(draft).write(nothingSent);
      put(draft);
    } finally {
      FileSystemUtils.deleteRecursively(draft);
    }
  }

  private Manifest unpack(Path backup, Path draft) throws IOException {
    try (InputStream archive = Files.newInputStream(backup)) {
      return new ArchiveReader(draft, new Progress("Restore", 0, lines)).unpack(archive);
    }
  }

  /** Whoever was erased or refused since the backup stands in the old directory's ledger, or in those named. */
  private void gatherLedgers(Path draft, List<Path> ledgers) throws IOException {
    for (Path ledger : Stream.concat(Stream.of(data.resolve(LEDGER)), ledgers.stream()).filter(Files::exists)
        .toList()) {
      byte[] content = Files.readAllBytes(ledger);
      Files.write(draft.resolve(LEDGER), content, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      Files.write(draft.resolve(LEDGER), new byte[]{'\n'}, StandardOpenOption.APPEND); // after a torn last line
    }
  }

  private void put(Path draft) throws IOException {
    if (Files.exists(data)) {
      if (isEmpty(data)) {
        Files.delete(data);
      } else {
        Path aside = aside();
        Files.move(data, aside);
        lines.accept("What was in %s is in %s now".formatted(data, aside));
      }
    }
    Files.move(draft, data);
  }

  private Path aside() {
    int number = 1;
    while (Files.exists(data.resolveSibling(data.getFileName() + ".before-restore-" + number))) {
      number++;
    }
    return data.resolveSibling(data.getFileName() + ".before-restore-" + number);
  }

  private static boolean isEmpty(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    } catch (IOException e) {
      return false;
    }
  }
}
