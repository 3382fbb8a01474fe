package io.inyeon.cart;

import io.inyeon.cart.Cart.Line;
import io.inyeon.cart.CartStock.Stock;
import io.inyeon.cart.CartView.ChangeView;
import io.inyeon.cart.CartView.LineView;
import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import io.inyeon.customer.Customers;
import io.inyeon.inventory.Promises.Standing;
import io.inyeon.web.MoneyView;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows carts with prices and stock as they are now. */
@Component
class CartViews {
  private final Products products;
  private final CartStock stock;
  private final Customers customers;
  private final InstantSource clock;

  CartViews(Products products, CartStock stock, Customers customers, InstantSource clock) {
    this.products = products;
    this.stock = stock;
    this.customers = customers;
    this.clock = clock;
  }

  CartView of(Cart cart) {
    List<Sku> skus = cart.lines().stream().map(Line::sku).distinct().toList();
    Map<Sku, Offer> offers = products.offers(skus, cart.market());
    Stock there = stock.of(cart);
    List<LineView> lines = cart.buying().stream().map(line -> line(line, cart, offers, there)).toList();
    return new CartView(cart.id().toString(), cart.currency().getCurrencyCode(), status(cart),
        cart.profile().flatMap(customers::find).map(id -> id.value().toString()).orElse(null), cart.revision(), lines,
        cart.lines().stream().filter(Line::saved).map(line -> line(line, cart, offers, there)).toList(),
        changes(cart, offers, there), subtotal(cart, lines), cart.channel(),
        cart.mergedInto().map(UUID::toString).orElse(null), cart.order().map(UUID::toString).orElse(null),
        there.held().map(Standing::until).orElse(null), cart.followed().map(Cart.Followed::asOf).orElse(null),
        cart.followed().flatMap(Cart.Followed::url).orElse(null),
        cart.createdAt(), cart.updatedAt());
  }

  private String status(Cart cart) {
    return cart.isOver(clock.instant()) ? "expired" : cart.status().word();
  }

  private static LineView line(Line line, Cart cart, Map<Sku, Offer> offers, Stock stock) {
    @Nullable
    Offer offer = offers.get(line.sku());
    @Nullable
    Money price = offer != null && isSold(offer, cart) ? offer.price() : null;
    return new LineView(line.sku().value(), offer == null ? line.sku().value() : offer.name(), line.quantity(),
        price == null ? null : MoneyView.of(price), price == null ? null : MoneyView.of(price.times(line.quantity())),
        stock.of(line.sku()), held(line, stock), line.addedAt());
  }

  /** What has another currency by now cannot be bought with this cart. */
  private static boolean isSold(Offer offer, Cart cart) {
    return offer.isSold() && offer.price().currency().equals(cart.currency());
  }

  private static @Nullable Integer held(Line line, Stock stock) {
    return line.saved() ? null : stock.held().map(Standing::quantities).map(held -> held.get(line.sku())).orElse(null);
  }

  private static List<ChangeView> changes(Cart cart, Map<Sku, Offer> offers, Stock stock) {
    List<ChangeView> changes = new ArrayList<>();
    for (Line line : cart.buying()) {
      @Nullable
      Offer offer = offers.get(line.sku());
      if (offer == null || !isSold(offer, cart)) {
        changes.add(new ChangeView(line.sku().value(), "not_sold", null, null, null));
        continue;
      }
      if (offer.price().amountMinor() != line.priceMinor()) {
        changes.add(new ChangeView(line.sku().value(), "price_changed",
            new MoneyView(line.priceMinor(), cart.currency().getCurrencyCode()), MoneyView.of(offer.price()), null));
      }
      long there = stock.of(line.sku());
      if (there < line.quantity()) {
        changes.add(new ChangeView(line.sku().value(), there == 0 ? "out_of_stock" : "fewer_available", null, null,
            there));
      }
    }
    return changes;
  }

  private static MoneyView subtotal(Cart cart, List<LineView> lines) {
    Money sum = Money.zero(cart.currency());
    for (LineView line : lines) {
      if (line.total() != null) {
        sum = sum.plus(Money.of(line.total().amountMinor(), line.total().currency()));
      }
    }
    return MoneyView.of(sum);
  }
}
