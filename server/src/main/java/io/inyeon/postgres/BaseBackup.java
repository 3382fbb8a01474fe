package io.inyeon.postgres;

import io.inyeon.settings.Secrets;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * A copy of the embedded cluster's files while the server works on them: PostgreSQL's low-level API for base backups
 * (manual, 25.3.4), because the archive of its programs has neither pg_basebackup nor pg_dump. A replication slot keeps the
 * write-ahead log from the beginning of the copy to its end; it is the session's own and vanishes with it.
 */
public final class BaseBackup implements AutoCloseable {
  /** Where the files go, in the order in which they come. */
  public interface Sink {
    /** @param content may hold more than the size when the file is growing; what is beyond is not wanted */
    void file(String name, long size, InputStream content) throws IOException;

    void directory(String name) throws IOException;
  }

  private final Path cluster;
  private final Connection session;
  private final Instant startedAt;
  private final String version;
  private final String system;

  private BaseBackup(Path cluster, Connection session) throws SQLException {
    this.cluster = cluster;
    this.session = session;
    select("select pg_create_physical_replication_slot('inyeon_backup_' || pg_backend_pid(), true, true)");
    select("select pg_backup_start('inyeon', true)");
    startedAt = Instant.ofEpochMilli(Long.parseLong(select("select (extract(epoch from now()) * 1000)::bigint")));
    version = select("show server_version");
    system = select("select system_identifier from pg_control_system()");
  }

  /**
   * Tells the server of this data directory that a copy begins; waits for its checkpoint.
   *
   * @throws StartupFailure when no server runs there that takes connections
   */
  public static BaseBackup begin(Path data, Secrets secrets) {
    Path cluster = data.resolve("postgres");
    int port = PidFile.read(cluster).filter(PidFile::isReady).map(PidFile::port).orElseThrow(() -> new StartupFailure(
        Code.BACKUP_FAILED, "The database of %s takes no connections at the moment; try again.".formatted(data)));
    try {
      return begin(cluster, superuser(port, secrets).connect());
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static BaseBackup begin(Path cluster, Connection session) throws SQLException {
    try {
      return new BaseBackup(cluster, session);
    } catch (SQLException e) {
      session.close();
      throw e;
    }
  }

  private static DatabaseAddress superuser(int port, Secrets secrets) {
    return new DatabaseAddress("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.SUPERUSER),
        Optional.of(Cluster.SUPERUSER), Optional.of(secrets.obtain(Cluster.SUPERUSER_SECRET)));
  }

  /** When the copy began, by the database's clock: all that was committed by then is in it. */
  public Instant startedAt() {
    return startedAt;
  }

  public String version() {
    return version;
  }

  public String systemIdentifier() {
    return system;
  }

  /** About how much there is to copy. */
  public long bytes() throws IOException {
    return new ClusterFiles(cluster).bytes();
  }

  /** Copies the files as they are; those that change meanwhile are put right by the write-ahead log. */
  public void copyFiles(Sink sink) throws IOException {
    new ClusterFiles(cluster).copy(sink);
  }

  /** Ends the backup, and adds what recovery begins with: the label and the write-ahead log since the start. */
  public void finish(Sink sink) throws IOException {
    try (PreparedStatement stop = session.prepareStatement("""
      select labelfile, spcmapfile, pg_walfile_name(lsn) from pg_backup_stop(false)""");
        ResultSet row = stop.executeQuery()) {
      row.next();
      String label = row.getString(1);
      text("backup_label", label, sink);
      if (!row.getString(2).isEmpty()) {
        text("tablespace_map", row.getString(2), sink);
      }
      new WalSegments(cluster).copy(WalSegments.first(label), row.getString(3), sink);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void text(String name, String content, Sink sink) throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    sink.file(name, bytes.length, new ByteArrayInputStream(bytes));
  }

  /** A backup that was not finished is given up by the server as the session ends. */
  @Override
  public void close() {
    try {
      session.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private String select(String query) throws SQLException {
    try (PreparedStatement statement = session.prepareStatement(query); ResultSet row = statement.executeQuery()) {
      row.next();
      return String.valueOf(row.getString(1));
    }
  }

  private static StartupFailure failure(SQLException cause) {
    return new StartupFailure(Code.BACKUP_FAILED,
        "The database broke the backup off (SQL state %s), most likely because it was stopped; nothing was written. Try again."
            .formatted(cause.getSQLState()),
        cause);
  }
}
