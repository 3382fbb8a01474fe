package io.inyeon.cart;

import io.inyeon.access.Seal;
import io.inyeon.log.EventOutbox;
import io.inyeon.core.Ids;
import io.inyeon.web.Problem;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hands a cart to somebody who stands beside: the customer shows a code on their telephone, an assistant in the shop scans it and
 * goes on with the same cart. A code has 40 random bits, works once, and for ten minutes; only who may change carts can take one.
 */
@Component
class CartHandover {
  static final Duration LIFE = Duration.ofMinutes(10);
  private static final int LETTERS = 8;
  private static final int HALF = 4;
  /** Crockford's Base32: none of its letters is taken for another. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** @param code as people read it out: {@code 7KQ4-XM2P} */
  record Offered(String code, Instant expiresAt) {}

  private final JdbcTemplate jdbc;
  private final Carts carts;
  private final Seal seal;
  private final EventOutbox outbox;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  CartHandover(JdbcTemplate jdbc, Carts carts, Seal seal, EventOutbox outbox, TransactionTemplate transaction,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.carts = carts;
    this.seal = seal;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A code of its own each time; the ones before work no more. */
  Offered offer(UUID id) {
    Cart cart = carts.require(id);
    Instant until = now().plus(LIFE);
    String code = code();
    transaction.executeWithoutResult(status -> {
      carts.requireOpen(cart);
      jdbc.update("delete from cart_handover where cart_id = ? and taken_at is null", id);
      jdbc.update("insert into cart_handover (hash, cart_id, expires_at) values (?, ?, ?)", hash(code), id,
          Timestamp.from(until));
    });
    return new Offered(code.substring(0, HALF) + "-" + code.substring(HALF), until);
  }

  /**
   * @param code in any writing: small letters, with or without the hyphen
   * @throws Problem 404 when there is none such, 410 when it is over or somebody has taken it
   */
  Cart take(String code, String channel, String actor) {
    return Objects.requireNonNull(transaction.execute(status -> {
      List<UUID> taken = jdbc.queryForList("""
        update cart_handover set taken_at = ?, taken_by = ? where hash = ? and taken_at is null and expires_at > ?
        returning cart_id""", UUID.class, Timestamp.from(now()), actor, hash(plain(code)), Timestamp.from(now()));
      if (taken.isEmpty()) {
        throw isKnown(code) ? over() : Problem.notFound("code");
      }
      Cart cart = carts.takenUp(taken.getFirst(), channel);
      CartEvents.tell(outbox, cart, "Cart Handed Over", channel,
          Ids.derived("handover", cart.id().toString(), plain(code)).toString(), now(),
          Map.of("cart_id", cart.id().toString(), "currency", cart.currency().getCurrencyCode()));
      return cart;
    }));
  }

  private boolean isKnown(String code) {
    return !jdbc.queryForList("select 1 from cart_handover where hash = ?", Integer.class, hash(plain(code))).isEmpty();
  }

  private static Problem over() {
    return new Problem(HttpStatus.GONE, "code_over",
        "This code has been used, or its ten minutes are over; ask for another.");
  }

  private byte[] hash(String code) {
    return seal.hash("cart-handover", code);
  }

  private static String plain(String code) {
    return code.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "").replace('O', '0').replace('I', '1')
        .replace('L', '1');
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int letter = 0; letter < LETTERS; letter++) {
      code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return code.toString();
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
