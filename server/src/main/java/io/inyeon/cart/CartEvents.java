package io.inyeon.cart;

import io.inyeon.cart.Cart.Line;
import io.inyeon.catalog.Offer;
import io.inyeon.core.Ids;
import io.inyeon.core.commerce.Money;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.EventOutbox.Heard;
import io.inyeon.log.EventOutbox.Told;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Tells the log what happens to carts, in the words of Segment's e-commerce specification. Within the transaction of what
 * happened. A cart of nobody tells nothing.
 */
@Component
public class CartEvents {
  /** As the log has whatever carts and orders tell of people whom they know by identifiers only. */
  public static final String SOURCE = "commerce";

  private final EventOutbox outbox;
  private final InstantSource clock;

  CartEvents(EventOutbox outbox, InstantSource clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** An amount as Segment's specification has it: in the currency's large unit. */
  public static BigDecimal price(Money money) {
    return BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits());
  }

  void added(Cart cart, Offer offer, int quantity, String channel) {
    tell(cart, "Product Added", product(cart, offer, quantity), channel);
  }

  void changed(Cart cart, Offer offer, int before, int now, String channel) {
    if (now > before) {
      added(cart, offer, now - before, channel);
    } else if (now < before) {
      tell(cart, "Product Removed", product(cart, offer, before - now), channel);
    }
  }

  void removed(Cart cart, Line line, String channel) {
    tell(cart, "Product Removed", Map.of("cart_id", cart.id().toString(), "sku", line.sku().value(), "product_id",
        line.sku().value(), "quantity", line.quantity(), "currency", cart.currency().getCurrencyCode()), channel);
  }

  private static Map<String, Object> product(Cart cart, Offer offer, int quantity) {
    return Map.of("cart_id", cart.id().toString(), "sku", offer.sku().value(), "product_id", offer.sku().value(),
        "name", offer.name(), "price", price(offer.price()), "quantity", quantity, "currency",
        cart.currency().getCurrencyCode());
  }

  private void tell(Cart cart, String name, Map<String, Object> properties, String channel) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    String id = Ids.derived("cart", cart.id().toString(), Long.toString(cart.revision()), name,
        String.valueOf(properties.get("sku"))).toString();
    tell(outbox, cart, name, channel, id, now, properties);
  }

  /** The same for whatever else comes of a cart. */
  public static void tell(EventOutbox outbox, Cart cart, String name, String channel, String messageId, Instant at,
      Map<String, Object> properties) {
    if (cart.profile().isPresent()) {
      outbox.events(List.of(new Told(cart.profile().get(), name, channel, messageId, at, false, properties)));
    } else if (!cart.claim().identifiers().isEmpty()) {
      outbox.heard(List.of(new Heard(SOURCE, cart.claim(), name, channel, messageId, at, properties)));
    }
  }
}
