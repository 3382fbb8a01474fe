package io.inyeon.catalog;

import io.inyeon.access.Audit;
import io.inyeon.catalog.ProductTable.Saving;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Changes products, one at a time. */
@Component
class ProductStore {
  /** @param made whether there was none before */
  record Saved(Product product, boolean made) {}

  private final ProductTable products;
  private final SettingsTable settings;
  private final SurroundingsTable surroundings;
  private final Variants variants;
  private final RecordGuard guard;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;

  ProductStore(ProductTable products, SettingsTable settings, SurroundingsTable surroundings, Variants variants,
      RecordGuard guard,
      TransactionTemplate transaction, Audit audit, InstantSource clock) {
    this.products = products;
    this.settings = settings;
    this.surroundings = surroundings;
    this.variants = variants;
    this.guard = guard;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  Saved put(Sku sku, JsonNode body, Precondition precondition) {
    return change(sku, precondition, kept -> before -> ProductReader.description(body, kept.locales().getFirst()));
  }

  /** Nobody can buy it any more; orders can still speak of it. */
  Product archive(Sku sku, Precondition precondition) {
    return change(sku, precondition, kept -> before -> before
        .orElseThrow(() -> Problem.notFound("product")).said().with(Lifecycle.ARCHIVED)).product;
  }

  private Saved change(Sku sku, Precondition precondition,
      Function<CatalogueSettings, Function<Optional<Product>, Description>> next) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> {
        long change = settings.nextChange();
        CatalogueSettings kept = settings.find();
        guard.check(kept);
        Optional<Product> before = products.find(sku);
        precondition.check(before.map(Product::version));
        Description said = next.apply(kept).apply(before);
        return new Saved(before.filter(known -> known.said().equals(said))
            .orElseGet(() -> save(sku, before, said, change)), before.isEmpty());
      }));
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("variant_taken", "parent: another variant has the same values on all axes; change one, or "
          + "sell them as one.").with("field", "parent");
    }
  }

  private Product save(Sku sku, Optional<Product> before, Description said, long change) {
    Surroundings around = surroundings.of(List.of(said));
    before.ifPresent(known -> requireWay(known.said().lifecycle(), said.lifecycle()));
    Conformity.flaws(sku, said, around).stream().findFirst().ifPresent(flaw -> {
      throw flaw.found();
    });
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Product after = before.map(known -> known.with(said, now)).orElseGet(() -> new Product(sku, said, 1, now, now));
    List<Saving> savings = new ArrayList<>();
    savings.add(new Saving(after, Derived.of(said, around)));
    before.ifPresent(known -> savings.addAll(variants.of(after)));
    products.save(savings, change, settings.rules());
    audit.record("product.saved", Audit.Subject.of("product", sku), Map.of("version", after.version()));
    return after;
  }

  static void requireWay(Lifecycle present, Lifecycle next) {
    if (!present.mayBecome(next)) {
      throw Problem.conflict("no_draft_again", "lifecycle: what was " + present.word()
          + " becomes no draft again; say discontinued or archived.").with("field", "lifecycle");
    }
  }
}
