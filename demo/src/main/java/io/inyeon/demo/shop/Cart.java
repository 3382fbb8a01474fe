package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What somebody means to buy, as the server has it.
 *
 * @param id empty of one that is not begun yet
 * @param status open, ordered, merged or expired
 * @param total at the prices of now
 * @param heldUntil until when it is promised to them; empty while it is to whoever is first
 */
record Cart(String id, String status, String currency, List<Line> lines, List<Change> changes, long total,
    Optional<Instant> heldUntil) {
  static final int MOST_OF_A_KIND = 20;

  /**
   * @param price of one; 0 when it is no longer sold
   * @param available how many there are of it
   */
  record Line(String sku, String name, int quantity, long price, long available) {
    Optional<Goods> goods() {
      return Goods.of(sku);
    }

    String name(Language language) {
      return goods().map(language::name).orElse(name);
    }
  }

  /**
   * What has become different since it was put in.
   *
   * @param code {@code price_changed}, {@code out_of_stock}, {@code fewer_available} or {@code not_sold}
   */
  record Change(String sku, String code, long was, long now, long available) {}

  static Cart none(Language language) {
    return new Cart("", "open", language.currency(), List.of(), List.of(), 0, Optional.empty());
  }

  static Cart read(JsonNode cart) {
    return new Cart(cart.path("id").asString(), cart.path("status").asString(), cart.path("currency").asString(),
        cart.path("lines").valueStream().map(Cart::line).toList(),
        cart.path("changes").valueStream().map(Cart::change).toList(), cart.at("/subtotal/amountMinor").asLong(),
        cart.path("heldUntil").asStringOpt().map(Instant::parse));
  }

  private static Line line(JsonNode line) {
    return new Line(line.path("sku").asString(), line.path("name").asString(), line.path("quantity").asInt(),
        line.at("/price/amountMinor").asLong(0), line.path("available").asLong());
  }

  private static Change change(JsonNode change) {
    return new Change(change.path("sku").asString(), change.path("code").asString(),
        change.at("/was/amountMinor").asLong(0), change.at("/now/amountMinor").asLong(0),
        change.path("available").asLong(0));
  }

  int count() {
    return lines.stream().mapToInt(Line::quantity).sum();
  }

  int count(String sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).mapToInt(Line::quantity).sum();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  boolean isOpen() {
    return status.equals("open");
  }

  /** Whether each can be bought as it stands here. */
  boolean isThere() {
    return changes.stream().allMatch(change -> change.code().equals("price_changed"));
  }
}
