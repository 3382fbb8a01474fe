package io.inyeon.waiting;

import io.inyeon.cart.CartEvents;
import io.inyeon.catalog.Offer;
import io.inyeon.core.Ids;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.EventOutbox.Heard;
import io.inyeon.log.EventOutbox.Told;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the log of those who wait, within the transaction of what happened. */
@Component
class WaitingEvents {
  private final EventOutbox outbox;

  WaitingEvents(EventOutbox outbox) {
    this.outbox = outbox;
  }

  /** Somebody begins to wait. */
  void requested(Waiting entry, Offer offer) {
    tell(List.of(entry), "Back In Stock Requested", entry.askedAt(), any -> product(entry, Optional.of(offer)));
  }

  /**
   * It is there for these.
   *
   * @param hold how long it is kept for them; empty when it is not
   */
  void backInStock(List<Waiting> entries, Offer offer, Optional<Duration> hold, Instant now) {
    tell(entries, "Back In Stock", now, entry -> {
      Map<String, Object> properties = product(entry, Optional.of(offer));
      hold.ifPresent(length -> {
        properties.put("held_until", now.plus(length).toString());
        properties.put("hold_minutes", length.toMinutes());
      });
      return properties;
    });
  }

  /** What was held for these is free again. */
  void released(List<Waiting> entries, Map<io.inyeon.core.commerce.Sku, Offer> offers, Instant now) {
    tell(entries, "Back In Stock Released", now, entry -> {
      Map<String, Object> properties = product(entry, Optional.ofNullable(offers.get(entry.sku())));
      properties.put("waits_on", entry.status() == Waiting.Status.WAITING);
      return properties;
    });
  }

  private static Map<String, Object> product(Waiting entry, Optional<Offer> offer) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("sku", entry.sku().value());
    properties.put("product_id", entry.sku().value());
    offer.ifPresent(known -> {
      properties.put("name", known.name());
      properties.put("price", CartEvents.price(known.price()));
      properties.put("currency", known.price().currency().getCurrencyCode());
    });
    properties.put("quantity", entry.quantity());
    entry.location().ifPresent(place -> properties.put("location", place));
    properties.put("waiting_id", entry.id().toString());
    return properties;
  }

  private void tell(List<Waiting> entries, String name, Instant at,
      java.util.function.Function<Waiting, Map<String, Object>> properties) {
    List<Told> told = new ArrayList<>();
    List<Heard> heard = new ArrayList<>();
    Instant now = at.truncatedTo(ChronoUnit.MILLIS);
    for (Waiting entry : entries) {
      String id = Ids.derived("waiting", entry.id().toString(), name, Integer.toString(entry.told())).toString();
      entry.profile().ifPresentOrElse(
          owner -> told.add(new Told(owner, name, entry.channel(), id, now, false, properties.apply(entry))),
          () -> heard.add(new Heard(CartEvents.SOURCE, entry.claim(), name, entry.channel(), id, now,
              properties.apply(entry))));
    }
    if (!told.isEmpty()) {
      outbox.events(told);
    }
    outbox.heard(heard);
  }
}
