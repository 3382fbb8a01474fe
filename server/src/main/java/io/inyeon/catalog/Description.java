package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What people and other systems say of a product. In one order, so that saying the same makes the same.
 *
 * @param price what it costs where no other price holds
 * @param cost what the brand pays for it, in the price's currency
 * @param parent of which it is a variant: what it does not say itself, it takes from there
 * @param axes the attributes in which its variants differ; what has any is not sold itself
 */
record Description(Localised names, Lifecycle lifecycle, Optional<String> family, Optional<Money> price,
    List<MarketPrice> prices, Optional<Money> cost, Optional<Sku> parent, List<String> axes,
    SortedSet<String> categories, SortedMap<Slot, Value> values, List<Medium> media, List<Relation> relations) {
  Description {
    prices = prices.stream().sorted(MarketPrice.ORDER).toList();
    axes = List.copyOf(axes);
    categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    media = List.copyOf(media);
    relations = relations.stream().distinct().sorted(Relation.ORDER).toList();
  }

  boolean hasVariants() {
    return !axes.isEmpty();
  }

  /** As it is for customers: a variant's own words, over those of its parent. */
  Description over(Description from) {
    TreeMap<Slot, Value> both = new TreeMap<>(from.values);
    both.putAll(values);
    return new Description(names.over(from.names), lifecycle, family.or(() -> from.family), price.or(() -> from.price),
        price.isPresent() || !prices.isEmpty() ? prices : from.prices, cost.or(() -> from.cost), parent, axes,
        categories.isEmpty() ? from.categories : categories, both, media.isEmpty() ? from.media : media, relations);
  }

  Description with(Lifecycle next) {
    return new Description(names, next, family, price, prices, cost, parent, axes, categories, values, media,
        relations);
  }

  /** The other products that it speaks of. */
  Stream<Sku> mentioned() {
    return Stream.concat(parent.stream(), relations.stream().map(Relation::sku));
  }

  /** What tells it from the other variants of a parent with these axes. */
  String variantOf(List<String> parentAxes) {
    return parentAxes.stream().map(axis -> String.valueOf(values.get(new Slot(axis, Optional.empty(),
        Optional.empty())))).reduce((one, other) -> one + "\u001f" + other).orElse("");
  }

  /** Where it is sold: the most precise price that holds there. */
  Optional<Money> priceIn(Market market) {
    return bestPrice(prices, market).or(() -> price);
  }

  static Optional<Money> bestPrice(List<MarketPrice> prices, Market market) {
    return prices.stream().filter(one -> one.holdsIn(market))
        .max(java.util.Comparator.comparingInt(MarketPrice::precision)).map(MarketPrice::price);
  }
}
