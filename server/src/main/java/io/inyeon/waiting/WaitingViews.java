package io.inyeon.waiting;

import io.inyeon.catalog.Offer;
import io.inyeon.catalog.Products;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.customer.Customers;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Shows entries with the product's name, and whose they are today. */
@Component
class WaitingViews {
  /**
   * A thing for which somebody waits.
   *
   * @param waiting how many customers do, told or not
   * @param held how many of them have a hold
   * @param quantity how many they want together
   */
  @Schema(name = "WaitedFor")
  record ProductView(String sku, String name, long waiting, long held, long quantity) {}

  private record Count(Sku sku, long waiting, long held, long quantity) {}

  private final JdbcTemplate jdbc;
  private final Products products;
  private final Customers customers;

  WaitingViews(JdbcTemplate jdbc, Products products, Customers customers) {
    this.jdbc = jdbc;
    this.products = products;
    this.customers = customers;
  }

  WaitingView of(Waiting entry) {
    return of(List.of(entry)).getFirst();
  }

  List<WaitingView> of(List<Waiting> entries) {
    Map<Sku, Offer> offers = products.offers(entries.stream().map(Waiting::sku).distinct().toList());
    Map<ProfileId, CustomerId> owners = customers.ownersOf(entries.stream().flatMap(entry -> entry.profile().stream())
        .toList());
    return entries.stream().map(entry -> view(entry, Optional.ofNullable(offers.get(entry.sku())),
        entry.profile().flatMap(owner -> Optional.ofNullable(owners.get(owner))))).toList();
  }

  private static WaitingView view(Waiting entry, Optional<Offer> offer, Optional<CustomerId> customer) {
    return new WaitingView(entry.id().toString(), entry.sku().value(),
        offer.map(Offer::name).orElse(entry.sku().value()), customer.map(CustomerId::toString).orElse(null),
        entry.quantity(), entry.channel(), entry.location().orElse(null), entry.status().word(), entry.told(),
        entry.rank().unused(), entry.askedAt(),
        entry.status() == Waiting.Status.TOLD && entry.held() ? entry.until().orElse(null) : null);
  }

  /** In the order of the SKUs. */
  List<ProductView> products(String after, int limit) {
    List<Count> counts = jdbc.query("""
      select sku, count(*), count(*) filter (where status = 'told' and held), sum(quantity) from waiting
      where status in ('waiting', 'told') and sku > ? group by sku order by sku limit ?""",
        (row, n) -> new Count(new Sku(row.getString(1)), row.getLong(2), row.getLong(3), row.getLong(4)), after,
        limit);
    Map<Sku, Offer> offers = products.offers(counts.stream().map(Count::sku).toList());
    return counts.stream().map(count -> new ProductView(count.sku.value(),
        Optional.ofNullable(offers.get(count.sku)).map(Offer::name).orElse(count.sku.value()), count.waiting,
        count.held, count.quantity)).toList();
  }
}
