package io.inyeon.order;

import io.inyeon.cart.Cart;
import io.inyeon.cart.CartEvents;
import io.inyeon.cart.Carts;
import io.inyeon.core.Ids;
import io.inyeon.log.EventOutbox;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far people come in a checkout, and how long each step takes them: what the page tells is on the log at once ({@code Checkout
 * Started}, {@code Checkout Step Viewed}, {@code Checkout Step Completed} of Segment's specification, with {@code seconds}). A
 * step counts from when it was first seen; what was seen is completed at the latest by the order.
 */
@Component
class CheckoutSteps {
  private record Done(UUID cart, CheckoutStep step, Duration taken) {}

  private final JdbcTemplate jdbc;
  private final Carts carts;
  private final EventOutbox outbox;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  CheckoutSteps(JdbcTemplate jdbc, Carts carts, EventOutbox outbox, TransactionTemplate transaction,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.carts = carts;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Seen again it is as it was. */
  void viewed(UUID id, CheckoutStep step, String channel) {
    transaction.executeWithoutResult(status -> {
      Cart cart = open(id);
      boolean isFirst = steps(id) == 0;
      if (see(id, step, channel) == 1) {
        if (isFirst) {
          tell(cart, "Checkout Started", step, channel, Map.of("products", cart.buying().stream()
              .map(line -> Map.of("sku", line.sku().value(), "product_id", line.sku().value(), "quantity",
                  line.quantity()))
              .toList()));
        }
        tell(cart, "Checkout Step Viewed", step, channel, Map.of());
      }
      carts.isWorkedOn(cart);
    });
  }

  /** One that was never seen was seen by then. */
  void completed(UUID id, CheckoutStep step, String channel) {
    viewed(id, step, channel);
    transaction.executeWithoutResult(status -> complete(Map.of(id, open(id)), List.of(step)));
  }

  /** They have become orders: within the caller's transaction. */
  void completed(Map<UUID, Cart> ordered) {
    if (!ordered.isEmpty()) {
      complete(ordered, List.of(CheckoutStep.values()));
    }
  }

  private void complete(Map<UUID, Cart> ordered, Collection<CheckoutStep> which) {
    Timestamp now = Timestamp.from(now());
    List<Done> done = jdbc.query("""
      update checkout_step set completed_at = ? where cart_id = any (?) and step = any (?) and completed_at is null
      returning cart_id, step, greatest(0, extract(epoch from completed_at - viewed_at) * 1000)::bigint""",
        (row, n) -> new Done(row.getObject(1, UUID.class), CheckoutStep.named(row.getString(2)).orElseThrow(),
            Duration.ofMillis(row.getLong(3))),
        now, ordered.keySet().toArray(UUID[]::new),
        which.stream().map(CheckoutStep::word).toArray(String[]::new));
    done.forEach(one -> {
      Cart cart = java.util.Objects.requireNonNull(ordered.get(one.cart));
      tell(cart, "Checkout Step Completed", one.step, cart.channel(), Map.of("seconds", one.taken.toMillis() / 1000.0));
    });
  }

  private int see(UUID cart, CheckoutStep step, String channel) {
    return jdbc.update("""
      insert into checkout_step (cart_id, step, channel, viewed_at) values (?, ?, ?, ?) on conflict do nothing""", cart,
        step.word(), channel, Timestamp.from(now()));
  }

  private int steps(UUID cart) {
    return jdbc.query("select count(*) from checkout_step where cart_id = ?", (row, n) -> row.getInt(1), cart)
        .getFirst();
  }

  /** Locked, so that of two devices only one has begun. */
  private Cart open(UUID id) {
    Cart cart = carts.lock(List.of(id)).get(id);
    if (cart == null) {
      throw Problem.notFound("cart");
    }
    if (cart.status() != Cart.Status.OPEN) {
      throw Problem.conflict("cart_" + cart.status().word(), "This cart is not open any more.");
    }
    return cart;
  }

  private void tell(Cart cart, String name, CheckoutStep step, String channel, Map<String, Object> more) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("checkout_id", cart.id().toString());
    properties.put("cart_id", cart.id().toString());
    properties.put("currency", cart.currency().getCurrencyCode());
    if (!name.equals("Checkout Started")) {
      properties.put("step", step.number());
      properties.put("step_name", step.word());
    }
    properties.putAll(more);
    CartEvents.tell(outbox, cart, name, channel,
        Ids.derived("checkout", cart.id().toString(), name, step.word(), Long.toString(cart.revision())).toString(),
        now(), properties);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
