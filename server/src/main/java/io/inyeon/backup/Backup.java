package io.inyeon.backup;

import io.inyeon.postgres.BaseBackup;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a backup of a data directory: the database, the secrets and the ledger. A running server goes on meanwhile; of one
 * that is stopped the database is started for as long as it takes.
 */
public final class Backup {
  /** Besides the database; the lock, the programs and what they printed are made anew. */
  private static final List<String> KEPT = List.of("secrets", "ledger.jsonl", "demo");
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
      .withZone(ZoneOffset.UTC);
  private static final String VERSION = Optional.ofNullable(Backup.class.getPackage().getImplementationVersion())
      .orElse("development");

  private final Path data;
  private final Consumer<String> lines;

  /** @param lines hears what there is to tell the operator */
  public Backup(Path data, Consumer<String> lines) {
    this.data = data;
    this.lines = lines;
  }

  /**
   * @param to a file that is not there yet, or a directory, in which it is then named after the time
   * @return where it is
   */
  public Path write(Path to) {
    if (!EmbeddedPostgres.isIn(data)) {
      throw new StartupFailure(Code.BACKUP_MISSING,
          "There is no database in %s; name the data directory with --data.".formatted(data));
    }
    Optional<DataDirectory> stopped = DataDirectory.openUnlessHeld(data);
    try {
      return stopped.isPresent() ? writeStopped(stopped.get(), to) : copy(to);
    } finally {
      stopped.ifPresent(DataDirectory::close);
    }
  }

  private Path writeStopped(DataDirectory directory, Path to) {
    lines.accept("No server runs here; starting its database for the backup");
    EmbeddedPostgres database = EmbeddedPostgres.start(directory);
    try {
      return copy(to);
    } finally {
      database.close();
    }
  }

  private Path copy(Path to) {
    try (BaseBackup database = BaseBackup.begin(data, DataDirectory.secretsIn(data))) {
      Path file = Files.isDirectory(to)
          ? to.resolve("inyeon-backup-" + STAMP.format(database.startedAt()) + ".tar.gz")
          : to;
      try (BackupFile draft = BackupFile.create(file, database.bytes())) {
        copy(database, draft);
        draft.keep();
      }
      return file;
    } catch (IOException e) {
      throw new StartupFailure(Code.BACKUP_FAILED,
          "The backup could not be written to %s (%s: %s); nothing is left of it.".formatted(to,
              e.getClass().getSimpleName(), e.getMessage()),
          e);
    }
  }

  private void copy(BaseBackup database, BackupFile draft) throws IOException {
    Progress progress = new Progress("Backup", database.bytes(), lines);
    try (ArchiveWriter archive = new ArchiveWriter(draft.out(), progress::copied)) {
      archive.directory("postgres");
      BaseBackup.Sink sink = new Inside("postgres/", archive);
      database.copyFiles(sink);
      database.finish(sink);
      for (String name : KEPT) { // the ledger after the database: it must not know less
        keep(data.resolve(name), archive);
      }
      archive.finish(JsonMapper.shared().writeValueAsBytes(new Manifest(Manifest.FORMAT, VERSION, database.version(),
          database.systemIdentifier(), database.startedAt(), archive.files())));
    }
  }

  private void keep(Path path, ArchiveWriter archive) throws IOException {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        try (InputStream content = Files.newInputStream(file)) {
          archive.file(data.relativize(file).toString(), Files.size(file), content);
        }
      }
    }
  }

  /** Names below a directory of the archive. */
  private record Inside(String directory, ArchiveWriter archive) implements BaseBackup.Sink {
    @Override
    public void file(String name, long size, InputStream content) throws IOException {
      archive.file(directory + name, size, content);
    }

    @Override
    public void directory(String name) throws IOException {
      archive.directory(directory + name);
    }
  }
}
