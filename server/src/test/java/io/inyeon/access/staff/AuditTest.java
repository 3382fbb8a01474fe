package io.inyeon.access.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Afterwards it can be said who did what. */
class AuditTest {
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
  void who_came_in_and_who_did_not_is_on_record_without_what_they_typed() {
    office.desk().signIn(Office.ANNA, "not her password");
    office.desk().signIn("password-in-the-wrong-field", "not her password");
    Desk anna = office.anna();
    String cookie = anna.cookie();
    anna.send("DELETE", "/session", null);
    List<JsonNode> entries = entries("?limit=4");
    assertThat(entries).extracting(entry -> entry.path("action").asString()).containsExactly("session.opened",
        "session.closed", "session.opened", "session.refused");
    assertThat(entries.get(1).path("actor").path("name").asString()).isEqualTo("Anna");
    assertThat(entries.get(1).path("address").asString()).isEqualTo("127.0.0.0");
    List<JsonNode> refused = entries("?action=session.refused");
    assertThat(refused.get(0).path("subject").isNull()).as("nobody has this address").isTrue();
    assertThat(refused.get(1).path("subject").path("id")).isEqualTo(entries.get(1).path("actor").path("id"));
    assertThat(office.anna().get("/audit?limit=1000").text()).doesNotContain("wrong-field", "not her password",
        Office.PASSWORD, cookie);
  }

  @Test
  void what_people_and_programs_change_carries_their_names_as_of_then() throws Exception {
    Desk marketer = office.hires("marketer");
    String example = Files.readString(Path.of("../examples/abandoned-cart.json"));
    assertThat(marketer.send("PUT", "/journeys/cart", JsonMapper.shared().readTree(example)).status()).isEqualTo(200);
    marketer.send("POST", "/journeys/cart/publish", null);
    marketer.send("POST", "/journeys/cart/stop", null);
    marketer.send("PUT", "/policy", marketer.get("/policy").json());
    marketer.send("POST", "/links", Map.of("target", "https://a.example/", "campaign", "Spring", "code", "spring"));
    marketer.send("PATCH", "/me", Map.of("name", "Another Name"));
    assertThat(entries("?actor=" + id(marketer))).extracting(entry -> entry.path("action").asString()).startsWith(
        "link.created", "policy.changed", "journey.stopped", "journey.published");
    assertThat(entries("?action=journey.published").getFirst().path("actor").path("name").asString())
        .isEqualTo("New marketer");

    office.programs().api("PUT", "/webhooks/shop", Map.of("mapping", Map.of("type", "track", "event", "Sold", "userId",
        "$.id")));
    JsonNode made = entries("?action=webhook.").getFirst();
    assertThat(made.path("actor").path("kind").asString()).isEqualTo("key");
    assertThat(made.path("actor").path("name").asString()).isEqualTo("server");
    assertThat(made.path("subject").path("id").asString()).isEqualTo("shop");
    assertThat(made.toString()).doesNotContain("whsec_");
  }

  @Test
  void what_did_not_happen_is_not_on_record() {
    int before = office.count("select count(*) from audit where action = 'link.created'");
    Map<String, String> link = Map.of("target", "https://a.example/", "campaign", "x", "code", "taken");
    office.programs().api("POST", "/links", link);
    assertThat(office.programs().api("POST", "/links", link).code()).isEqualTo("code_taken");
    assertThat(office.count("select count(*) from audit where action = 'link.created'")).isEqualTo(before + 1);
  }

  @Test
  void of_a_customer_only_the_id_is_kept_and_an_erasure_takes_that_too() {
    String userId = UUID.randomUUID().toString();
    office.programs().hearsFromServer(Map.of("type", "identify", "userId", userId, "traits",
        Map.of("email", userId + "@mail.example", "name", "Minji Kim")));
    String customer = office.programs().customerId("userId", userId);
    Desk agent = office.hires("agent");
    assertThat(agent.send("PUT", "/customers/" + customer + "/consents", Map.of("channel", "email", "purpose",
        "marketing", "status", "granted", "endpoint", userId + "@mail.example", "proof", Map.of("by", "phone")))
        .status())
        .isEqualTo(200);
    JsonNode entry = entries("?action=consent.recorded").getFirst();
    assertThat(entry.path("subject").path("id").asString()).isEqualTo(customer);
    assertThat(entry.toString()).doesNotContain("mail.example", "Minji");

    Answer export = office.anna().send("POST", "/data-requests", Map.of("kind", "export", "customerId", customer));
    assertThat(finished(export).path("result").toString()).contains("consent.recorded");
    finished(office.anna().send("POST", "/data-requests", Map.of("kind", "erasure", "customerId", customer)));
    JsonNode after = entries("?action=consent.recorded").getFirst();
    assertThat(after.path("id")).isEqualTo(entry.path("id"));
    assertThat(after.path("subject").path("id").isNull()).isTrue();
    assertThat(entries("?action=data_request.asked")).hasSize(2);
  }

  @Test
  void it_is_paged_and_found_by_time() {
    office.clock().pass(Duration.ofDays(1));
    String from = office.clock().instant().toString();
    for (int n = 0; n < 5; n++) {
      office.programs().api("POST", "/links", Map.of("target", "https://a.example/", "campaign", "n" + n));
    }
    String query = "?action=link.created&limit=2&from=" + from;
    Answer first = office.anna().get("/audit" + query);
    assertThat(first.json().path("items").size()).isEqualTo(2);
    JsonNode second = office.anna().get("/audit" + query + "&cursor=" + first.json().path("next").asString()).json();
    assertThat(second.path("items").path(0).path("id").asLong())
        .isLessThan(first.json().path("items").path(1).path("id").asLong());
    assertThat(entries("?action=link.created&from=" + from)).hasSize(5);
    assertThat(entries("?action=link.created&to=2020-01-01T00:00:00Z")).isEmpty();
    assertThat(office.anna().get("/audit?from=yesterday").field()).isEqualTo("from");
  }

  private static List<JsonNode> entries(String query) {
    Answer answer = office.anna().get("/audit" + query);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("items").valueStream().toList();
  }

  private static JsonNode finished(Answer asked) {
    assertThat(asked.status()).as(asked.text()).isEqualTo(202);
    String path = "/data-requests/" + asked.json().path("id").asString();
    io.inyeon.Caller.eventually(() -> office.programs().api(path).json().path("status").asString().equals("done"));
    return office.programs().api(path).json();
  }

  private static String id(Desk desk) {
    return desk.get("/session").json().path("user").path("id").asString();
  }
}
