package io.inyeon.demo;

import io.inyeon.demo.Step.Touch;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Resident;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Does over HTTP what a step says. */
final class Player {
  private static final Logger LOG = LoggerFactory.getLogger(Player.class);
  private static final int MOST_IN_A_REQUEST = 200;

  private final Client client;
  private final Optional<Inbox> inbox;
  private final InstantSource clock;
  private final Population world;
  private final Supply supply;
  private final Shopping shopping;
  private final ShopFloor floor;

  /** @param inbox empty when the mails go to an SMTP server of the operator's own, where we cannot read them */
  Player(Client client, Optional<Inbox> inbox, InstantSource clock, Population world) {
    this.world = world;
    this.client = client;
    this.inbox = inbox;
    this.clock = clock;
    supply = new Supply(client, world);
    shopping = new Shopping(client, world);
    floor = new ShopFloor(client);
  }

  /** @param id the step's own: the same step of the same day always sends the same messageId */
  void play(Step step, String id) throws InterruptedException {
    switch (step.touch()) {
      case Touch.Sent sent -> send(sent, step.at(), id);
      case Touch.Agreed agreed -> agree(agreed.person());
      case Touch.Unsubscribed unsubscribed -> unsubscribe(unsubscribed.person(), step.at());
      case Touch.Together together -> send(together.touches());
      case Touch.Delivered delivered -> supply.deliver(delivered.day());
      case Touch.HandedOver handed -> supply.handOver(clock.instant());
      case Touch.Opened opened -> open(opened, step.at(), id);
      case Touch.Left left -> follow(left.mail());
    }
  }

  /**
   * In the order of time, but the browsers' and the servers' each in requests of their own. What is put into carts and bought is
   * done, and told by the product; what is bought in a shop is taken off its shelf.
   */
  private void send(List<io.inyeon.demo.brand.Touch> touches) {
    Map<Boolean, List<io.inyeon.demo.brand.Touch>> byKey = touches.stream().filter(touch -> !touch.isOfACart())
        .filter(touch -> !touch.isAtTheTill() || floor.sells(touch))
        .collect(Collectors.partitioningBy(io.inyeon.demo.brand.Touch::trusted));
    byKey.forEach((trusted, part) -> {
      for (int from = 0; from < part.size(); from += MOST_IN_A_REQUEST) {
        client.collect(trusted, part.subList(from, Math.min(part.size(), from + MOST_IN_A_REQUEST)).stream()
            .map(io.inyeon.demo.brand.Touch::line).toList(), clock.instant().toString());
      }
    });
    touches.stream().filter(io.inyeon.demo.brand.Touch::isOfACart).forEach(shopping::does);
    touches.stream().filter(io.inyeon.demo.brand.Touch::isIdentify).forEach(this::joined);
  }

  /** Who signs up says at once whether marketing is welcome. What the desk writes down later is no sign-up. */
  private void joined(io.inyeon.demo.brand.Touch identified) {
    Resident who = world.resident(identified.person());
    if (who.agrees() && who.joined().equals(identified.at().atZone(Story.ZONE).toLocalDate())) {
      agree(who.userId(), who.email(), who.language());
    }
  }

  private void open(Touch.Opened opened, Instant at, String id) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("event", "Email Opened");
    event.put("userId", opened.who().userId());
    event.put("messageId", id);
    event.put("timestamp", at.toString());
    event.put("sentAt", clock.instant().toString());
    event.put("properties", Map.of("email_subject", opened.mail().subject()));
    event.put("context", Map.of("channel", "email", "locale", opened.who().language()));
    client.pixel(event);
  }

  private void follow(Mail mail) {
    String link = mail.headers().getOrDefault("List-Unsubscribe", "").replaceAll("[<>]", "");
    client.unsubscribe(URI.create(link).getRawPath()).orThrow("An unsubscription");
  }

  private void send(Touch.Sent sent, Instant at, String id) {
    Map<String, Object> event = new LinkedHashMap<>(sent.event());
    event.put("messageId", id);
    event.put("timestamp", at.toString());
    client.collect(sent.trusted(), event, clock.instant().toString());
  }

  private void agree(Person person) {
    if (person.consents()) {
      agree(person.userId(), person.email(), person.language());
    }
  }

  private void agree(String userId, String email, String language) {
    Optional<JsonNode> customer = client.lookup("userId", userId);
    if (customer.isPresent() && consents(customer.get()).isEmpty()) {
      client.agree(customer.get().get("id").asString(), email, "sign-up", language);
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
    follow(mail.get());
  }

  private static List<JsonNode> consents(JsonNode customer) {
    return customer.path("consents").valueStream()
        .filter(consent -> consent.path("channel").asString("").equals("email"))
        .toList();
  }
}
