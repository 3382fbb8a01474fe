package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What products are judged by: how the catalogue is kept, and what they speak of.
 *
 * @param products those that are there, of those spoken of; with what is said of those that have variants
 */
record Surroundings(CatalogueSettings settings, Map<String, Family> families, Set<String> categories,
    Map<Sku, Optional<Description>> products) {
  Surroundings {
    families = Map.copyOf(families);
    categories = Set.copyOf(categories);
    products = Map.copyOf(products);
  }

  Optional<Description> parentOf(Description said) {
    return said.parent().flatMap(sku -> products.getOrDefault(sku, Optional.empty()));
  }

  /** As it is for customers. */
  Description effective(Description said) {
    return parentOf(said).map(said::over).orElse(said);
  }

  Optional<Family> familyOf(Description effective) {
    return effective.family().map(families::get);
  }
}
