package io.inyeon.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Why somebody was written to, or was not, as the brand's people see it. Each test has journeys and people of its own. */
class DecisionsTest {
  @TempDir
  private static Path folder;
  private static RunningInyeon server;
  private static Caller caller;
  private static volatile Instant now = Instant.parse("2026-05-01T03:00:00Z");

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private int wishes;

  @BeforeAll
  static void open() {
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()), Map.of("INYEON_BIND",
        "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY", Caller.SERVER_KEY)).withPort(0);
    server = Inyeon.start(settings, context -> context.registerBean(InstantSource.class, () -> () -> now));
    caller = new Caller(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  @BeforeEach
  void nothing_is_limited() {
    now = now.plus(Duration.ofDays(40));
    policy(Map.of());
  }

  private static void policy(Map<String, ?> policy) {
    assertThat(caller.api("PUT", "/policy", policy).status()).isEqualTo(200);
    folded();
  }

  private static void folded() {
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong(1) == 0);
  }

  private Answer save(String journey, Map<String, Object> ofJourney, Map<String, Object> ofNode) {
    Map<String, Object> mail = new HashMap<>(Map.of("type", "send-email", "content",
        Map.of("en", Map.of("subject", "s", "text", "t", "html", "h")), "next", "end"));
    mail.putAll(ofNode);
    Map<String, Object> definition = new HashMap<>(Map.of("entry",
        Map.of("event", "Wish " + journey, "key", "wish"), "start", "mail", "nodes",
        Map.of("mail", mail, "end", Map.of("type", "exit"))));
    definition.putAll(ofJourney);
    return caller.api("PUT", "/journeys/" + journey, definition);
  }

  private String publish(String name, Map<String, Object> ofJourney, Map<String, Object> ofNode) {
    String journey = name + "-" + one;
    assertThat(save(journey, ofJourney, ofNode).status()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + journey + "/publish", null).status()).isEqualTo(200);
    folded();
    return journey;
  }

  private String person(String name, boolean consents, Map<String, Object> traits) {
    Map<String, Object> all = new HashMap<>(traits);
    all.put("email", name + one + "@people.example");
    caller.hears(Map.of("type", "identify", "userId", name + one, "traits", all));
    folded();
    String id = caller.customerId("userId", name + one);
    if (consents) {
      assertThat(caller.api("PUT", "/customers/" + id + "/consents", Map.of("channel", "email", "status", "granted",
          "proof", Map.of("form", "f"))).status()).isEqualTo(200);
      Caller.eventually(() -> caller.timeline(id).toString().contains("Consent Updated"));
    }
    folded();
    return id;
  }

  private void wishes(String name, String journey) {
    caller.hears(Map.of("type", "track", "userId", name + one, "event", "Wish " + journey, "timestamp", now.toString(),
        "properties", Map.of("wish", "w" + wishes++)));
    folded();
  }

  private static JsonNode latest(String customer) {
    return caller.api("/customers/" + customer + "/decisions").json().path("items").path(0);
  }

  @Test
  void a_refusal_says_by_which_law_and_what_would_have_to_be_different() {
    String letter = publish("letter", Map.of(), Map.of("topic", "news"));
    String ann = person("ann", false, Map.of("country", "KR"));
    wishes("ann", letter);

    JsonNode decision = latest(ann);
    assertThat(decision.path("reason").asString()).isEqualTo("no_consent");
    assertThat(decision.path("rule").asString()).isEqualTo("KR-1");
    assertThat(decision.path("class").asString()).isEqualTo("marketing");
    assertThat(decision.path("topic").asString()).isEqualTo("news");
    assertThat(decision.path("remedy").path("code").asString()).isEqualTo("obtain_consent");
    assertThat(decision.path("remedy").path("params").path("channel").asString()).isEqualTo("email");
    assertThat(decision.path("remedy").path("sentence").asString()).contains("agree to marketing by email");
  }

  @Test
  void a_service_needs_no_consent_and_a_holdout_concerns_marketing_only() {
    String service = publish("service", Map.of("holdout", Map.of("percent", 100)), Map.of("class", "service"));
    String test = publish("test", Map.of("holdout", Map.of("percent", 100)), Map.of());
    String ben = person("ben", true, Map.of());
    wishes("ben", service);
    assertThat(latest(ben).path("outcome").asString()).isEqualTo("allowed");
    wishes("ben", test);
    assertThat(latest(ben).path("reason").asString()).isEqualTo("holdout");
    assertThat(latest(ben).path("rule").asString()).isEqualTo("holdout:journey:" + test);

    JsonNode holdouts = caller.api("/customers/" + ben + "/contacts").json().path("holdouts");
    assertThat(holdouts).singleElement().satisfies(side -> {
      assertThat(side.path("held").asBoolean()).isTrue();
      assertThat(side.path("mixed").asBoolean()).isFalse();
    });
  }

  @Test
  void a_cap_says_what_filled_it_and_the_pressure_can_be_looked_at() {
    policy(Map.of("zone", "Asia/Seoul", "caps", List.of(Map.of("name", "letters", "most", 2, "per", "day"))));
    String letter = publish("letter", Map.of(), Map.of());
    String cid = person("cid", true, Map.of());
    wishes("cid", letter);
    server.bean(TransactionTemplate.class).executeWithoutResult(status -> server.bean(Contacts.class)
        .record(ProfileId.of(cid), "reply-" + one, "email", MessageClass.SERVICE, Optional.of("help"), "Anna", now));
    Caller.eventually(() -> caller.api("/customers/" + cid + "/contacts").json().path("contacts").size() == 2);
    wishes("cid", letter);

    JsonNode decision = latest(cid);
    assertThat(decision.path("rule").asString()).isEqualTo("cap:letters");
    assertThat(decision.path("evidence").asString()).contains(letter).contains("Anna");
    JsonNode pressure = caller.api("/customers/" + cid + "/contacts").json();
    assertThat(pressure.path("contacts").valueStream().map(contact -> contact.path("by").asString()))
        .containsExactlyInAnyOrder(letter, "Anna");
    JsonNode cap = pressure.path("caps").path(0);
    assertThat(List.of(cap.path("used").asInt(), cap.path("most").asInt())).containsExactly(2, 2);
    Instant midnight = Instant.parse(cap.path("freeAt").asString());
    assertThat(midnight.toString()).endsWith("T15:00:00Z"); // of Seoul
    assertThat(decision.path("remedy").path("params").path("until").asString()).isEqualTo(midnight.toString());
  }

  @Test
  void all_decisions_are_listed_page_by_page_and_counted() {
    policy(Map.of("caps", List.of(Map.of("name", "one", "most", 1, "within", "P1D"))));
    String letter = publish("letter", Map.of("priority", 10), Map.of());
    String dora = person("dora", true, Map.of());
    wishes("dora", letter);
    wishes("dora", letter);
    wishes("dora", letter);
    person("eve", false, Map.of());
    wishes("eve", letter);

    List<JsonNode> refused = new ArrayList<>();
    String path = "/decisions?limit=1&outcome=refused&channel=email&journey=" + letter;
    JsonNode page = caller.api(path).json();
    page.path("items").forEach(refused::add);
    while (!page.path("next").isNull()) {
      page = caller.api(path + "&cursor=" + page.path("next").asString()).json();
      page.path("items").forEach(refused::add);
    }
    assertThat(refused).extracting(one -> one.path("reason").asString()).containsExactly("no_consent", "cap_reached",
        "cap_reached");
    assertThat(refused.getLast().path("customerId").asString()).isEqualTo(dora);
    assertThat(caller.api("/decisions?reason=cap_reached&journey=" + letter).json().path("items").size()).isEqualTo(2);

    JsonNode summary = caller.api("/decisions/summary?journey=" + letter).json();
    assertThat(List.of(summary.path("allowed").asLong(), summary.path("deferred").asLong(),
        summary.path("refused").asLong())).containsExactly(1L, 0L, 3L);
    assertThat(
        summary.path("reasons").valueStream().filter(reason -> reason.path("rule").asString("").equals("cap:one"))
            .map(reason -> reason.path("made").asLong()))
        .containsExactly(2L);
    assertThat(summary.path("days")).singleElement()
        .satisfies(day -> assertThat(day.path("refused").asLong()).isEqualTo(3));
    assertThat(caller.api("/decisions/summary?from=yesterday").field()).isEqualTo("from");
  }

  @Test
  void a_policy_can_be_tried_on_the_past() {
    policy(Map.of("caps", List.of(Map.of("name", "three", "most", 3, "within", "P1D"))));
    String letter = publish("letter", Map.of(), Map.of());
    person("fay", true, Map.of("timezone", "Asia/Seoul"));
    for (int n = 0; n < 4; n++) {
      now = now.plus(Duration.ofMinutes(1));
      wishes("fay", letter);
    }
    now = now.plus(Duration.ofMinutes(1));

    JsonNode tighter = preview(Map.of("caps", List.of(Map.of("name", "one", "most", 1, "within", "P1D"))));
    assertThat(tighter.path("allowed").asLong()).isEqualTo(3);
    assertThat(tighter.path("refused").asLong()).isEqualTo(2);
    assertThat(tighter.path("reasons")).singleElement()
        .satisfies(reason -> assertThat(reason.path("rule").asString()).isEqualTo("cap:one"));

    JsonNode looser = preview(Map.of());
    assertThat(List.of(looser.path("refused").asLong(), looser.path("capped").asLong(),
        looser.path("wouldGo").asLong())).containsExactly(0L, 1L, 1L);

    JsonNode noonIsQuiet = preview(Map.of("quietHours", Map.of("email", Map.of("from", "11:00", "to", "15:00"))));
    assertThat(noonIsQuiet.path("deferred").asLong()).as("it is noon in Seoul").isEqualTo(3);
    assertThat(caller.api("/policy").json().path("caps").path(0).path("name").asString()).as("nothing is changed")
        .isEqualTo("three");
  }

  private static JsonNode preview(Map<String, ?> policy) {
    Answer answer = caller.api("POST", "/policy/preview", policy);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("complete").asBoolean()).isTrue();
    return answer.json();
  }

  @Test
  void the_policy_tells_the_law_in_three_languages_and_is_read_as_older_versions_wrote_it() {
    policy(Map.of("caps", Map.of("email", Map.of("most", 3, "within", "P1D")), "jurisdiction", "KR", "holdout",
        Map.of("percent", 5, "salt", "2026")));
    JsonNode policy = caller.api("/policy").json();
    assertThat(policy.path("caps").path(0)).isEqualTo(tools.jackson.databind.json.JsonMapper.shared().valueToTree(
        Map.of("name", "email", "most", 3, "within", "PT24H", "channel", "email")));
    assertThat(policy.path("jurisdiction").asString()).isEqualTo("KR");
    assertThat(policy.path("holdout").path("percent").asInt()).isEqualTo(5);
    assertThat(policy.path("law").valueStream().filter(rule -> rule.path("id").asString().equals("KR-2")).findFirst())
        .hasValueSatisfying(rule -> assertThat(rule.path("says").path("ko").asString()).contains("21시"));
    assertThat(caller.api("PUT", "/policy", policy).status()).as("what was read may be put back").isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "{\"quietHour\": {}} | unknown_field | quietHour", "{\"cap\": []} | unknown_field | cap",
      "{\"quietHours\": {\"email\": {\"from\": \"21:00\", \"to\": \"08:00\", \"zone\": \"x\"}}} | unknown_field | quietHours.email.zone",
      "{\"caps\": [{\"name\": \"d\", \"most\": 1, \"per\": \"day\", \"chanel\": \"email\"}]} | unknown_field | caps.0.chanel",
      "{\"holdout\": {\"percent\": 5, \"salz\": \"x\"}} | unknown_field | holdout.salz",
      "{\"quietHours\": {\"email\": {\"from\": \"21:00\", \"to\": \"21:00\"}}} | out_of_range | quietHours.email.to",
      "{\"jurisdiction\": \"XX\"} | invalid_country | jurisdiction"})
  void a_policy_that_says_something_else_than_was_meant_is_not_taken(String policy, String code, String place) {
    JsonNode before = caller.api("/policy").json();
    JsonNode wish = tools.jackson.databind.json.JsonMapper.shared().readTree(policy);
    for (Answer refused : List.of(caller.api("PUT", "/policy", wish), caller.api("POST", "/policy/preview", wish))) {
      assertThat(refused.status() + " " + refused.code() + " " + refused.field())
          .isEqualTo("400 " + code + " " + place);
    }
    assertThat(caller.api("/policy").json()).isEqualTo(before);
    assertThat(caller.api("PUT", "/policy", before).status()).as("what is read can be sent back").isEqualTo(200);
  }

  @Test
  void what_cannot_be_read_is_named() {
    assertThat(field(Map.of("caps", List.of(Map.of("most", 1, "per", "year"))))).isEqualTo("caps.0.per");
    assertThat(field(Map.of("caps", List.of(Map.of("most", 1))))).isEqualTo("caps.0.within");
    assertThat(field(Map.of("caps", List.of(Map.of("most", 1, "per", "day", "class", "spam")))))
        .isEqualTo("caps.0.class");
    assertThat(field(Map.of("caps", List.of(Map.of("most", 1, "per", "day"), Map.of("most", 2, "per", "day")))))
        .isEqualTo("caps.1.name");
    assertThat(field(Map.of("caps", List.of(Map.of("most", 1001, "per", "day"))))).isEqualTo("caps.0.most");
    assertThat(field(Map.of("holdout", Map.of("percent", 101)))).isEqualTo("holdout.percent");
    assertThat(field(Map.of("jurisdiction", "Korea"))).isEqualTo("jurisdiction");
    assertThat(save("flawed", Map.of(), Map.of("class", "spam")).field()).isEqualTo("nodes.mail.class");
    assertThat(save("flawed", Map.of("priority", 101), Map.of()).code()).isEqualTo("invalid_journey");
    assertThat(save("flawed", Map.of("holdout", Map.of("percent", -1)), Map.of()).field())
        .isEqualTo("holdout.percent");
  }

  private static String field(Map<String, ?> policy) {
    Answer answer = caller.api("PUT", "/policy", policy);
    assertThat(answer.status()).isEqualTo(400);
    return answer.field();
  }
}
