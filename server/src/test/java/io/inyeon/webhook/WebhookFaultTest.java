package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.core.CustomerId;
import io.inyeon.core.engine.Effect;
import io.inyeon.engine.EffectHandler.Asked;
import io.inyeon.webhook.Receiver.Told;
import io.inyeon.webhook.WebhookDelivery.Claimed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is told while something breaks: all of it, and nothing that did not come to be. */
class WebhookFaultTest {
  @TempDir
  private static Path folder;
  private static WebhookOffice office;

  private final String key = WebhookOffice.unheardOf("crm");
  private final String mina = WebhookOffice.unheardOf("mina");
  private final Receiver receiver = new Receiver();

  @BeforeAll
  static void open() {
    office = new WebhookOffice(folder);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @AfterEach
  void leave() {
    receiver.close();
    office.caller().api("DELETE", "/webhook-endpoints/" + key, null);
  }

  private void told(int times) {
    Caller.eventually(() -> receiver.told().size() == times);
  }

  private Set<String> ids() {
    return receiver.told().stream().map(Told::id).collect(Collectors.toSet());
  }

  @Test
  void what_was_not_taken_is_sent_again_under_the_same_id_with_a_fresh_timestamp() {
    String segment = office.segment();
    receiver.answers(500);
    String secret = office.webhook(key, receiver, List.of(segment), Map.of());
    office.enters(mina, segment);
    office.comesTo(key, "pending", 1);
    assertThat(office.delivery(key).path("lastStatus").asInt()).isEqualTo(500);
    assertThat(office.webhook(key).hasNonNull("failingSince")).isTrue();
    receiver.answers(204);
    office.timePasses(Duration.ofSeconds(6));
    office.comesTo(key, "delivered", 2);
    assertThat(ids()).hasSize(1);
    assertThat(receiver.told()).extracting(Told::timestamp).doesNotHaveDuplicates();
    assertThat(receiver.told()).allSatisfy(
        told -> assertThat(told.signatures()).containsExactly(Signatures.of(secret, told)));
    assertThat(office.webhook(key).hasNonNull("failingSince")).isFalse();
  }

  @Test
  void while_sending_is_stopped_it_waits_and_then_goes_once() {
    String segment = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of());
    assertThat(office.caller().api("POST", "/emergency-stop", null).status()).isEqualTo(200);
    long before = held();
    office.enters(mina, segment);
    Caller.eventually(() -> held() == before + 1);
    office.enters(mina + "-friend", segment); // by the time this one waits, too, the first has been looked at
    Caller.eventually(() -> held() == before + 2);
    assertThat(receiver.told()).isEmpty();
    assertThat(office.caller().api("DELETE", "/emergency-stop", null).status()).isEqualTo(200);
    Caller.eventually(() -> ids().size() == 2);
    assertThat(receiver.told()).hasSize(2);
  }

  private long held() {
    return office.caller().api("/emergency-stop").json().path("held").valueStream()
        .filter(held -> held.path("name").asString().equals("webhooks")).findFirst().orElseThrow().path("waiting")
        .asLong();
  }

  @Test
  void ten_attempts_and_no_more_unless_somebody_asks() {
    String segment = office.segment();
    receiver.answers(500);
    office.webhook(key, receiver, List.of(segment), Map.of());
    office.enters(mina, segment);
    for (int attempt = 1; attempt < 10; attempt++) {
      office.comesTo(key, "pending", attempt);
      office.timePasses(RetrySchedule.DELAYS.get(attempt - 1).multipliedBy(11).dividedBy(10).plusMillis(1));
    }
    office.comesTo(key, "failed", 10);
    office.timePasses(Duration.ofDays(1));
    receiver.answers(200);
    String retry = "/webhook-endpoints/" + key + "/deliveries/" + office.delivery(key).path("id").asString()
        + "/retry";
    assertThat(office.caller().api("POST", retry, null).status()).isEqualTo(202);
    office.comesTo(key, "delivered", 1);
    assertThat(ids()).hasSize(1);
    Answer again = office.caller().api("POST", retry, null);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("already_delivered");
  }

