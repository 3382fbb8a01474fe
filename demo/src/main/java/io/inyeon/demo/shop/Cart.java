package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What somebody means to buy.
 *
 * @param lines how many of each, by the product's id, in the order in which they came
 */
record Cart(String id, Map<String, Integer> lines) {
  static final int MOST_OF_A_KIND = 20;

  Cart {
    lines = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(lines));
  }

  static Cart empty() {
    return new Cart("cart-" + UUID.randomUUID(), Map.of());
  }

  Cart with(String product, int quantity) {
    Map<String, Integer> changed = new LinkedHashMap<>(lines);
    if (quantity <= 0) {
      changed.remove(product);
    } else {
      changed.put(product, Math.min(quantity, MOST_OF_A_KIND));
    }
    return new Cart(id, changed);
  }

  Cart and(Cart other) {
    Cart both = this;
    for (Map.Entry<String, Integer> line : other.lines.entrySet()) {
      both = both.with(line.getKey(), Math.max(line.getValue(), both.count(line.getKey())));
    }
    return both;
  }

  int count(String product) {
    return lines.getOrDefault(product, 0);
  }

  int count() {
    return lines.values().stream().mapToInt(Integer::intValue).sum();
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  long total(Language language) {
    return lines.entrySet().stream().mapToLong(line -> (long) language.price(goods(line.getKey())) * line.getValue())
        .sum();
  }

  static Goods goods(String id) {
    return Catalogue.find(id).orElseThrow();
  }
}
