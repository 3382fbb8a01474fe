package io.inyeon.catalog;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.catalog.ProductTable.Saving;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Works out anew what is missing when the rules have changed, a slice at a time. Safe in several processes at once: whoever is
 * later writes what is there already, and over nothing that is newer.
 */
@Component
class Judge extends BackgroundLoop {
  private static final Duration INTERVAL = Duration.ofSeconds(2);
  private static final Duration PACE = Duration.ofMillis(20);
  private static final int A_SLICE = 1_000;

  private final ProductTable products;
  private final SettingsTable settings;
  private final SurroundingsTable surroundings;

  Judge(ProductTable products, SettingsTable settings, SurroundingsTable surroundings) {
    super(Phases.ENGINE);
    this.products = products;
    this.settings = settings;
    this.surroundings = surroundings;
  }

  @Override
  protected Loop begin() {
    return Loop.start("completeness", INTERVAL, PACE, this::pass);
  }

  private boolean pass() {
    long rules = settings.rules(); // before the rules themselves are read: what is newer is judged once more
    List<Product> slice = products.judgedBefore(rules, A_SLICE);
    if (!slice.isEmpty()) {
      Surroundings around = surroundings.of(slice.stream().map(Product::said).toList());
      products.judge(slice.stream().map(one -> new Saving(one, Derived.of(one.said(), around))).toList(), rules);
    }
    return slice.size() == A_SLICE;
  }
}