  @Test
  void whoever_is_gone_is_asked_no_more_until_somebody_switches_it_on() {
    String segment = office.segment();
    receiver.answers(410);
    office.webhook(key, receiver, List.of(segment), Map.of());
    office.enters(mina, segment);
    Caller.eventually(() -> office.webhook(key).path("state").asString().equals("disabled"));
    assertThat(office.webhook(key).path("disabledReason").asString()).isEqualTo("gone");
    String id = office.delivery(key).path("id").asString();
    Answer retried = office.caller().api("POST", "/webhook-endpoints/" + key + "/deliveries/" + id + "/retry", null);
    assertThat(retried.code()).isEqualTo("webhook_not_active");
    office.enters(WebhookOffice.unheardOf("jisu"), segment);
    office.timePasses(Duration.ofMinutes(1));
    assertThat(office.deliveries(key)).hasSize(1);

    receiver.answers(200);
    Map<String, Object> wish = Map.of("name", "CRM", "url", receiver.url(), "enabled", true);
    assertThat(office.put(key, wish).json().path("webhook").path("state").asString()).isEqualTo("active");
    office.comesTo(key, "delivered", 2);
    assertThat(receiver.told()).hasSize(2);
  }

  @Test
  void five_days_of_nothing_but_failures_disable_it() {
    String segment = office.segment();
    receiver.answers(500);
    office.webhook(key, receiver, List.of(segment), Map.of());
    office.enters(mina, segment);
    office.comesTo(key, "pending", 1);
    office.timePasses(Duration.ofDays(5).minusSeconds(1));
    office.comesTo(key, "pending", 2);
    assertThat(office.webhook(key).path("state").asString()).isEqualTo("active");
    office.timePasses(Duration.ofMinutes(6));
    Caller.eventually(() -> office.webhook(key).path("state").asString().equals("disabled"));
    assertThat(office.webhook(key).path("disabledReason").asString()).isEqualTo("failing");
  }

  @Test
  void an_address_is_not_blamed_for_the_one_before_it() {
    String segment = office.segment();
    receiver.answers(500);
    office.webhook(key, receiver, List.of(segment), Map.of("url", receiver.url("/old")));
    office.enters(mina, segment);
    office.comesTo(key, "pending", 1);
    office.timePasses(Duration.ofDays(4).plusHours(23));
    office.comesTo(key, "pending", 2);
    assertThat(office.webhook(key).hasNonNull("failingSince")).isTrue();
    Map<String, Object> moved = Map.of("name", "CRM", "url", receiver.url("/new"), "segments", List.of(segment));
    assertThat(office.put(key, moved).json().path("webhook").hasNonNull("failingSince")).isFalse();
    office.timePasses(Duration.ofHours(2));
    office.comesTo(key, "pending", 3);
    assertThat(office.webhook(key).path("state").asString()).isEqualTo("active");
  }

  @Test
  void one_that_is_slow_holds_up_no_other() {
    String segment = office.segment();
    String slow = WebhookOffice.unheardOf("slow");
    try (Receiver held = new Receiver().holds()) {
      office.webhook(slow, held, List.of(segment), Map.of());
      office.webhook(key, receiver, List.of(segment), Map.of());
      int many = 3 * WebhookDispatcher.WINDOW;
      for (int one = 0; one < many; one++) {
        office.enters(WebhookOffice.unheardOf("guest"), segment);
      }
      told(many);
      assertThat(held.told()).as("so many at a time").hasSize(WebhookDispatcher.WINDOW);
      held.letsGo();
      Caller.eventually(() -> held.told().size() == many);
    } finally {
      office.caller().api("DELETE", "/webhook-endpoints/" + slow, null);
    }
  }

  @Test
  void nor_does_it_hold_up_another_on_the_same_host() {
    String segment = office.segment();
    String slow = WebhookOffice.unheardOf("slow");
    receiver.holds("/slow");
    try {
      office.webhook(slow, receiver, List.of(segment), Map.of("url", receiver.url("/slow")));
      office.webhook(key, receiver, List.of(segment), Map.of());
      int many = 2 * WebhookDispatcher.WINDOW;
      for (int one = 0; one < many; one++) {
        office.enters(WebhookOffice.unheardOf("guest"), segment);
      }
      Caller.eventually(() -> receiver.told().stream().filter(told -> told.path().equals("/hooks")).count() == many);
    } finally {
      receiver.letsGo();
      office.caller().api("DELETE", "/webhook-endpoints/" + slow, null);
    }
  }

  @Test
  void what_an_address_says_late_is_not_said_of_the_one_that_took_its_place() {
    String segment = office.segment();
    receiver.holds("/old").answers(410);
    office.webhook(key, receiver, List.of(segment), Map.of("url", receiver.url("/old")));
    office.enters(mina, segment);
    told(1);
    Map<String, Object> moved = Map.of("name", "CRM", "url", receiver.url("/new"), "segments", List.of(segment));
    assertThat(office.put(key, moved).status()).isEqualTo(200);
    receiver.letsGo();
    office.comesTo(key, "pending", 1);
    assertThat(office.webhook(key).path("state").asString()).isEqualTo("active");
    assertThat(office.webhook(key).hasNonNull("failingSince")).isFalse();
  }

