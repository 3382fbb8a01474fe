package io.inyeon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** What is seen once is no alert; what is missed once is not over. */
class AlertWatchTest {
  @TempDir
  private static Path folder;

  @Test
  void it_takes_two_looks_to_raise_and_two_to_resolve() {
    try (TimedServer server = new TimedServer(folder, Instant.parse("2026-05-01T03:00:00Z"))) {
      server.bean(AlertWatch.class).stop(); // the server's own sees nothing ill, and would say so
      List<Symptom> ill = new ArrayList<>();
      List<String> told = new ArrayList<>();
      AlertWatch watch = new AlertWatch(List.of(now -> List.copyOf(ill)),
          List.of(alert -> told.add(alert.isOver() ? "over" : "raised")), server.bean(AlertTable.class),
          server.bean(JdbcTemplate.class), server.bean(TransactionTemplate.class), server.bean(InstantSource.class));
      ill.add(new Symptom(AlertKind.JOURNEY_FAILING, "welcome", Map.of("failed", 5)));
      watch.look();
      assertThat(told).isEmpty();
      watch.look();
      watch.look();
      assertThat(told).containsExactly("raised");
      ill.clear();
      watch.look();
      assertThat(told).containsExactly("raised");
      watch.look();
      watch.look();
      assertThat(told).containsExactly("raised", "over");
    }
  }
}
