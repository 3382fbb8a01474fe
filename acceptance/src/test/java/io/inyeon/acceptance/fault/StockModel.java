package io.inyeon.acceptance.fault;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the stock must be, by what callers were answered: of each thing how many there are, and what was promised to whom. */
final class StockModel {
  /** An order that was answered: of each thing how many. */
  record Bought(Map<String, Integer> things, boolean gone) {}

  private final Map<String, Integer> brought = new ConcurrentHashMap<>();
  private final Map<String, Bought> orders = new ConcurrentHashMap<>();

  void brings(String sku, int quantity) {
    brought.merge(sku, quantity, Integer::sum);
  }

  void buys(String order, Map<String, Integer> things) {
    if (orders.putIfAbsent(order, new Bought(things, false)) != null) {
      throw new IllegalStateException("two carts became one order: " + order);
    }
  }

  void cancels(String order) {
    orders.remove(order);
  }

  void handsOver(String order) {
    orders.computeIfPresent(order, (id, bought) -> new Bought(bought.things, true));
  }

  int orders() {
    return orders.size();
  }

  /** Of each thing: what is to be on hand, and what allocated. */
  Map<String, String> levels() {
    Map<String, Integer> allocated = new TreeMap<>();
    Map<String, Integer> gone = new TreeMap<>();
    orders.values().forEach(order -> order.things.forEach(
        (sku, quantity) -> (order.gone ? gone : allocated).merge(sku, quantity, Integer::sum)));
    Map<String, String> levels = new TreeMap<>();
    brought.forEach((sku, quantity) -> levels.put(sku, "on hand " + (quantity - gone.getOrDefault(sku, 0))
        + ", reserved 0, allocated " + allocated.getOrDefault(sku, 0)));
    return levels;
  }
}
