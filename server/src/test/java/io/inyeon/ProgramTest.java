package io.inyeon;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as the operator meets it: a process, its words and its exit status. */
class ProgramTest {
  @TempDir
  Path folder;

  @Test
  void a_port_that_is_taken() throws Exception {
    try (ServerSocket other = new ServerSocket(0)) {
      String port = String.valueOf(other.getLocalPort());
      refuses(69, "Port " + port + " cannot be opened", List.of("--data", data(), "--port", port), Map.of());
    }
  }

  @Test
  void a_directory_that_another_instance_holds() throws Exception {
    try (DataDirectory held = DataDirectory.open(Path.of(data()))) {
      refuses(73, "Another Inyeon is running on " + held.path(), List.of("--data", data()), Map.of());
    }
  }

  @Test
  void a_directory_of_the_demonstration() throws Exception {
    try (DataDirectory demo = DataDirectory.open(Path.of(data()))) {
      demo.markAsDemo();
    }
    refuses(78, "holds data of the demonstration", List.of("--data", data()), Map.of());
  }

  @Test
  void a_directory_that_cannot_be() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    refuses(73, "cannot be created or written", List.of("--data", file.resolve("data").toString()), Map.of());
  }

  @Test
  void a_database_that_is_not_there() throws Exception {
    refuses(69, "cannot be reached", List.of("--data", data(), "--port", "1024"),
        Map.of("INYEON_DATABASE_URL", "postgres://me:secret@127.0.0.1:1/inyeon"));
    refuses(64, "must look like", List.of("--data", data(), "--port", "1024"),
        Map.of("INYEON_DATABASE_URL", "oracle://me:secret@127.0.0.1:1/inyeon"));
  }

  @Test
  void a_signal_ends_the_server_and_then_its_database() throws Exception {
    Process program = ready();
    ProcessHandle server = server();
    program.destroy();
    assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(program.exitValue()).isEqualTo(128 + 15);
    assertThat(pidFile()).doesNotExist();
    assertThat(server.isAlive()).isFalse();
  }

  @Test
  void a_database_that_outlived_its_killed_application_is_taken_over() throws Exception {
    ready().destroyForcibly().waitFor();
    ProcessHandle orphan = server();
    assertThat(orphan.isAlive()).isTrue();
    try (DataDirectory data = DataDirectory.open(Path.of(data()));
        EmbeddedPostgres database = EmbeddedPostgres.start(data)) {
      assertThat(orphan.isAlive()).isFalse();
      assertThat(database.pid()).isNotEqualTo(orphan.pid());
    }
  }

  /** The program after it has said that it is ready. */
  private Process ready() throws Exception {
    Process program = program(List.of("--data", data(), "--port", String.valueOf(freePort())), Map.of());
    BufferedReader words = program.inputReader();
    String word = words.readLine();
    List<String> said = new ArrayList<>();
    while (word != null && !word.contains("Its keys are in")) {
      said.add(word);
      word = words.readLine();
    }
    assertThat(word).isNotNull();
    assertThat(said).as("the way in for the first administrator").anyMatch(
        line -> line.matches("Nobody can sign in yet; begin at http://localhost:\\d+/console/setup#token=[\\w-]{43}"));
    return program;
  }

  private ProcessHandle server() throws IOException {
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile()).getFirst())).orElseThrow();
  }

  private Path pidFile() {
    return Path.of(data(), "postgres/postmaster.pid");
  }

  private void refuses(int status, String sentence, List<String> arguments, Map<String, String> environment)
      throws Exception {
    Process program = program(arguments, environment);
    String words = new String(program.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    assertThat(program.waitFor()).isEqualTo(status);
    assertThat(words).contains("inyeon: ", sentence).doesNotContain("secret", "\tat ", "Exception:");
    assertThat(words.strip().lines()).hasSize(1);
  }

  private static Process program(List<String> arguments, Map<String, String> environment) throws IOException {
    List<String> command = new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
            System.getProperty("java.class.path"), "io.inyeon.Inyeon"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("INYEON_"));
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
