package io.inyeon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Mails that do not go, though nobody holds them back: here nobody has said how to send any. */
class JourneyStalledTest {
  @TempDir
  private static Path folder;

  @Test
  void a_journey_whose_mails_do_not_go_is_stalled_and_a_paused_one_is_not() {
    try (TimedServer server = new TimedServer(folder, Instant.parse("2026-05-01T03:00:00Z"))) {
      WatchedJourney watched = new WatchedJourney(server, "stalled");
      watched.publish(WatchedJourney.mail());
      watched.comes("mina");
      assertThat(watched.messages("queued")).isEqualTo(1);
      server.timePasses(Duration.ofMinutes(14));
      looksTwice(watched);
      assertThat(watched.alerts()).isEmpty();
      server.timePasses(Duration.ofMinutes(1));
      looksTwice(watched);
      JsonNode alert = watched.alerts().getFirst();
      assertThat(alert.path("kind").asString()).isEqualTo("journey.stalled");
      assertThat(alert.path("evidence").path("waiting").asInt()).isEqualTo(1);
      assertThat(server.caller().api("POST", "/journeys/j-stalled/pause", null).status()).isEqualTo(200);
      looksTwice(watched);
      assertThat(watched.alerts().getFirst().has("resolvedAt")).isTrue();
    }
  }

  private static void looksTwice(WatchedJourney watched) {
    watched.look();
    watched.look();
  }
}
