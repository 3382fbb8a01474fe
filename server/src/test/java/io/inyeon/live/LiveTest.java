package io.inyeon.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.settings.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Two processes on one database: whoever looks on at either sees what came in at both, each event once. */
class LiveTest {
  private static final String KEY = "Authorization: Bearer " + Caller.SERVER_KEY;

  @TempDir
  private static Path folder;
  private static RunningInyeon first;
  private static RunningInyeon second;

  private final String one = UUID.randomUUID().toString().substring(0, 8);

  @BeforeAll
  static void open() {
    first = server("one", Map.of());
    second = server("two", Map.of("INYEON_DATABASE_URL", url(first)));
  }

  private static RunningInyeon server(String name, Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY",
        Caller.WRITE_KEY, "INYEON_SERVER_KEY", Caller.SERVER_KEY));
    environment.putAll(more);
    return Inyeon.start(Settings.parse(List.of("--data", folder.resolve(name).toString()), environment).withPort(0));
  }

  private static String url(RunningInyeon server) {
    var address = server.embeddedDatabase().orElseThrow().address();
    return "postgres://" + address.user().orElseThrow() + ":" + address.password().orElseThrow() + "@"
        + address.jdbcUrl().replaceFirst("^jdbc:postgresql://", "");
  }

  @AfterAll
  static void close() {
    second.close();
    first.close();
  }

  private Map<String, Object> seen(String channel, int number) {
    return Map.of("type", "track", "event", "Seen " + number, "userId", "u" + number % 3 + one, "context",
        Map.of("channel", channel));
  }

  private static long touchpoints(JsonNode pulse, String channel) {
    return pulse.path("touchpoints").path(channel).asLong();
  }

  @Test
  void every_event_is_counted_once_wherever_it_came_in_and_wherever_one_looks() {
    String channel = "c" + one;
    try (Stream here = Stream.open(first.port(), "", KEY); Stream there = Stream.open(second.port(), "", KEY)) {
      here.pulse();
      there.pulse();
      for (int n = 0; n < 60; n++) {
        new Caller(n % 2 == 0 ? first : second).hears(seen(channel, n), seen(channel, n + 1));
      }
      for (Stream stream : List.of(here, there)) {
        long counted = 0;
        JsonNode pulse = stream.pulse();
        for (counted += touchpoints(pulse, channel); counted < 120; counted += touchpoints(pulse, channel)) {
          pulse = stream.pulse();
        }
        assertThat(counted).isEqualTo(120);
        assertThat(touchpoints(stream.pulse(), channel)).as("nothing twice").isZero();
        assertThat(pulse.path("minute").path("touchpoints").asLong()).isGreaterThanOrEqualTo(120);
        assertThat(pulse.path("activeNow").asLong()).isGreaterThanOrEqualTo(3);
      }
    }
  }

  @Test
  void whoever_looks_at_a_customer_hears_of_a_device_that_became_theirs_meanwhile() {
    Caller caller = new Caller(first);
    caller.hears(Map.of("type", "identify", "userId", one, "traits", Map.of("name", "하나")));
    String id = caller.customerId("userId", one);
    try (Stream stream = Stream.open(second.port(), "?customer=" + id, KEY)) {
      stream.pulse();
      caller.hears(Map.of("type", "identify", "userId", one, "anonymousId", "new-phone-" + one));
      stream.awaitTouch();
      caller.hears(Map.of("type", "track", "anonymousId", "new-phone-" + one, "event", "Only by the device"));
      stream.awaitTouch();
    }
    assertThat(caller.api("/stream?customer=" + UUID.randomUUID()).status()).isEqualTo(404);
  }

  @Test
  void one_who_does_not_read_harms_nobody_and_holds_up_no_end() throws Exception {
    List<Stream> deaf = new ArrayList<>();
    RunningInyeon third = server("three-" + one, Map.of("INYEON_DATABASE_URL", url(first)));
    try (Stream reader = Stream.open(third.port(), "", KEY)) {
      for (int n = 0; n < 20; n++) {
        deaf.add(Stream.deaf(third.port(), "", KEY));
      }
      for (int n = 0; n < 5; n++) {
        reader.pulse();
      }
      Thread end = Thread.ofVirtual().start(third::close);
      assertThat(reader.awaitEnd()).as("the stream ends when the server does").isTrue();
      assertThat(end.join(java.time.Duration.ofMinutes(1))).as("and the server does").isTrue();
    } finally {
      deaf.forEach(Stream::close);
    }
  }

  @Test
  void nobody_alone_keeps_all_others_from_looking_on() {
    Watchers watchers = first.bean(Watchers.class);
    UUID greedy = UUID.randomUUID();
    List<Watcher> theirs = java.util.stream.Stream.generate(() -> new Watcher(greedy, Optional.empty(), true))
        .limit(Watchers.MOST_OF_ONE + 1).toList();
    Watcher other = new Watcher(UUID.randomUUID(), Optional.empty(), true);
    try {
      assertThat(theirs.stream().map(watchers::add).filter(added -> added)).hasSize(Watchers.MOST_OF_ONE);
      assertThat(watchers.add(other)).isTrue();
    } finally {
      theirs.forEach(watchers::remove);
      watchers.remove(other);
    }
  }

  @Test
  void strangers_see_nothing() throws IOException {
    try (Stream stream = Stream.open(first.port(), "", "Authorization: Bearer no-key")) {
      assertThat(stream.status()).startsWith("401");
    }
  }
}
