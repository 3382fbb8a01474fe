package io.inyeon.inventory;

import io.inyeon.catalog.Products;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.commerce.Sku;
import io.inyeon.log.LogReader;
import io.inyeon.message.Guard;
import io.inyeon.message.Message;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * No advertisement goes that promotes only what the customer cannot get: neither shipped nor where they can collect it
 * ({@link Reach}). What it promotes is what a {@link Promotion} says; else
 * what its run began with: the things that the entry event names ({@code sku}, {@code product_id}, {@code products}). What the
 * catalogue does not know is another system's, and not ours to judge. Whoever was just told that it is back may have it still,
 * when nobody else may, and so may they whose cart holds it; and that it is back is said to nobody else once it is gone again,
 * whatever the class of the message.
 */
@Component
class StockGuard implements Guard {
  static final String REASON = "out_of_stock";
  /** What has been bought is not promoted by what is said about it. */
  private static final String ORDERED = "Order ";
  /** What {@code waiting} tells those whose turn it is. */
  private static final String BACK = "Back In Stock";

  private final LogReader log;
  private final Products products;
  private final Availability availability;
  private final List<Promotion> promotions;
  private final Reach reach;
  private final Invitations invitations;
  private final CartPromises carts;
  private final JsonMapper json;

  StockGuard(LogReader log, Products products, Availability availability, List<Promotion> promotions,
      Reach reach, Invitations invitations, CartPromises carts, JsonMapper json) {
    this.log = log;
    this.products = products;
    this.availability = availability;
    this.promotions = List.copyOf(promotions);
    this.reach = reach;
    this.invitations = invitations;
    this.carts = carts;
    this.json = json;
  }

  @Override
  public Optional<String> refuse(Message message) {
    return message.messageClass() == MessageClass.MARKETING || message.messageClass() == MessageClass.SERVICE
        ? log.at(List.of(message.entry())).stream().findFirst().filter(row -> isJudged(message, row.name()))
            .flatMap(row -> refuse(message, json.readTree(row.payload()).path("properties")))
        : Optional.empty();
  }

  private static boolean isJudged(Message message, String event) {
    return message.messageClass() == MessageClass.MARKETING ? !event.startsWith(ORDERED) : event.equals(BACK);
  }

  private Optional<String> refuse(Message message, JsonNode event) {
    Set<Sku> promoted = products.known(promoted(event));
    return !promoted.isEmpty() && isOutOfReach(message.profile(), promoted)
        && !isKeptFor(message.profile(), promoted) ? Optional.of(REASON) : Optional.empty();
  }

  private boolean isKeptFor(ProfileId customer, Set<Sku> promoted) {
    return !invitations.invited(customer, promoted).isEmpty() || !carts.promised(customer, promoted).isEmpty();
  }

  /** Things that have no row of stock are not kept here, such as vouchers: always to be had. */
  private boolean isOutOfReach(ProfileId customer, Set<Sku> promoted) {
    return availability.kept(promoted).equals(promoted) && !availability.isShipped(promoted)
        && availability.places(promoted).stream().noneMatch(reach.of(customer)::includes);
  }

  private Set<Sku> promoted(JsonNode event) {
    return promotions.stream().flatMap(one -> one.of(event).stream()).findFirst().orElseGet(() -> named(event));
  }

  private static Set<Sku> named(JsonNode properties) {
    Set<Sku> named = new TreeSet<>();
    add(named, properties);
    properties.path("products").forEach(product -> add(named, product));
    return named;
  }

  private static void add(Set<Sku> named, JsonNode product) {
    for (String name : List.of("sku", "product_id")) {
      String value = product.path(name).asString("");
      if (!value.isBlank()) {
        sku(value).ifPresent(named::add);
      }
    }
  }

  private static Optional<Sku> sku(String value) {
    try {
      return Optional.of(new Sku(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // another system's name
    }
  }
}
