package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A product, as the API shows it: what is said of it, and what follows. It can be sent back as it is.
 *
 * @param name in the catalogue's first language, a variant's also its parent's
 * @param names by language
 * @param cost what the brand pays; null also for those whom it does not concern
 * @param offer the price that holds where no other does, a variant's also its parent's
 * @param margin the price without the cost
 */
record ProductView(String sku, String name, SortedMap<String, String> names, Lifecycle lifecycle,
    @Nullable String family, @Nullable Money price, List<PriceView> prices, @Nullable Money cost,
    @Nullable String parent, List<String> axes, List<String> categories, List<ValueView> values,
    List<MediumView> media, List<RelationView> relations, @Nullable Money offer, @Nullable Money margin,
    List<Completeness> completeness, int version, Instant createdAt, Instant updatedAt) {

  /** A price that holds somewhere only. */
  record PriceView(@Nullable String channel, @Nullable String country, Money price) {}

  /** @param value a text, a number, true, false, or an amount */
  record ValueView(String attribute, @Nullable String locale, @Nullable String channel, JsonNode value) {}

  record MediumView(String url, SortedMap<String, String> alt) {}

  record RelationView(Relation.Kind kind, String sku) {}

  static ProductView of(Product product, Surroundings around, boolean withCost) {
    Description said = product.said();
    Derived derived = Derived.of(said, around);
    Description effective = derived.effective();
    @Nullable
    Money offer = effective.price().orElse(null);
    @Nullable
    Money cost = withCost ? effective.cost().orElse(null) : null;
    return new ProductView(product.sku().value(), derived.name(), said.names().texts(), said.lifecycle(),
        said.family().orElse(null), said.price().orElse(null), prices(said),
        withCost ? said.cost().orElse(null) : null, said.parent().map(Sku::value).orElse(null), said.axes(),
        List.copyOf(said.categories()), values(said), media(said), relations(said), offer,
        offer == null || cost == null || !offer.currency().equals(cost.currency()) ? null : offer.minus(cost),
        Completeness.of(effective, around.familyOf(effective), around.settings()), product.version(),
        product.createdAt(), product.updatedAt());
  }

  private static List<PriceView> prices(Description said) {
    return said.prices().stream().map(one -> new PriceView(one.channel().orElse(null), one.country().orElse(null),
        one.price())).toList();
  }

  private static List<ValueView> values(Description said) {
    return said.values().entrySet().stream().map(entry -> new ValueView(entry.getKey().attribute(),
        entry.getKey().locale().orElse(null), entry.getKey().channel().orElse(null),
        ProductJson.value(entry.getValue()))).toList();
  }

  private static List<MediumView> media(Description said) {
    return said.media().stream().map(one -> new MediumView(one.url(), one.alt().texts())).toList();
  }

  private static List<RelationView> relations(Description said) {
    return said.relations().stream().map(one -> new RelationView(one.kind(), one.sku().value())).toList();
  }
}
