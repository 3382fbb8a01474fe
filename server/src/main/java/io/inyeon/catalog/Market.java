package io.inyeon.catalog;

import java.util.Optional;

/**
 * Where something is sold.
 *
 * @param channel one of the catalogue's channels
 * @param country of ISO 3166-1, two capital letters
 * @param locale in which the customer reads, by BCP 47
 */
public record Market(Optional<String> channel, Optional<String> country, Optional<String> locale) {
  /** Wherever no price of its own holds, in the catalogue's first language. */
  public static final Market ANY = new Market(Optional.empty(), Optional.empty(), Optional.empty());
}
