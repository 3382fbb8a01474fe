package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads what products are judged by. */
@Component
class SurroundingsTable {
  private final JdbcTemplate jdbc;
  private final SettingsTable settings;
  private final FamilyTable families;

  SurroundingsTable(JdbcTemplate jdbc, SettingsTable settings, FamilyTable families) {
    this.jdbc = jdbc;
    this.settings = settings;
    this.families = families;
  }

  Map<String, Family> families() {
    return families.all();
  }

  /** Of these. */
  Surroundings of(Collection<Description> all) {
    return of(all, settings.find(), families.all());
  }

  Surroundings of(Collection<Description> all, CatalogueSettings kept, Map<String, Family> known) {
    return new Surroundings(kept, known, categories(all), products(all));
  }

  private Set<String> categories(Collection<Description> all) {
    Set<String> spoken = all.stream().flatMap(said -> said.categories().stream()).collect(Collectors.toSet());
    return spoken.isEmpty()
        ? Set.of()
        : new HashSet<>(jdbc.queryForList("select key from category where key = any (?)", String.class,
            (Object) spoken.toArray(String[]::new)));
  }

  private Map<Sku, Optional<Description>> products(Collection<Description> all) {
    Set<Sku> spoken = all.stream().flatMap(Description::mentioned).collect(Collectors.toSet());
    Map<Sku, Optional<Description>> products = new HashMap<>();
    if (!spoken.isEmpty()) {
      jdbc.query("select sku, case when has_variants then content::text end from product where sku = any (?)", row -> {
        @Nullable
        String content = row.getString(2);
        products.put(new Sku(row.getString(1)), Optional.ofNullable(content).map(ProductJson::read));
      }, (Object) OfferTable.texts(spoken));
    }
    return products;
  }
}
