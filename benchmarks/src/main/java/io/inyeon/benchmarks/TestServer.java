package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The server as {@code ./inyeon up} starts it, in a process of its own, from what {@code benchmarks/run} has built. */
final class TestServer implements AutoCloseable {
  static final String WRITE_KEY = "wk_benchmark";
  static final String SERVER_KEY = "sk_benchmark";

  private final Path data;
  private final int port;
  private final Process process;

  private TestServer(Path data, int port, Process process) {
    this.data = data;
    this.port = port;
    this.process = process;
  }

  /** Returns at once; see {@link #awaitHealthy}. */
  static TestServer launch(Path data) {
    return launch(data, Map.of());
  }

  private static TestServer launch(Path data, Map<String, String> settings) {
    try {
      Files.createDirectories(data.toAbsolutePath().getParent());
      int port = freePort();
      ProcessBuilder builder = new ProcessBuilder(command(data, port))
          .redirectErrorStream(true).redirectOutput(data.resolveSibling(data.getFileName() + ".log").toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("INYEON_"));
      builder.environment().put("INYEON_BIND", "127.0.0.1");
      builder.environment().put("INYEON_WRITE_KEY", WRITE_KEY);
      builder.environment().put("INYEON_SERVER_KEY", SERVER_KEY);
      builder.environment().putAll(settings);
      return new TestServer(data, port, builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the launcher's, with the options of INYEON_JAVA_OPTIONS: a recording, for instance. */
  private static List<String> command(Path data, int port) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC", "-Xmx768m",
            "-XX:+ExitOnOutOfMemoryError", "--enable-native-access=ALL-UNNAMED"));
    String more = System.getenv().getOrDefault("INYEON_JAVA_OPTIONS", "").strip();
    command.addAll(more.isEmpty() ? List.of() : List.of(more.split("\\s+")));
    command.addAll(List.of("-cp", classPath(), "io.inyeon.Inyeon", "--port", String.valueOf(port), "--data",
        data.toString()));
    return command;
  }

  static TestServer start(Path data) throws InterruptedException {
    return start(data, Map.of());
  }

  /** @param settings more of them, as environment variables */
  static TestServer start(Path data, Map<String, String> settings) throws InterruptedException {
    TestServer server = launch(data, settings);
    server.awaitHealthy();
    return server;
  }

  void awaitHealthy() throws InterruptedException {
    while (!api().isHealthy()) {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the server ended: see " + data.resolveSibling(data.getFileName() + ".log"));
      }
    }
  }

  Api api() {
    return new Api(port);
  }

  Plan plan(Options options, int batch, int rate) {
    return new Plan("127.0.0.1", port, WRITE_KEY, options.number("connections", 16), options.number("batch", batch),
        Duration.ofSeconds(options.number("warm-up", 60)), Duration.ofSeconds(options.number("seconds", 60)),
        options.number("rate", rate), options.number("customers", 100_000));
  }

  /** What another process needs to work on the same database. */
  Map<String, String> sharingItsDatabase() {
    try {
      String databasePort = Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
      String password = Files.readString(data.resolve("secrets/database-password")).strip();
      return Map.of("INYEON_DATABASE_URL", "postgres://inyeon:" + password + "@127.0.0.1:" + databasePort + "/inyeon");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Usage usage() {
    return Usage.of(process.pid());
  }

  Usage databaseUsage() {
    try (Stream<String> lines = Files.lines(data.resolve("postgres/postmaster.pid"))) {
      return Usage.ofFamily(Long.parseLong(lines.findFirst().orElseThrow().strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  long diskBytes() {
    try (Stream<Path> files = Files.walk(data.resolve("postgres/base"))) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException | UncheckedIOException e) {
      return 0; // a file went away while we looked
    }
  }

  private static String classPath() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of("server/target"))) {
      Path server = jars.filter(jar -> jar.getFileName().toString().matches("inyeon-server-[0-9.]+\\.jar")).findFirst()
          .orElseThrow(
              () -> new IllegalStateException("there is no server/target/inyeon-server-….jar: use benchmarks/run"));
      return server + ":server/target/lib/*";
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** SIGTERM, and the end that follows. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(2, TimeUnit.MINUTES)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
