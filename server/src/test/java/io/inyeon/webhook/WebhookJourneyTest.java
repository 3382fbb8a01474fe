package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A journey tells another system of a customer, and goes on. */
class WebhookJourneyTest {
  @TempDir
  private static Path folder;

  private final String key = WebhookOffice.unheardOf("crm");
  private final String mina = WebhookOffice.unheardOf("mina");

  @Test
  void a_journey_tells_its_data_signed_and_once_and_holds_nobody_up() {
    try (WebhookOffice office = new WebhookOffice(folder); Receiver receiver = new Receiver()) {
      String secret = office.webhook(key, receiver, List.of(office.segment()), Map.of());
      receiver.answers(500);
      publish(office.caller());
      office.caller().hears(Map.of("type", "track", "userId", mina, "event", "Complained " + key));
      Caller.eventually(() -> receiver.told().size() == 1);
      String customer = office.caller().customerId("userId", mina);
      Caller.eventually(() -> place(office.caller(), customer).equals("stay"));
      var told = receiver.told().getFirst();
      assertThat(told.signatures()).containsExactly(Signatures.of(secret, told));
      var body = JsonMapper.shared().readTree(told.body());
      assertThat(body.path("type").asString()).isEqualTo("journey.reached");
      assertThat(body.path("data").path("customer").path("id").asString()).isEqualTo(customer);
      assertThat(body.path("data").path("data").path("priority").asString()).isEqualTo("high");
      assertThat(body.path("data").path("node").asString()).isEqualTo("tell");
    }
  }

  private void publish(Caller caller) {
    Map<String, Object> nodes = Map.of("tell", Map.of("type", "webhook", "endpoint", key, "data",
        Map.of("priority", "high"), "next", "stay"), "stay", Map.of("type", "wait", "for", "P9D", "next", "end"), "end",
        Map.of("type", "exit"));
    Answer saved = caller.api("PUT", "/journeys/" + key,
        Map.of("entry", Map.of("event", "Complained " + key), "start", "tell", "nodes", nodes));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + key + "/publish", null).status()).isEqualTo(200);
  }

  private String place(Caller caller, String customer) {
    return caller.api("/journeys/" + key + "/runs?customerId=" + customer).json().path("items").path(0).path("node")
        .asString();
  }
}
