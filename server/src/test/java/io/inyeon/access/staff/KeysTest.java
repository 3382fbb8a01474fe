package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keys of programs: made, used, replaced, taken back. */
class KeysTest {
  @TempDir
  static Path folder;
  private static Office office;

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @Test
  void a_key_may_do_what_it_was_made_for_and_nothing_else() {
    String reader = made(Map.of("name", "Warehouse", "kind", "server", "scopes", List.of("read")));
    assertThat(call(reader, "GET", "/customers", null).status()).isEqualTo(200);
    Answer refused = call(reader, "POST", "/links", Map.of("target", "https://a.example/", "campaign", "x"));
    assertThat(refused.code()).isEqualTo("scope_needed");
    assertThat(refused.json().path("scope").asString()).isEqualTo("write");
    assertThat(sends(reader, "m1").code()).isEqualTo("scope_needed");

    String sender = made(Map.of("name", "Till", "kind", "server", "scopes", List.of("collect")));
    assertThat(sends(sender, "m1").status()).isEqualTo(200);
    assertThat(call(sender, "GET", "/customers", null).code()).isEqualTo("scope_needed");

    String browser = made(Map.of("name", "Web shop", "kind", "write"));
    assertThat(browser).startsWith("wk_");
    assertThat(sends(browser, "m1").status()).isEqualTo(200);
    assertThat(call(browser, "GET", "/customers", null).code()).isEqualTo("server_key_needed");
  }

  @Test
  void the_first_keys_may_do_what_they_could_do_before() {
    assertThat(office.programs().api("/customers").status()).isEqualTo(200);
    assertThat(office.programs().api("POST", "/data-requests", Map.of()).code()).isEqualTo("unknown_kind");
    assertThat(sends(Caller.SERVER_KEY, "first").status()).isEqualTo(200);
  }

  @Test
  void a_replaced_key_overlaps_with_its_successor_and_what_both_send_counts_once() {
    JsonNode made = create(Map.of("name", "Orders of 서울", "kind", "server", "scopes", List.of("collect", "read")));
    String old = made.path("secret").asString();
    String userId = UUID.randomUUID().toString();
    assertThat(sends(old, "order-1", userId).status()).isEqualTo(200);
    Answer rotated = office.anna().send("POST", "/keys/" + made.path("key").path("id").asString() + "/rotate",
        Map.of("overlap", "PT2H"));
    assertThat(rotated.status()).as(rotated.text()).isEqualTo(201);
    String fresh = rotated.json().path("secret").asString();
    assertThat(rotated.json().path("key").path("source")).isEqualTo(made.path("key").path("source"));
    assertThat(rotated.json().path("key").path("name").asString()).isEqualTo("Orders of 서울");
    assertThat(sends(fresh, "order-1", userId).status()).isEqualTo(200);
    assertThat(sends(old, "order-2", userId).status()).isEqualTo(200);
    assertThat(office.programs().timeline(office.programs().customerId("userId", userId))).as("order-1 and order-2")
        .hasSize(2);
    office.clock().pass(Duration.ofHours(2));
    assertThat(sends(old, "order-3", userId).code()).isEqualTo("unknown_key");
    assertThat(call(old, "GET", "/customers", null).code()).isEqualTo("unknown_key");
    assertThat(call(fresh, "GET", "/customers", null).status()).isEqualTo(200);
    assertThat(office.anna().send("POST", "/keys/" + made.path("key").path("id").asString() + "/rotate", null).status())
        .as("it has ended").isEqualTo(404);
  }

  @Test
  void a_revoked_key_is_refused_at_once() {
    JsonNode made = create(Map.of("name", "Leaked", "kind", "server", "scopes", List.of("read")));
    String path = "/keys/" + made.path("key").path("id").asString();
    assertThat(call(made.path("secret").asString(), "GET", "/customers", null).status()).isEqualTo(200);
    assertThat(office.anna().send("DELETE", path, null).status()).isEqualTo(204);
    assertThat(call(made.path("secret").asString(), "GET", "/customers", null).code()).isEqualTo("unknown_key");
    assertThat(office.anna().send("DELETE", path, null).status()).isEqualTo(404);
  }

