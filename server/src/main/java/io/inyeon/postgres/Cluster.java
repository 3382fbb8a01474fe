package io.inyeon.postgres;

import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Secrets;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of the database. They come into being in a directory of another name, which is renamed when all is there: a
 * start that was killed in the middle leaves nothing that the next one could mistake for a database.
 */
record Cluster(Path path) {
  /** The account that owns the cluster; only this module uses it. */
  static final String SUPERUSER = "postgres";

  static final String SUPERUSER_SECRET = "database-superuser-password";

  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final String DRAFT_PREFIX = "postgres-draft-";

  /** Where the cluster of this data directory is or will be. */
  static Cluster in(DataDirectory data) {
    return new Cluster(data.resolve("postgres"));
  }

  /** Creates the cluster unless it is there, and says so when another version wrote it. */
  void prepare(Binaries binaries, Account account, Secrets secrets) {
    try {
      deleteDrafts();
      if (!Files.exists(path)) {
        log.info("Creating the database");
        create(binaries, account, secrets);
      }
      account.own(path);
      requireVersion(Files.readString(path.resolve("PG_VERSION")).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    requireSecret(secrets);
  }

  private void create(Binaries binaries, Account account, Secrets secrets) throws IOException {
    Path draft = Files.createTempDirectory(path.getParent(), DRAFT_PREFIX);
    Path password = Files.writeString(draft.resolve("password"), secrets.obtain(SUPERUSER_SECRET));
    account.own(draft);
    account.own(password);
    Path output = path.resolveSibling("initdb.log");
    initialise(Commands.join(account.prefix(), initdb(binaries, draft)), output);
    Files.delete(password);
    Files.move(draft.resolve("cluster"), path);
    Trees.sync(path.resolveSibling("."));
    Trees.delete(draft);
  }

  private static List<String> initdb(Binaries binaries, Path draft) {
    return List.of(binaries.program("initdb").toString(), "--pgdata=" + draft.resolve("cluster"),
        "--username=" + SUPERUSER, "--pwfile=" + draft.resolve("password"), "--auth=scram-sha-256", "--encoding=UTF8",
        "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8",
        "--set=password_encryption=scram-sha-256");
  }

  private void initialise(List<String> command, Path output) throws IOException {
    Process process = Commands.builder(command, output).start();
    try {
      if (process.waitFor() != 0) {
        throw new ServerLog(output, path.resolve("log")).failure("The database could not be created");
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new StartupFailure(Code.DATABASE_NOT_STARTED, "The creation of the database was interrupted; start again.",
          e);
    }
  }

  private void deleteDrafts() throws IOException {
    try (Stream<Path> siblings = Files.list(path.resolveSibling("."))) {
      for (Path draft : siblings.filter(Cluster::isDraft).toList()) {
        Trees.delete(draft);
      }
    }
  }

  private static boolean isDraft(Path path) {
    return String.valueOf(path.getFileName()).startsWith(DRAFT_PREFIX);
  }

  private static void requireVersion(String version) {
    if (!version.equals(String.valueOf(Binaries.MAJOR_VERSION))) {
      throw new StartupFailure(Code.DATABASE_NEWER,
          "The data directory holds a database of PostgreSQL %s and this Inyeon runs %d; use the Inyeon that wrote it, or another directory with --data."
              .formatted(version, Binaries.MAJOR_VERSION));
    }
  }

  private static void requireSecret(Secrets secrets) {
    if (!secrets.has(SUPERUSER_SECRET)) {
      throw new StartupFailure(Code.DATABASE_PASSWORD_LOST,
          "The database is there but its password file %s is not; restore that file from your backup."
              .formatted(secrets.file(SUPERUSER_SECRET)));
    }
  }
}
