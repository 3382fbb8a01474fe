package io.inyeon.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A journey of the tests, the people who come to it, and what is said of it. */
final class WatchedJourney {
  private final TimedServer server;
  private final String one;
  private final String journey;

  WatchedJourney(TimedServer server, String one) {
    this.server = server;
    this.one = one;
    journey = "j-" + one;
  }

  static Map<String, Object> mail() {
    return Map.of("mail", Map.of("type", "send-email", "purpose", "marketing", "next", "end", "content",
        Map.of("en", Map.of("subject", "Hello", "text", "{{unsubscribeUrl}}", "html", "<p>{{unsubscribeUrl}}</p>"))));
  }

  void publish(Map<String, Object> nodes) {
    publish(nodes, "mail");
  }

  void publish(Map<String, Object> nodes, String start) {
    Map<String, Object> all = new java.util.HashMap<>(nodes);
    all.put("end", Map.of("type", "exit"));
    Answer saved = server.caller().api("PUT", "/journeys/" + journey,
        Map.of("entry", Map.of("event", "Came " + one), "start", start, "nodes", all));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    Answer published = server.caller().api("POST", "/journeys/" + journey + "/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);
    server.timePasses(Duration.ofSeconds(1)); // who comes before the log has heard of it does not enter
  }

  void comes(String name) {
    String address = name + "@example.com";
    server.caller().hearsFromServer(Map.of("type", "identify", "userId", name, "traits", Map.of("email", address)));
    Caller.eventually(() -> server.caller().customer("userId", name).isPresent());
    Answer agreed = server.caller().api("PUT", "/customers/" + server.caller().customerId("userId", name) + "/consents",
        Map.of("channel", "email", "purpose", "marketing", "status", "granted"));
    assertThat(agreed.status()).as(agreed.text()).isEqualTo(200);
    Caller.eventually(
        () -> server.caller().api("/customers/" + server.caller().customerId("userId", name) + "/timeline").text()
            .contains("Consent"));
    server.caller().hearsFromServer(
        Map.of("type", "track", "userId", name, "event", "Came " + one, "timestamp", server.now().toString()));
    server.folded();
  }

  void look() {
    server.bean(AlertWatch.class).look();
  }

  List<JsonNode> alerts() {
    return server.caller().api("/alerts?subject=" + journey).json().path("items").valueStream().toList();
  }

  long messages(String status) {
    return server.caller().api("/journeys/" + journey).json().path("messages").path(status).asLong();
  }
}
