package io.inyeon.acceptance;

import static org.awaitility.Awaitility.await;

import io.inyeon.postgres.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A server as its operator has it: a process of its own with its data directory. It can be ended in every way in which
 * processes end, and started again on the same data and port.
 */
public final class Server implements AutoCloseable {
  public static final String WRITE_KEY = "wk_acceptance_0123456789abcdef";
  public static final String SERVER_KEY = "sk_acceptance_0123456789abcdef";

  /** The first start creates a database, and recovery after a kill replays its journal. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final String MAIN = "io.inyeon.Inyeon";

  private final Path data;
  private final Path log;
  private final List<String> command;
  private final Map<String, String> environment;
  private final int port;
  private @Nullable Process process;

  private Server(Path data, List<String> command, Map<String, String> environment) {
    this.data = data;
    this.log = data.resolveSibling(data.getFileName() + ".log");
    this.command = command;
    this.port = freePort();
    this.environment = new TreeMap<>(
        Map.of("INYEON_PORT", Integer.toString(port), "INYEON_DATA", data.toString(), "INYEON_BIND", "127.0.0.1",
            "INYEON_WRITE_KEY", WRITE_KEY, "INYEON_SERVER_KEY", SERVER_KEY));
    this.environment.putAll(environment);
  }

  /**
   * Not yet started.
   *
   * @param environment {@code INYEON_…} variables, which win over the fixture's own
   */
  public static Server on(Path data, Map<String, String> environment) {
    return running(MAIN, data, environment);
  }

  /** One of several processes on a database that is not their own. */
  public static Server sharing(DatabaseAddress database, Path data, Map<String, String> environment) {
    Map<String, String> all = new TreeMap<>(environment);
    all.put("INYEON_DATABASE_URL", "postgres://" + database.user().orElseThrow() + ":"
        + database.password().orElseThrow() + "@" + database.jdbcUrl().substring("jdbc:postgresql://".length()));
    return on(data, all);
  }

  /** The same fixture around another program, which reads the same environment. */
  public static Server running(String main, Path data, Map<String, String> environment) {
    return new Server(data, java(main), environment);
  }

  /** The command that runs one of the product's programs. */
  static List<String> java(String main) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(java, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "-cp", classPath(), main);
  }

  public Server start() {
    launch();
    awaitHealthy();
    return this;
  }

  /** Starts it without waiting for it. */
  public void launch() {
    var builder = new ProcessBuilder(command).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("INYEON_"));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Until it says that it can accept events; starts it again when it has ended meanwhile. */
  public void recover() {
    if (!isAlive()) {
      launch();
    }
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
      if (!isAlive()) {
        launch();
      }
      return api().isHealthy();
    });
  }

  public void awaitHealthy() {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).failFast(this::requireAlive).until(api()::isHealthy);
  }

  public Api api() {
    return new Api(url(), WRITE_KEY, SERVER_KEY);
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  public long pid() {
    return running().pid();
  }

  /** The embedded database's process; empty when it is not running. */
  public OptionalLong databasePid() {
    return database().map(process -> OptionalLong.of(process.pid())).orElse(OptionalLong.empty());
  }

  /** After a kill the file stays, and its number may belong to another process by now. */
  private Optional<ProcessHandle> database() {
    try (var lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
      long pid = Long.parseLong(lines.findFirst().orElse("").strip());
      return ProcessHandle.of(pid).filter(process -> process.info().command().orElse("").endsWith("/postgres"));
    } catch (IOException | NumberFormatException | UncheckedIOException none) {
      return Optional.empty();
    }
  }

  /** Into the embedded database, as its operator looks into it (docs/guide/operations.md). */
  public Connection connect() throws SQLException {
    try {
      String port = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
      return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/inyeon", "inyeon",
          Files.readString(data.resolve("secrets/database-password")).strip());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** SIGKILL: no shutdown hook, nothing flushed. */
  public void kill() {
    end(running().destroyForcibly());
  }

  /** SIGKILL to the embedded database; the server lives on. */
  public void killDatabase() {
    database().ifPresent(ProcessHandle::destroyForcibly);
  }

  /** SIGTERM, as an operator stops it. */
  public void stop() {
    running().destroy();
    end(running());
  }

  /** SIGSTOP: it stands still and does not know. */
  public void freeze() {
    signal("STOP");
  }

  /** SIGCONT. */
  public void thaw() {
    signal("CONT");
  }

  /** The first group of the first place where what it printed fits; empty when nothing does. */
  public Optional<String> printed(Pattern pattern) {
    try {
      return pattern.matcher(Files.readString(log)).results().map(found -> found.group(1)).findFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The end of what it printed in all its lives. */
  public String lastOutput() {
    try {
      List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
      return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
    } catch (IOException failure) {
      return "(no output: " + failure + ")";
    }
  }

  @Override
  public void close() {
    if (isAlive()) {
      signal("CONT");
      stop();
    }
    killDatabase();
  }

  private void requireAlive() {
    if (!isAlive()) {
      throw new IllegalStateException("The server ended:\n" + lastOutput());
    }
  }

  private Process running() {
    if (process == null) {
      throw new IllegalStateException("The server was never started");
    }
    return process;
  }

  private void end(Process ending) {
    try {
      if (!ending.waitFor(60, TimeUnit.SECONDS)) {
        ending.destroyForcibly().waitFor();
        throw new IllegalStateException("The server did not end within 60 s and was killed:\n" + lastOutput());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the server ended", stopped);
    }
  }

  private void signal(String name) {
    try {
      new ProcessBuilder("kill", "-" + name, Long.toString(pid())).inheritIO().start().waitFor();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while signalling", stopped);
    }
  }

  private static String classPath() {
    try {
      var paths = new ArrayList<>(List.of(Path.of("target/test-classes").toAbsolutePath().toString()));
      paths.add(Files.readString(Path.of("target/server.classpath")).strip());
      return String.join(":", paths);
    } catch (IOException failure) {
      throw new UncheckedIOException("Run from the acceptance module after its process-test-classes phase", failure);
    }
  }

  private static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
