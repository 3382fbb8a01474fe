package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The server ends in the middle of an import. */
class ImportRecoveryTest {
  private static final int ORDERS = 20_000;
  private static final String MAPPING = """
    name: orders
    records:
      - event: Order Completed
        group: $.no
        userId: $.who
        timestamp: $.at
        properties: { order_id: $.no, total: { $sum: $.total } }
      - kind: profile
        userId: $.who
        traits: { guest: true }
    """;

  @TempDir
  Path folder;

  private RunningInyeon start() {
    return Inyeon.start(Settings.parse(List.of("--data", folder.resolve("data").toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
            Caller.SERVER_KEY))
        .withPort(0));
  }

  @Test
  void the_next_start_goes_on_and_every_line_counts_once() {
    String file = "no,who,at,total\n" + IntStream.range(0, ORDERS)
        .mapToObj(n -> "%d,guest-%d,2024-01-01T00:00:00Z,%d\n".formatted(n, n % 100, n)).collect(Collectors.joining());
    String id;
    try (RunningInyeon server = start()) {
      Importing shop = new Importing(new Caller(server));
      id = shop.begins(MAPPING, "orders.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
      Caller.eventually(() -> added(shop, id) > 0);
    }
    try (RunningInyeon server = start()) {
      Importing shop = new Importing(new Caller(server));
      assertThat(added(shop, id)).isLessThan(2L * ORDERS);
      JsonNode job = shop.ends(id);
      assertThat(job.path("added").asLong()).isEqualTo(2L * ORDERS);
      assertThat(job.path("known").asLong()).isZero();
      assertThat(job.path("rejected").asLong()).isZero();
      assertThat(server.data().resolve("imports")).isEmptyDirectory();
    }
  }

  private static long added(Importing shop, String id) {
    return shop.caller().api("/imports/" + id).json().path("added").asLong();
  }
}
