package io.inyeon;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import io.inyeon.settings.Settings;
import java.net.HttpCookie;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two processes on one database: what one decides about people and keys, the other follows. */
class AccessAcrossProcessesTest {
  private static final String PASSWORD = "four words in a row";

  @TempDir
  static Path folder;
  private static OwnDatabase database;
  private static RunningInyeon one;
  private static RunningInyeon other;

  @BeforeAll
  static void start() {
    database = OwnDatabase.start(folder.resolve("database"));
    one = process("one", Map.of());
    other = process("other", Map.of());
  }

  @AfterAll
  static void stop() {
    other.close();
    one.close();
    database.close();
  }

  @Test
  void a_key_made_in_one_works_in_the_other_until_it_is_revoked() {
    JsonNode made = new Caller(one).api("POST", "/keys",
        Map.of("name", "Shared", "kind", "server", "scopes", List.of("read"))).json();
    String key = made.path("secret").asString();
    Caller.eventually(() -> reads(other, key) == 200);
    new Caller(one).api("DELETE", "/keys/" + made.path("key").path("id").asString(), null);
    assertThat(reads(one, key)).isEqualTo(401);
    long revoked = System.nanoTime();
    Caller.eventually(() -> reads(other, key) == 401);
    assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(6));
  }

  @Test
  void a_session_holds_in_both_and_ends_in_both_at_once() {
    JsonNode invited = new Caller(one).api("POST", "/users",
        Map.of("name", "Ben", "email", "ben@brand.example", "role", "analyst", "language", "en")).json();
    Answer accepted = new Caller(other).send("POST", "/api/v1/invitations",
        JsonMapper.shared().writeValueAsBytes(Map.of("token",
            invited.path("link").asString().replaceFirst(".*#token=", ""), "password", PASSWORD)),
        "Content-Type", "application/json");
    String cookie = HttpCookie.parse(accepted.header("Set-Cookie").orElseThrow()).getFirst().getValue();
    assertThat(session(one, cookie).json().path("csrfToken")).isEqualTo(accepted.json().path("csrfToken"));
    new Caller(one).api("PATCH", "/users/" + invited.path("user").path("id").asString(), Map.of("disabled", true));
    assertThat(session(other, cookie).code()).isEqualTo("not_signed_in");
  }

  @Test
  void guesses_are_counted_together() {
    byte[] guess = JsonMapper.shared()
        .writeValueAsBytes(Map.of("email", "ghost@brand.example", "password", "a guess of twelve"));
    for (int n = 0; n < 5; n++) {
      new Caller(n % 2 == 0 ? one : other).send("POST", "/api/v1/session", guess, "Content-Type", "application/json");
    }
    assertThat(new Caller(other).send("POST", "/api/v1/session", guess, "Content-Type", "application/json").status())
        .isEqualTo(429);
  }

  @Test
  void a_start_brings_no_revoked_key_back_and_leaves_alone_what_was_made_since() {
    try (RunningInyeon third = process("third", Map.of("INYEON_WRITE_KEY", "second-write-key"))) {
      JsonNode first = new Caller(third).api("/keys").json().path("items").valueStream()
          .filter(key -> key.path("hint").asString().equals("-key") && key.path("kind").asString().equals("write"))
          .findFirst().orElseThrow();
      String rotated = new Caller(third).api("POST", "/keys/" + first.path("id").asString() + "/rotate",
          Map.of("overlap", "PT0S")).json().path("secret").asString();
      assertThat(sends(third, "second-write-key")).isEqualTo(401);
      assertThat(sends(third, rotated)).isEqualTo(200);
      try (RunningInyeon fourth = process("fourth", Map.of("INYEON_WRITE_KEY", "second-write-key"))) {
        assertThat(sends(fourth, "second-write-key")).isEqualTo(401);
        assertThat(sends(fourth, rotated)).isEqualTo(200);
      }
    }
  }

  private static RunningInyeon process(String name, Map<String, String> more) {
    Map<String, String> environment = new java.util.HashMap<>(Map.of("INYEON_BIND", "127.0.0.1",
        "INYEON_DATABASE_URL", database.url(), "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
        Caller.SERVER_KEY));
    environment.putAll(more);
    return Inyeon.start(
        Settings.parse(List.of("--data", folder.resolve(name).toString()), environment).withPort(0));
  }

  private static int reads(RunningInyeon server, String key) {
    return new Caller(server).get("/api/v1/customers", "Authorization", "Bearer " + key).status();
  }

  private static int sends(RunningInyeon server, String key) {
    return new Caller(server).send("POST", "/v1/track",
        JsonMapper.shared().writeValueAsBytes(Map.of("type", "track", "event", "Seen", "anonymousId", "somebody")),
        "Authorization", "Bearer " + key, "Content-Type", "application/json").status();
  }

  private static Answer session(RunningInyeon server, String cookie) {
    return new Caller(server).get("/api/v1/session", "Cookie", "inyeon_session=" + cookie);
  }
}
