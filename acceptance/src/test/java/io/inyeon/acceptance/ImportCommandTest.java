package io.inyeon.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code ./inyeon import}, as an operator types it. */
class ImportCommandTest {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int ORDERS = 30_000;
  private static final String MAPPING = """
    name: orders
    records:
      - event: Order Completed
        group: $.no
        userId: $.who
        timestamp: $.at
        properties: { order_id: $.no, total: { $number: $.total } }
    """;

  @TempDir
  Path folder;

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private static String orders(int count) {
    return "no,who,at,total\n" + IntStream.range(0, count)
        .mapToObj(n -> "%d,guest-%d,2024-01-01T00:00:00Z,%d\n".formatted(n, n % 200, n)).collect(Collectors.joining());
  }

  private Process command(String... words) throws IOException {
    List<String> command = new ArrayList<>(Server.java("io.inyeon.ImportProgram"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("INYEON_"));
    builder.environment().put("INYEON_SERVER_KEY", Server.SERVER_KEY);
    builder.environment().put("INYEON_WRITE_KEY", Server.WRITE_KEY);
    return builder.start();
  }

  private static String output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void without_a_server_it_starts_one_for_itself_and_lists_what_it_could_not_take() throws Exception {
    Path mapping = file("mapping.yaml", MAPPING);
    Path data = file("orders.csv", orders(3) + "x,guest-9,yesterday,1\n");
    String place = folder.resolve("data").toString();

    Process first = command("--mapping", mapping.toString(), "--data", place, data.toString());
    String said = output(first);
    assertThat(first.waitFor()).as(said).isZero();
    assertThat(said).contains("No server is running", "3 records added", "1 rows rejected");
    assertThat(Files.readString(folder.resolve("orders.csv.rejected.csv"))).contains("5,0,at,invalid_timestamp");

    Process again = command("--mapping", mapping.toString(), "--data", place, data.toString());
    assertThat(output(again)).contains("0 records added, 3 were there before");
    Process unknown = command("--mapping", mapping.toString(), "--data", place, "nowhere.csv");
    assertThat(output(unknown)).contains("There is no file nowhere.csv");
    assertThat(unknown.waitFor()).isEqualTo(64);
  }

  @Test
  void a_server_that_is_killed_in_between_goes_on_when_it_is_back_and_counts_every_line_once() throws Exception {
    Path mapping = file("mapping.yaml", MAPPING);
    Path data = file("orders.csv", orders(ORDERS));
    try (Server server = Server.on(folder.resolve("data"), java.util.Map.of()).start()) {
      Process command = command("--mapping", mapping.toString(), "--data", folder.resolve("data").toString(),
          data.toString());
      await().atMost(PATIENCE).until(() -> latest(server).path("added").asLong() > 0);
      server.kill();
      output(command);
      server.recover();
      await().atMost(PATIENCE).until(() -> latest(server).path("status").asString().equals("done"));

      assertThat(latest(server).path("added").asLong()).isEqualTo(ORDERS);
      assertThat(latest(server).path("known").asLong()).isZero();
      assertThat(server.api().get("/api/v1/status").body().path("eventsStored").asLong()).isEqualTo(ORDERS);
      Process list = command("--list", "--data", folder.resolve("data").toString());
      assertThat(output(list)).contains("orders.csv is done", "30,000 records added");
    }
  }

  private static JsonNode latest(Server server) {
    return server.api().get("/api/v1/imports").body().at("/items/0");
  }
}
