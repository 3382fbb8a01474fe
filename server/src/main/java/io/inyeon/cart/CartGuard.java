package io.inyeon.cart;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.Promotion;
import io.inyeon.log.LogReader;
import io.inyeon.message.Guard;
import io.inyeon.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nobody is reminded of a cart that they have bought or emptied, or that is somebody else's since they signed in on the same
 * device. Also not when it was merged into another meanwhile, so that its run, which looks for an order of the old cart, never
 * hears of it.
 */
@Component
class CartGuard implements Guard, Promotion {
  static final String BOUGHT = "cart_ordered";
  static final String EMPTY = "cart_empty";
  static final String ANOTHERS = "cart_of_another";
  /** What is said about an order is said because of it. */
  private static final String ORDERED = "Order ";

  private final CartLookup carts;
  private final LogReader log;
  private final JsonMapper json;

  CartGuard(CartLookup carts, LogReader log, JsonMapper json) {
    this.carts = carts;
    this.log = log;
    this.json = json;
  }

  @Override
  public Optional<String> refuse(Message message) {
    if (message.messageClass() != MessageClass.MARKETING) {
      return Optional.empty();
    }
    return log.at(List.of(message.entry())).stream().filter(row -> !row.name().startsWith(ORDERED)).findFirst()
        .flatMap(row -> cart(json.readTree(row.payload()).path("properties")))
        .flatMap(cart -> refuse(message, cart));
  }

  private Optional<String> refuse(Message message, Cart cart) {
    if (!carts.isOf(message.profile(), cart)) {
      return Optional.of(ANOTHERS);
    }
    if (cart.status() == Cart.Status.ORDERED) {
      return Optional.of(BOUGHT);
    }
    return cart.buying().isEmpty() ? Optional.of(EMPTY) : Optional.empty();
  }

  /** All that is in it, of which the mail can show what is there. */
  @Override
  public Optional<Set<Sku>> of(JsonNode event) {
    return cart(event).filter(cart -> cart.status() == Cart.Status.OPEN)
        .map(cart -> cart.buying().stream().map(Cart.Line::sku).collect(Collectors.toSet()));
  }

  private Optional<Cart> cart(JsonNode event) {
    return carts.find(event.path("cart_id").asString(null));
  }
}
