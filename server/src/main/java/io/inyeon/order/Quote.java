package io.inyeon.order;

import io.inyeon.cart.Cart;
import io.inyeon.catalog.Offer;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import io.inyeon.order.CheckoutWish.MoneyWish;
import io.inyeon.order.Order.Line;
import io.inyeon.order.Order.Totals;
import io.inyeon.web.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a cart costs, at the prices of now. */
record Quote(List<Line> lines, Money subtotal) {
  Quote {
    lines = List.copyOf(lines);
  }

  /** @throws Problem 409 when something is not sold any more, or not in this currency */
  static Quote of(Cart cart, Map<Sku, Offer> offers) {
    List<Line> lines = new ArrayList<>();
    Money sum = Money.zero(cart.currency());
    for (Cart.Line line : cart.buying()) {
      @Nullable
      Offer offer = offers.get(line.sku());
      if (offer == null || !offer.isSold()) {
        throw Problem.conflict("not_sold", "Something in the cart is not sold any more; take it out.").with("lines",
            List.of(Map.of("sku", line.sku().value())));
      }
      if (!offer.price().currency().equals(cart.currency())) {
        throw Problem.conflict("mixed_currencies", "Something in the cart is sold in " + offer.price().currency()
            + " by now; take it out.").with("lines", List.of(Map.of("sku", line.sku().value())));
      }
      lines.add(new Line(line.sku(), offer.name(), line.quantity(), offer.price()));
      sum = sum.plus(offer.price().times(line.quantity()));
    }
    return new Quote(lines, sum);
  }

  /** @throws Problem 409 when it is not what the customer has seen */
  void check(Cart cart, Optional<MoneyWish> expected, Totals totals) {
    if (expected.isPresent()) {
      MoneyWish seen = expected.get();
      if (seen.amountMinor() != totals.total().amountMinor()
          || !totals.total().currency().getCurrencyCode().equals(seen.currency())) {
        throw changed(List.of(), totals);
      }
      return;
    }
    List<Map<String, Object>> changes = changes(cart);
    if (!changes.isEmpty()) {
      throw changed(changes, totals);
    }
  }

  private List<Map<String, Object>> changes(Cart cart) {
    Map<Sku, Money> prices = new LinkedHashMap<>();
    lines.forEach(line -> prices.put(line.sku(), line.price()));
    return cart.buying().stream().filter(line -> was(line, prices) != line.priceMinor())
        .map(line -> Map.<String, Object>of("sku", line.sku().value(), "was", line.priceMinor(), "now",
            was(line, prices)))
        .toList();
  }

  private static long was(Cart.Line line, Map<Sku, Money> prices) {
    return java.util.Objects.requireNonNull(prices.get(line.sku())).amountMinor();
  }

  private static Problem changed(List<Map<String, Object>> lines, Totals totals) {
    return Problem.conflict("price_changed",
        "The price has changed. Show the new total, and send it as expected when the customer agrees.")
        .with("lines", lines).with("total", Map.of("amountMinor", totals.total().amountMinor(), "currency",
            totals.total().currency().getCurrencyCode()));
  }
}