  @Test
  void what_a_process_had_in_hand_when_it_was_killed_goes_out_again_under_the_same_id() {
    String segment = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of());
    WebhookDispatcher dispatcher = office.bean(WebhookDispatcher.class);
    dispatcher.stop();
    office.enters(mina, segment);
    WebhookEndpoint endpoint = office.bean(WebhookEndpoints.class).require(key);
    List<Claimed> claimed = claim(endpoint);
    assertThat(claimed).hasSize(1);
    assertThat(claim(endpoint)).as("nobody else takes it meanwhile").isEmpty();
    office.bean(WebhookSender.class).send(endpoint.url(), claimed.getFirst().id().toString(), office.now(),
        WebhookBody.of(claimed.getFirst().change(), JsonMapper.shared()), List.of(endpoint.secrets().present()));

    dispatcher.start();
    office.enters(WebhookOffice.unheardOf("jisu"), segment);
    told(2);
    assertThat(ids()).as("the lease lasts").hasSize(2);
    office.timePasses(WebhookDispatcher.LEASE);
    told(3);
    assertThat(ids()).hasSize(2);
    assertThat(receiver.told().getLast().id()).isEqualTo(receiver.told().getFirst().id());
  }

  private static List<Claimed> claim(WebhookEndpoint endpoint) {
    return office.bean(WebhookDeliveries.class).claim(endpoint.id(), office.now(),
        office.now().plus(WebhookDispatcher.LEASE), List.of(), 8);
  }

  @Test
  void a_replay_tells_nothing_twice_and_of_one_instant_only_what_stands() {
    String segment = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of());
    CustomerId customer = new CustomerId(UUID.randomUUID());
    List<Asked> effects = List.of(change(customer, segment, true, 0), change(customer, segment, false, 0),
        change(customer, segment, true, 0), change(customer, segment, false, 1), change(customer, segment, true, 2),
        change(customer, segment, false, 2));
    for (int time = 0; time < 2; time++) {
      office.bean(TransactionTemplate.class)
          .executeWithoutResult(status -> office.bean(WebhookTelling.class).handle(effects));
    }
    told(2);
    Caller.eventually(() -> office.deliveries(key).stream()
        .allMatch(one -> one.path("state").asString().equals("delivered")));
    assertThat(ids()).hasSize(2);
    assertThat(receiver.told()).extracting(Told::type).containsExactlyInAnyOrder("segment.entered", "segment.left");
  }

  private static Asked change(CustomerId customer, String segment, boolean entered, int millis) {
    return new Asked(0, customer, (Effect) new Effect.SegmentChanged(segment, entered,
        office.now().plusMillis(millis), Effect.Cause.EVENT));
  }

  @Test
  void what_was_taken_is_forgotten_after_a_week_and_what_was_not_after_a_month() {
    String segment = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of("events", List.of("segment.entered")));
    office.enters(mina, segment);
    office.comesTo(key, "delivered", 1);
    receiver.answers(410);
    office.enters(WebhookOffice.unheardOf("jisu"), segment);
    Caller.eventually(() -> office.webhook(key).path("state").asString().equals("disabled"));
    office.timePasses(Duration.ofDays(7).plusHours(1));
    Caller.eventually(() -> office.deliveries(key).size() == 1);
    assertThat(office.delivery(key).path("state").asString()).isEqualTo("pending");
    office.timePasses(Duration.ofDays(23));
    Caller.eventually(() -> office.deliveries(key).isEmpty());
  }

  @Test
  void the_list_is_paged_and_can_be_asked_for_a_state() {
    String segment = office.segment();
    office.webhook(key, receiver, List.of(segment), Map.of());
    for (int one = 0; one < 5; one++) {
      office.enters(WebhookOffice.unheardOf("guest"), segment);
    }
    Caller.eventually(() -> page("?state=delivered").path("items").size() == 5);
    JsonNode first = page("?limit=3");
    assertThat(first.path("items").size()).isEqualTo(3);
    JsonNode rest = page("?limit=3&cursor=" + first.path("next").asString());
    assertThat(rest.path("items").size()).isEqualTo(2);
    assertThat(rest.hasNonNull("next")).isFalse();
    assertThat(page("?state=failed").path("items")).isEmpty();
  }

  private JsonNode page(String query) {
    return office.caller().api("/webhook-endpoints/" + key + "/deliveries" + query).json();
  }
}
