package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import java.util.Comparator;
import java.util.Optional;

/**
 * A price that holds on one channel, in one country, or on one channel in one country.
 *
 * @param country of ISO 3166-1, two capital letters
 */
record MarketPrice(Optional<String> channel, Optional<String> country, Money price) {
  static final Comparator<MarketPrice> ORDER = Comparator
      .comparing((MarketPrice one) -> one.channel.orElse("")).thenComparing(one -> one.country.orElse(""));

  /** As columns and refusals call it: {@code price.web.JP}. */
  String path() {
    return "price" + channel.map(key -> "." + key).orElse("") + country.map(code -> "." + code).orElse("");
  }

  boolean holdsIn(Market market) {
    return (channel.isEmpty() || channel.equals(market.channel()))
        && (country.isEmpty() || country.equals(market.country()));
  }

  /** The country says more than the channel: it decides the currency. */
  int precision() {
    return (channel.isPresent() ? 1 : 0) + (country.isPresent() ? 2 : 0);
  }
}
