package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.access.Token;
import io.inyeon.live.Stream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Developers connect sources and see no customer: neither in the stream nor in what comes in. */
class SeesNoCustomerTest {
  @TempDir
  static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
    office.programs().hears(Map.of("type", "identify", "userId", "min", "traits",
        Map.of("name", "김민준", "email", "min@people.example", "age", 30, "tags", List.of("vip"))));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  private static String cookie(Desk desk) {
    return "Cookie: " + SessionCookie.NAME + "=" + desk.cookie();
  }

  @Test
  void the_stream_tells_a_developer_how_many_and_a_marketer_who() {
    Desk developer = office.hires("developer");
    Desk marketer = office.hires("marketer");
    int port = office.server().port();
    try (Stream counts = Stream.open(port, "", cookie(developer));
        Stream whole = Stream.open(port, "", cookie(marketer))) {
      counts.pulse();
      whole.pulse();
      office.programs().hears(Map.of("type", "page", "userId", "min"));
      assertThat(next(whole).path("latest").path(0).path("name").asString()).isEqualTo("김민준");
      JsonNode pulse = next(counts);
      assertThat(pulse.path("latest").isEmpty()).isTrue();
      assertThat(pulse.path("activeNow").asLong()).isEqualTo(1);
    }
    String min = office.programs().customerId("userId", "min");
    assertThat(developer.get("/stream?customer=" + min).code()).isEqualTo("role_not_allowed");
  }

  private static JsonNode next(Stream stream) {
    JsonNode pulse = stream.pulse();
    while (pulse.path("touchpoints").isEmpty()) {
      pulse = stream.pulse();
    }
    return pulse;
  }

  @Test
  void what_came_in_from_a_source_shows_a_developer_its_shape_only() {
    JsonNode traits = traits(office.hires("developer").get("/sources/write/events").json());
    assertThat(traits.path("email").asString()).isEqualTo("text");
    assertThat(traits.path("age").asString()).isEqualTo("number");
    assertThat(traits.path("tags").path(0).asString()).isEqualTo("text");
    assertThat(traits(office.anna().get("/sources/write/events").json()).path("email").asString())
        .isEqualTo("min@people.example");
  }

  private static JsonNode traits(JsonNode events) {
    return events.path("items").valueStream().filter(item -> item.path("type").asString().equals("identify"))
        .findFirst().orElseThrow().path("payload").path("traits");
  }

  @Test
  void looking_on_prolongs_no_session() {
    Desk anna = office.anna();
    Sessions sessions = office.server().bean(Sessions.class);
    Token token = new Token(anna.cookie());
    office.clock().pass(Duration.ofHours(7));
    assertThat(sessions.look(token)).isPresent();
    office.clock().pass(Duration.ofHours(7));
    assertThat(sessions.look(token)).as("idle for 14 hours").isEmpty();
    assertThat(new Caller(office.server()).get("/console/enter?token=x").status()).isEqualTo(404);
  }
}
