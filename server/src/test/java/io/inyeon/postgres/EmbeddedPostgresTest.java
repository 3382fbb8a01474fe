package io.inyeon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.StartupFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life of the embedded server, told with real processes. */
class EmbeddedPostgresTest {
  @TempDir
  Path folder;

  private DataDirectory data;
  private EmbeddedPostgres database;

  @BeforeEach
  void a_first_start() {
    data = DataDirectory.open(folder.resolve("data"));
    database = EmbeddedPostgres.start(data);
  }

  @AfterEach
  void the_end() {
    database.close();
    data.close();
  }

  @Test
  void what_was_committed_is_there_after_a_restart() throws Exception {
    remember("a promise");
    restart();
    assertThat(remembered()).isEqualTo("a promise");
  }

  @Test
  void it_is_durable_unicode_private_and_no_superuser() throws Exception {
    assertThat(ask("SHOW fsync")).isEqualTo("on");
    assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(ask("SHOW timezone")).isEqualTo("UTC");
    assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
    assertThat(ask("SELECT upper('인연 é')")).isEqualTo("인연 É");
    assertThat(ask("SELECT rolsuper OR rolcreaterole OR rolcreatedb FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("f");
    assertThat(ask("SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = current_database()"))
        .isEqualTo("inyeon");
  }

  @Test
  void only_the_owner_can_read_it_and_only_the_password_opens_it() throws Exception {
    assertThat(rights(data.path())).isEqualTo("rwx------");
    assertThat(rights(data.secrets().file("database-password"))).isEqualTo("rw-------");
    assertThat(rights(data.secrets().file("database-superuser-password"))).isEqualTo("rw-------");
    DatabaseAddress guess = new DatabaseAddress(database.address().jdbcUrl(), Optional.of("inyeon"),
        Optional.of("guess"));
    assertThatThrownBy(guess::connect).isInstanceOfSatisfying(SQLException.class,
        refused -> assertThat(refused.getSQLState()).isEqualTo("28P01"));
  }

  @Test
  void passwords_are_in_no_log_and_on_no_command_line() throws Exception {
    String password = data.secrets().obtain("database-password");
    String superuser = data.secrets().obtain("database-superuser-password");
    String commandLine = ProcessHandle.of(database.pid()).orElseThrow().info().commandLine().orElseThrow();
    assertThat(commandLine).doesNotContain(password, superuser);
    assertThat(Files.readString(data.resolve("postgres.log"))).doesNotContain(password, superuser);
    assertThat(database.address().toString()).doesNotContain(password);
  }

  @Test
  void a_killed_server_comes_back_on_the_same_port() throws Exception {
    remember("before the kill");
    long killed = database.pid();
    kill(killed);
    assertThat(eventually()).isEqualTo("before the kill");
    assertThat(database.pid()).isNotEqualTo(killed);
  }

  @Test
  void a_stale_pid_file_that_names_somebody_elses_process_harms_nobody() throws Exception {
    remember("still here");
    database.close();
    Process unrelated = new ProcessBuilder("sleep", "60").start();
    Files.writeString(data.resolve("postgres/postmaster.pid"),
        "%d\n%s\n".formatted(unrelated.pid(), data.resolve("postgres")));
    database = EmbeddedPostgres.start(data);
    assertThat(remembered()).isEqualTo("still here");
    assertThat(unrelated.isAlive()).isTrue();
    unrelated.destroyForcibly();
  }

  @Test
  void a_creation_that_was_interrupted_leaves_nothing_behind() throws Exception {
    database.close();
    Path draft = Files.createDirectory(data.resolve("postgres-draft-1"));
    Files.move(data.resolve("postgres"), draft.resolve("cluster"));
    Files.delete(draft.resolve("cluster/PG_VERSION"));
    database = EmbeddedPostgres.start(data);
    assertThat(ask("SELECT 1")).isEqualTo("1");
    assertThat(draft).doesNotExist();
  }

  @Test
  void a_cluster_of_another_version_is_left_alone() throws Exception {
    database.close();
    Path version = data.resolve("postgres/PG_VERSION");
    Files.writeString(version, "19\n");
    assertThatThrownBy(() -> EmbeddedPostgres.start(data)).isInstanceOfSatisfying(StartupFailure.class,
        failure -> assertThat(failure.code()).isEqualTo(StartupFailure.Code.DATABASE_NEWER));
    Files.writeString(version, "18\n");
  }

  private void restart() {
    database.close();
    database = EmbeddedPostgres.start(data);
  }

  private void remember(String what) throws SQLException {
    Sql.execute(database.address(), "CREATE TABLE memory AS SELECT '" + what + "' AS what");
  }

  private String remembered() throws SQLException {
    return ask("SELECT what FROM memory");
  }

  private String ask(String query) throws SQLException {
    return Sql.ask(database.address(), query);
  }

  /** The first answer of a server that is coming back; each attempt waits for the last one's refusal only. */
  private String eventually() throws SQLException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (true) {
      try {
        return remembered();
      } catch (SQLException e) {
        if (System.nanoTime() > end) {
          throw e;
        }
        Thread.onSpinWait();
      }
    }
  }

  private static void kill(long pid) throws Exception {
    ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
    assertThat(new ProcessBuilder("sh", "-c", "kill -KILL " + pid).start().waitFor()).isZero();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
