package io.inyeon.order;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.core.identity.Claim;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody has bought.
 *
 * @param number that people read out
 * @param cart of which it was made; empty for another system's that names none
 * @param key with which it was asked for: the same one again finds it
 * @param profile whose it is; empty where only the contact is known
 * @param contact empty once its person has been erased
 * @param fulfilment empty once its person has been erased, when it was sent to them
 * @param expiresAt until when its payment is waited for
 * @param picks from where its things are taken
 * @param followed whose it is when it is another system's, which alone changes it
 */
record Order(UUID id, String number, Optional<UUID> cart, String key, OrderStatus status, Optional<ProfileId> profile,
    Claim claim,
    String channel, Optional<Contact> contact, Optional<Fulfilment> fulfilment, Totals totals, Optional<String> code,
    Instant placedAt, Instant expiresAt, Optional<String> cancelReason, List<Line> lines, List<Pick> picks,
    Optional<Followed> followed) {
  Order {
    lines = List.copyOf(lines);
    picks = List.copyOf(picks);
  }

  /** The same, taken from there. */
  Order with(List<Pick> from) {
    return new Order(id, number, cart, key, status, profile, claim, channel, contact, fulfilment, totals, code,
        placedAt,
        expiresAt, cancelReason, lines, from, followed);
  }

  /** The same in another state. */
  Order with(OrderStatus now, Optional<String> reason) {
    return new Order(id, number, cart, key, now, profile, claim, channel, contact, fulfilment, totals, code, placedAt,
        expiresAt, reason, lines, picks, followed);
  }

  /** The same, nobody's: what it came to stays, as the books have to. */
  Order anonymous() {
    return new Order(id, number, cart, key, status, Optional.empty(), new Claim(List.of(), false), channel,
        Optional.empty(), fulfilment.filter(how -> how.place().isPresent()), totals, code, placedAt, expiresAt,
        cancelReason, lines, picks, followed);
  }

  /** @throws io.inyeon.web.Problem 409 when another system has to say it */
  void requireOurs() {
    followed.ifPresent(one -> {
      throw SystemsOfRecord.elsewhere(Kept.ORDERS, one.system);
    });
  }

  /** @param price of one, as it was sold */
  record Line(Sku sku, String name, int quantity, Money price) {
    Money total() {
      return price.times(quantity);
    }
  }

  /**
   * @param discount what the code takes off; at most the subtotal
   * @param charges what comes on top: delivery, taxes, fees
   */
  record Totals(Money subtotal, Money discount, Money charges) {
    Totals(Money subtotal, Money discount) {
      this(subtotal, discount, Money.zero(subtotal.currency()));
    }

    Money total() {
      return subtotal.minus(discount).plus(charges);
    }
  }

  /**
   * @param system its name
   * @param asOf when that system knew it so
   */
  record Followed(String system, Instant asOf) {}
}
