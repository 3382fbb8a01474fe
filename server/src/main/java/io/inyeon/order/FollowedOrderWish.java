package io.inyeon.order;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.OrderStatus;
import io.inyeon.core.commerce.Sku;
import io.inyeon.order.CheckoutWish.ContactWish;
import io.inyeon.order.CheckoutWish.FulfilmentWish;
import io.inyeon.order.CheckoutWish.MoneyWish;
import io.inyeon.order.Order.Totals;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An order as another system tells it: all of it, not what has changed.
 *
 * @param asOf when that system knew it so
 * @param placedAt when it was made
 * @param customer as in {@code POST /carts}; left out where only the contact is known
 * @param cart the reference under which that system told the cart
 * @param charges what comes on top of the lines: delivery, taxes, fees
 * @param reason why it was cancelled
 */
@Schema(name = "FollowedOrderWish")
record FollowedOrderWish(@Nullable Instant asOf, @Nullable Instant placedAt, @Schema(allowableValues = {
    "placed", "paid", "allocated", "fulfilled", "cancelled"}) @Nullable String status,
    @JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, String> customer, @Nullable String channel,
    @Nullable String cart,
    @Nullable ContactWish contact, @Nullable FulfilmentWish fulfilment, @Nullable List<@Nullable LineWish> lines,
    @Nullable MoneyWish discount, @Nullable MoneyWish charges, @Nullable PaymentWish payment,
    @Nullable String reason) {
  private static final int MOST_LINES = 500;
  private static final int MOST_OF_ONE = 1_000_000;
  private static final int LONGEST_NAME = 255;
  private static final int LONGEST_REASON = 200;

  /**
   * @param name needed where the catalogue has no such product
   * @param price of one, as it was sold
   */
  @Schema(name = "FollowedOrderLine")
  record LineWish(@Nullable String sku, @Nullable String name, @Nullable Integer quantity, @Nullable MoneyWish price) {}

  /** @param reference the payment's own, at whoever took it */
  @Schema(name = "FollowedPayment")
  record PaymentWish(@Schema(allowableValues = {"succeeded", "refunded"}) @Nullable String status,
      @Nullable String reference) {}

  /** As it can be worked with. */
  record Checked(Instant asOf, Instant placedAt, OrderStatus status, Map<String, String> customer, String channel,
      Optional<String> cart, Optional<Contact> contact, Optional<Fulfilment> fulfilment, List<Order.Line> lines,
      Totals totals, Optional<Paid> payment, Optional<String> reason) {}

  record Paid(Payment.Status status, Optional<String> reference) {}

  /**
   * @param names of what the catalogue knows
   * @throws Problem 400 naming the field
   */
  Checked checked(Instant now, Map<Sku, String> names) {
    Instant told = past(asOf, "asOf", now);
    List<Order.Line> read = read(names);
    Optional<Fulfilment> how = Optional.ofNullable(fulfilment).map(Addresses::fulfilment);
    return new Checked(told, past(placedAt, "placedAt", now), state(), customer == null ? Map.of() : customer,
        CheckoutWish.channel(channel), Optional.ofNullable(cart),
        Optional.ofNullable(contact).map(one -> Addresses.contact(one, how.orElse(new Fulfilment.Ship(Map.of())))), how,
        read, totals(read), paid(), why());
  }

  /** What its lines are of, as far as they can be read. */
  Set<Sku> skus() {
    Set<Sku> skus = new HashSet<>();
    List<@Nullable LineWish> wishes = lines == null ? List.of() : lines;
    for (int at = 0; at < wishes.size(); at++) {
      skus.add(sku(wishes.get(at), at));
    }
    return skus;
  }

  private static Instant past(@Nullable Instant at, String field, Instant now) {
    if (at == null || at.isAfter(now.plusSeconds(60))) {
      throw CheckoutWish.flaw(at == null ? "required" : "out_of_range", field, "an instant that is not to come");
    }
    return at;
  }

  private OrderStatus state() {
    return Arrays.stream(OrderStatus.values()).filter(one -> one.word().equals(status)).findFirst()
        .orElseThrow(() -> CheckoutWish.flaw("unknown_status", "status", "there are "
            + String.join(", ", Arrays.stream(OrderStatus.values()).map(OrderStatus::word).toList())));
  }

  private Optional<String> why() {
    if (reason != null && reason.length() > LONGEST_REASON) {
      throw CheckoutWish.flaw("too_long", "reason", "at most " + LONGEST_REASON + " characters");
    }
    return Optional.ofNullable(reason).map(String::strip).filter(text -> !text.isEmpty());
  }

  private List<Order.Line> read(Map<Sku, String> names) {
    List<@Nullable LineWish> wishes = lines == null ? List.of() : lines;
    if (wishes.isEmpty() || wishes.size() > MOST_LINES) {
      throw CheckoutWish.flaw("out_of_range", "lines", "an order has 1 to " + MOST_LINES);
    }
    List<Order.Line> read = new ArrayList<>();
    Set<Sku> seen = new HashSet<>();
    for (int at = 0; at < wishes.size(); at++) {
      Order.Line line = line(wishes.get(at), at, names);
      if (!seen.add(line.sku())) {
        throw CheckoutWish.flaw("twice", "lines." + at + ".sku", "\"" + line.sku() + "\" stands here before");
      }
      read.add(line);
    }
    return read;
  }

  private static Order.Line line(@Nullable LineWish wish, int at, Map<Sku, String> names) {
    Sku sku = sku(wish, at);
    if (wish == null || wish.quantity == null || wish.quantity < 1 || wish.quantity > MOST_OF_ONE) {
      throw CheckoutWish.flaw("out_of_range", "lines." + at + ".quantity", "a whole number from 1 to " + MOST_OF_ONE);
    }
    return new Order.Line(sku, name(wish, at, names.get(sku)), wish.quantity,
        money(wish.price, "lines." + at + ".price", null));
  }

  private static String name(LineWish wish, int at, @Nullable String known) {
    String name = wish.name == null ? "" : wish.name.strip();
    if (name.length() > LONGEST_NAME || (name.isEmpty() && known == null)) {
      throw CheckoutWish.flaw(name.isEmpty() ? "unknown_sku" : "too_long", "lines." + at + ".name", name.isEmpty()
          ? "the catalogue has no \"" + wish.sku + "\"; say what it is called"
          : "at most " + LONGEST_NAME + " characters");
    }
    return name.isEmpty() ? Objects.requireNonNull(known) : name;
  }

  private static Sku sku(@Nullable LineWish wish, int at) {
    if (wish == null) {
      throw CheckoutWish.flaw("required", "lines." + at, "a sku, a quantity and a price");
    }
    try {
      return new Sku(wish.sku == null ? "" : wish.sku);
    } catch (IllegalArgumentException e) {
      throw CheckoutWish.flaw("invalid_sku", "lines." + at + ".sku", String.valueOf(e.getMessage()));
    }
  }

  private static Money money(@Nullable MoneyWish wish, String field, @Nullable Money like) {
    try {
      Money money = Money.of(wish == null ? -1 : wish.amountMinor(),
          wish == null || wish.currency() == null ? "" : wish.currency());
      if (money.amountMinor() >= 0 && (like == null || like.currency().equals(money.currency()))) {
        return money;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw CheckoutWish.flaw("invalid_amount", field, "{\"amountMinor\": 0 or more, \"currency\": "
        + (like == null ? "of ISO 4217" : "\"" + like.currency() + "\", as the other amounts") + "}");
  }

  private Totals totals(List<Order.Line> read) {
    try {
      Money first = read.getFirst().price();
      Money subtotal = Money.zero(first.currency());
      for (int at = 0; at < read.size(); at++) {
        money(new MoneyWish(0, read.get(at).price().currency().getCurrencyCode()), "lines." + at + ".price", first);
        subtotal = subtotal.plus(read.get(at).total());
      }
      Money off = discount == null ? Money.zero(first.currency()) : money(discount, "discount", first);
      if (off.amountMinor() > subtotal.amountMinor()) {
        throw CheckoutWish.flaw("out_of_range", "discount", "at most what the lines come to");
      }
      Totals totals = new Totals(subtotal, off,
          charges == null ? Money.zero(first.currency()) : money(charges, "charges", first));
      totals.total();
      return totals;
    } catch (ArithmeticException e) {
      throw CheckoutWish.flaw("out_of_range", "lines", "what they come to is more than can be counted");
    }
  }

  private Optional<Paid> paid() {
    if (payment == null) {
      return Optional.empty();
    }
    if (payment.status == null || !Set.of("succeeded", "refunded").contains(payment.status)) {
      throw CheckoutWish.flaw("unknown_status", "payment.status", "there are succeeded and refunded");
    }
    return Optional.of(new Paid(payment.status.equals("refunded") ? Payment.Status.REFUNDED : Payment.Status.SUCCEEDED,
        Optional.ofNullable(payment.reference).filter(text -> !text.isBlank())));
  }
}
