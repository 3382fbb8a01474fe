package io.inyeon.demo;

import io.inyeon.demo.Step.Touch;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Does over HTTP what a step says. */
final class Player {
  private static final Logger LOG = LoggerFactory.getLogger(Player.class);

  private final Client client;
  private final Optional<Inbox> inbox;
  private final InstantSource clock;

  /** @param inbox empty when the mails go to an SMTP server of the operator's own, where we cannot read them */
  Player(Client client, Optional<Inbox> inbox, InstantSource clock) {
    this.client = client;
    this.inbox = inbox;
    this.clock = clock;
  }

  /** @param id the step's own: the same step of the same day always sends the same messageId */
  void play(Step step, String id) throws InterruptedException {
    switch (step.touch()) {
      case Touch.Sent sent -> send(sent, step.at(), id);
      case Touch.Agreed agreed -> agree(agreed.person());
      case Touch.Unsubscribed unsubscribed -> unsubscribe(unsubscribed.person(), step.at());
    }
  }

  private void send(Touch.Sent sent, Instant at, String id) {
    Map<String, Object> event = new LinkedHashMap<>(sent.event());
    event.put("messageId", id);
    event.put("timestamp", at.toString());
    client.collect(sent.trusted(), event, clock.instant().toString());
  }

  private void agree(Person person) {
    Optional<JsonNode> customer = client.lookup("userId", person.userId());
    if (person.consents() && customer.isPresent() && consents(customer.get()).isEmpty()) {
      String path = "/api/v1/customers/" + customer.get().get("id").asString() + "/consents";
      client.put(path, Map.of("channel", "email", "purpose", "marketing", "status", "granted", "endpoint",
          person.email(), "source", "sign-up", "proof", Map.of("form", "sign-up", "language", person.language())))
          .orThrow("A consent");
    }
  }

  private void unsubscribe(Person person, Instant at) throws InterruptedException {
    boolean agreed = client.lookup("userId", person.userId()).stream().flatMap(one -> consents(one).stream())
        .anyMatch(consent -> consent.path("status").asString("").equals("granted"));
    if (!agreed || inbox.isEmpty()) {
      return;
    }
    Optional<Mail> mail = inbox.get().await(person.email(), at.minus(Story.LONGEST_WAIT));
    if (mail.isEmpty()) {
      LOG.warn("{} has no mail to unsubscribe from", person.name());
      return;
    }
    String link = mail.get().headers().getOrDefault("List-Unsubscribe", "").replaceAll("[<>]", "");
    client.unsubscribe(URI.create(link).getRawPath()).orThrow("An unsubscription");
  }

  private static List<JsonNode> consents(JsonNode customer) {
    return customer.path("consents").valueStream()
        .filter(consent -> consent.path("channel").asString("").equals("email"))
        .toList();
  }
}
