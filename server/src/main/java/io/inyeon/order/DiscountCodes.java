package io.inyeon.order;

import io.inyeon.access.Seal;
import io.inyeon.cart.Cart;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Money;
import io.inyeon.customer.Customers;
import io.inyeon.web.Problem;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Codes that take something off, once, for one customer. They cannot be guessed (60 random bits), and of each only a keyed hash is
 * kept. While a checkout has one nobody else does: it is free again when that order ends without having been paid.
 */
@Component
class DiscountCodes {
  private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 12;
  private static final int HINT = 4;
  private static final int HUNDRED = 100;
  private static final String PURPOSE = "discount-code";

  /**
   * What a code is to be.
   *
   * @param profile for whom; empty for whoever has it
   * @param percent of the subtotal, 1 to 100; or {@code amount}
   */
  record Terms(Optional<ProfileId> profile, Optional<Integer> percent, Optional<Money> amount,
      Optional<Instant> expiresAt) {}

  private record Code(@Nullable UUID profile, @Nullable Integer percent, @Nullable Long amountMinor,
      @Nullable String currency, @Nullable Instant expiresAt, @Nullable UUID usedBy, @Nullable String orderStatus,
      boolean isRevoked) {}

  private final JdbcTemplate jdbc;
  private final Seal seal;
  private final Customers customers;
  private final SecureRandom random = new SecureRandom();

  DiscountCodes(JdbcTemplate jdbc, Seal seal, Customers customers) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.customers = customers;
  }

  /**
   * @param effect the journey's request that it answers, which is answered once
   * @return the code, which is not to be had again
   */
  String issue(Terms terms, Optional<UUID> effect, Instant now) {
    String code = fresh();
    jdbc.update("""
      insert into discount_code (hash, hint, profile_id, percent, amount_minor, currency, expires_at, issued_at, effect_id)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", hash(code), code.substring(LENGTH + 2 - HINT),
        terms.profile.map(ProfileId::value).orElse(null), terms.percent.orElse(null),
        terms.amount.map(Money::amountMinor).orElse(null),
        terms.amount.map(money -> money.currency().getCurrencyCode()).orElse(null),
        terms.expiresAt.map(Timestamp::from).orElse(null), Timestamp.from(now), effect.orElse(null));
    return code;
  }

  /** Three groups of four. */
  private String fresh() {
    StringBuilder code = new StringBuilder();
    for (int at = 0; at < LENGTH; at++) {
      code.append(at > 0 && at % HINT == 0 ? "-" : "").append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return code.toString();
  }

  /** As people write it: small letters, blanks, an O for a zero. */
  private byte[] hash(String written) {
    String normal = written.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").replace('O', '0').replace('I', '1')
        .replace('L', '1');
    return seal.hash(PURPOSE, normal);
  }

  /** Until the transaction ends nobody else has these. In one order, whoever asks. */
  void hold(List<String> written) {
    if (!written.isEmpty()) {
      jdbc.query("select 1 from discount_code where hash = any (?) order by hash for update", row -> {
      }, (Object) written.stream().map(this::hash).toArray(byte[][]::new));
    }
  }

  /**
   * What it takes off. Under {@link #hold}.
   *
   * @throws Problem 409 when it is none, over, used, somebody else's, or in another checkout
   */
  Money takesOff(String written, Cart cart, Money subtotal, Instant now) {
    Code code = find(hash(written)).filter(found -> isFor(found, cart))
        .orElseThrow(
            () -> Problem.conflict("unknown_code", "There is no such code for this customer.").with("field", "code"));
    check(code, now);
    return off(code, subtotal);
  }

  private Optional<Code> find(byte[] hash) {
    return jdbc.query("""
      select discount_code.profile_id, percent, amount_minor, discount_code.currency, discount_code.expires_at, used_by,
        orders.status, revoked_at is not null
      from discount_code left join orders on orders.id = used_by where hash = ?""",
        (row, n) -> new Code(row.getObject(1, UUID.class), row.getObject(2, Integer.class),
            row.getObject(3, Long.class),
            row.getString(4), instant(row.getTimestamp(5)), row.getObject(6, UUID.class), row.getString(7),
            row.getBoolean(8)),
        hash).stream().findFirst();
  }

  private static @Nullable Instant instant(@Nullable Timestamp at) {
    return at == null ? null : at.toInstant();
  }

  /** A profile that has been merged since is still the customer's. */
  private boolean isFor(Code code, Cart cart) {
    if (code.profile == null) {
      return true;
    }
    return cart.profile().flatMap(customers::find)
        .equals(customers.find(new ProfileId(code.profile)))
        && cart.profile().isPresent();
  }

  private static void check(Code code, Instant now) {
    if (code.usedBy != null && "placed".equals(code.orderStatus)) {
      throw Problem.conflict("code_in_use", "This code is in another checkout; finish that one, or wait until it ends.")
          .with("field", "code");
    }
    if (code.usedBy != null) {
      throw Problem.conflict("code_used", "This code has been used.").with("field", "code");
    }
    if (code.isRevoked) {
      throw Problem.conflict("code_revoked", "This code has been taken back.").with("field", "code");
    }
    if (code.expiresAt != null && !code.expiresAt.isAfter(now)) {
      throw Problem.conflict("code_expired", "This code is over since " + code.expiresAt + ".").with("field", "code");
    }
  }

  /** Never more than there is to pay; a part of the smallest unit is the customer's loss. */
  private static Money off(Code code, Money subtotal) {
    if (code.percent != null) {
      return new Money(Math.multiplyExact(subtotal.amountMinor(), code.percent) / HUNDRED, subtotal.currency());
    }
    Money amount = Money.of(code.amountMinor == null ? 0 : code.amountMinor, String.valueOf(code.currency));
    if (!amount.currency().equals(subtotal.currency())) {
      throw Problem.conflict("mixed_currencies", "This code is in " + amount.currency() + ".").with("field", "code");
    }
    return amount.amountMinor() > subtotal.amountMinor() ? subtotal : amount;
  }

  /** Their orders have been made: nobody else has their codes, until one is cancelled. */
  void use(List<Order> placed) {
    List<Object[]> used = placed.stream().filter(order -> order.code().isPresent())
        .map(order -> new Object[]{order.id(), hash(order.code().orElseThrow())}).toList();
    if (!used.isEmpty()) {
      jdbc.batchUpdate("update discount_code set used_by = ? where hash = ?", used);
    }
  }

  /** Locks those that these orders have, in the order that all keep: before the levels, should they have to be freed after. */
  void holdOf(java.util.Collection<UUID> orders) {
    if (!orders.isEmpty()) {
      jdbc.query("select 1 from discount_code where used_by = any (?) order by hash for update", row -> {
      }, (Object) orders.toArray(UUID[]::new));
    }
  }

  /** The order is not to be. */
  void free(UUID order) {
    jdbc.update("update discount_code set used_by = null where used_by = ?", order);
  }
}
