package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the shop tells, in the words of Segment's e-commerce specification. What is put into carts and bought is told by the
 * server that keeps them.
 */
final class Told {
  private Told() {
  }

  static Map<String, Object> product(Goods goods, long price, int quantity, Language language) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("product_id", language.sku(goods));
    told.put("name", language.name(goods));
    told.put("category", goods.category());
    told.put("price", price);
    told.put("quantity", quantity);
    told.put("currency", language.currency());
    told.put("url", "/demo/shop/products/" + goods.id());
    told.put("image_url", "/demo/shop/pictures/" + goods.id() + ".svg");
    return told;
  }

  static Map<String, Object> cart(Cart cart, Language language) {
    Map<String, Object> told = new LinkedHashMap<>();
    if (!cart.id().isEmpty()) {
      told.put("cart_id", cart.id());
    }
    told.put("value", cart.total());
    told.put("currency", language.currency());
    told.put("products", cart.lines().stream().flatMap(line -> line.goods().stream()
        .map(goods -> product(goods, line.price(), line.quantity(), language))).toList());
    return told;
  }
}
