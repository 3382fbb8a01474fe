package io.inyeon.cart;

import io.inyeon.cart.Cart.Line;
import io.inyeon.catalog.Market;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import io.inyeon.message.Message;
import io.inyeon.message.TemplateSource;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The cart that the run's event speaks of ({@code cart_id}), as it is when the mail is written: {@code cart.lines} all that is in
 * it, {@code cart.available} what of it can be had, {@code cart.soldOut} what cannot. Each has {@code sku}, {@code name},
 * {@code quantity}, {@code price} and {@code total} as the reader writes money, and {@code isAvailable}; the cart has {@code id},
 * {@code count} and {@code total}, that of what can be had.
 */
@Component
class CartInMail implements TemplateSource {
  private final CartLookup carts;
  private final Products products;
  private final CartStock stock;

  CartInMail(CartLookup carts, Products products, CartStock stock) {
    this.carts = carts;
    this.products = products;
    this.stock = stock;
  }

  @Override
  public String name() {
    return "cart";
  }

  @Override
  public Optional<Map<String, Object>> value(Message message, Map<String, Object> event, String language) {
    return carts.find(event.get("cart_id"))
        .filter(cart -> cart.status() == Cart.Status.OPEN && carts.isOf(message.profile(), cart))
        .map(cart -> value(cart, Locale.forLanguageTag(language)));
  }

  private Map<String, Object> value(Cart cart, Locale reader) {
    List<Sku> skus = cart.buying().stream().map(Line::sku).toList();
    Map<Sku, Offer> offers = products.offers(skus,
        new Market(cart.market().channel(), cart.market().country(), Optional.of(reader.getLanguage())));
    Map<Sku, Long> available = stock.of(cart).available();
    List<Map<String, Object>> lines = cart.buying().stream()
        .flatMap(line -> Optional.ofNullable(offers.get(line.sku()))
            .map(offer -> line(line, offer, available.getOrDefault(line.sku(), 0L) > 0
                && offer.price().currency().equals(cart.currency()), reader))
            .stream())
        .toList();
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("id", cart.id().toString());
    value.put("url", cart.followed().flatMap(Cart.Followed::url).orElse(""));
    value.put("count", lines.size());
    value.put("lines", lines);
    value.put("available", lines.stream().filter(line -> Boolean.TRUE.equals(line.get("isAvailable"))).toList());
    value.put("soldOut", lines.stream().filter(line -> Boolean.FALSE.equals(line.get("isAvailable"))).toList());
    value.put("total", written(total(cart, offers, available), reader));
    return value;
  }

  private static Map<String, Object> line(Line line, Offer offer, boolean available, Locale reader) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("sku", line.sku().value());
    value.put("name", offer.name());
    value.put("quantity", line.quantity());
    value.put("price", written(offer.price(), reader));
    value.put("total", written(offer.price().times(line.quantity()), reader));
    value.put("isAvailable", available && offer.isSold());
    return value;
  }

  private static Money total(Cart cart, Map<Sku, Offer> offers, Map<Sku, Long> available) {
    Money total = Money.zero(cart.currency());
    for (Line line : cart.buying()) {
      Optional<Offer> offer = Optional.ofNullable(offers.get(line.sku())).filter(Offer::isSold)
          .filter(one -> one.price().currency().equals(cart.currency()));
      if (offer.isPresent() && available.getOrDefault(line.sku(), 0L) > 0) {
        total = total.plus(offer.get().price().times(line.quantity()));
      }
    }
    return total;
  }

  private static String written(Money money, Locale reader) {
    NumberFormat format = NumberFormat.getCurrencyInstance(reader);
    format.setCurrency(money.currency());
    format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
    format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
    return format.format(CartEvents.price(money));
  }
}
