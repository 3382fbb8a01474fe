package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the shop tells, in the words of Segment's e-commerce specification. */
final class Told {
  private Told() {
  }

  static Map<String, Object> product(Goods goods, int quantity, Language language) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("product_id", goods.id());
    told.put("name", language.name(goods));
    told.put("category", goods.category());
    told.put("price", language.price(goods));
    told.put("quantity", quantity);
    told.put("currency", language.currency());
    told.put("url", "/demo/shop/products/" + goods.id());
    told.put("image_url", "/demo/shop/pictures/" + goods.id() + ".svg");
    return told;
  }

  static Map<String, Object> line(Cart cart, Goods goods, int quantity, Language language) {
    Map<String, Object> told = product(goods, quantity, language);
    told.put("cart_id", cart.id());
    return told;
  }

  static Map<String, Object> cart(Cart cart, Language language) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("cart_id", cart.id());
    told.put("value", cart.total(language));
    told.put("currency", language.currency());
    told.put("products", products(cart, language));
    return told;
  }

  /** Without the cart's id: a member has one cart, so an order ends whatever waits for any of theirs. */
  static Map<String, Object> order(Order order) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("order_id", order.id());
    told.put("total", order.cart().total(order.language()));
    told.put("currency", order.language().currency());
    told.put("products", products(order.cart(), order.language()));
    return told;
  }

  private static List<Map<String, Object>> products(Cart cart, Language language) {
    return cart.lines().entrySet().stream().map(line -> product(Cart.goods(line.getKey()), line.getValue(), language))
        .toList();
  }
}