  @Test
  void nobody_gives_out_more_than_they_may_do() {
    Desk developer = office.hires("developer");
    Map<String, Object> reader = Map.of("name", "Way round", "kind", "server", "scopes", List.of("collect", "read"));
    assertThat(developer.send("POST", "/keys", reader).code()).isEqualTo("scope_not_yours");
    assertThat(developer.send("POST", "/keys", Map.of("name", "App", "kind", "write")).status()).isEqualTo(201);
    assertThat(developer.send("POST", "/keys", Map.of("name", "Till", "kind", "server", "scopes", List.of("collect")))
        .status()).isEqualTo(201);
    String strong = create(reader).path("key").path("id").asString();
    assertThat(developer.send("POST", "/keys/" + strong + "/rotate", null).code())
        .as("nor by replacing somebody else's").isEqualTo("scope_not_yours");
    String admin = made(Map.of("name", "Robot", "kind", "server", "scopes", List.of("admin")));
    assertThat(call(admin, "POST", "/keys", reader).code()).isEqualTo("scope_not_yours");
  }

  @Test
  void a_list_shows_keys_without_their_text_and_about_when_they_were_used() {
    JsonNode made = create(Map.of("name", "Seen", "kind", "write"));
    String secret = made.path("secret").asString();
    sends(secret, "seen");
    office.clock().pass(Duration.ofMinutes(2));
    sends(secret, "seen again");
    String id = made.path("key").path("id").asString();
    Caller.eventually(() -> listed(id).hasNonNull("lastUsedAt"));
    JsonNode listed = listed(id);
    assertThat(listed.path("hint").asString()).isEqualTo(secret.substring(secret.length() - 4));
    assertThat(listed.path("createdBy").asString()).isEqualTo("Anna");
    Answer all = office.anna().get("/keys?limit=1000");
    assertThat(all.text()).doesNotContain(secret, "secret");
    assertThat(office.anna().get("/keys?limit=1").json().path("next").asString("")).isNotEmpty();
    assertThat(office.database().queryForList("select name from api_key where encode(hash, 'escape') like ?",
        String.class, "%" + secret + "%")).isEmpty();
  }

  @Test
  void a_wish_that_makes_no_sense_is_refused_by_its_field() {
    assertFlaw(Map.of("kind", "write"), "required", "name");
    assertFlaw(Map.of("name", "x"), "unknown_kind", "kind");
    assertFlaw(Map.of("name", "x", "kind", "server", "scopes", List.of("everything")), "unknown_scope", "scopes");
    assertFlaw(Map.of("name", "x", "kind", "write", "scopes", List.of("read")), "public_key", "scopes");
    String id = create(Map.of("name", "Overlap", "kind", "write")).path("key").path("id").asString();
    for (String overlap : List.of("tomorrow", "-PT1H", "P31D")) {
      assertThat(office.anna().send("POST", "/keys/" + id + "/rotate", Map.of("overlap", overlap)).code()).as(overlap)
          .isEqualTo("invalid_overlap");
    }
  }

  private static void assertFlaw(Map<String, Object> wish, String code, String field) {
    Answer answer = office.anna().send("POST", "/keys", wish);
    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.field()).isEqualTo(field);
  }

  private static JsonNode listed(String id) {
    return office.anna().get("/keys?limit=1000").json().path("items").valueStream()
        .filter(key -> key.path("id").asString().equals(id)).findFirst().orElseThrow();
  }

  private static JsonNode create(Map<String, Object> wish) {
    Answer answer = office.anna().send("POST", "/keys", wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }

  private static String made(Map<String, Object> wish) {
    return create(wish).path("secret").asString();
  }

  private static Answer call(String key, String method, String path, @Nullable Object body) {
    return office.programs().send(method, "/api/v1" + path,
        body == null ? null : JsonMapper.shared().writeValueAsBytes(body), "Authorization", "Bearer " + key,
        "Content-Type", "application/json");
  }

  private static Answer sends(String key, String messageId) {
    return sends(key, messageId, "somebody");
  }

  private static Answer sends(String key, String messageId, String userId) {
    return office.programs().send("POST", "/v1/track",
        JsonMapper.shared().writeValueAsBytes(
            Map.of("type", "track", "event", "Order Completed", "userId", userId, "messageId", messageId)),
        "Authorization", "Bearer " + key, "Content-Type", "application/json");
  }
}
