package io.inyeon.catalog;

import io.inyeon.access.Audit;
import io.inyeon.catalog.ImportTable.Import;
import io.inyeon.catalog.ImportTable.Staged;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what was previewed, all of it or nothing; and nothing else: whatever has changed meanwhile stops it. What is written is worked
 * out before, outside of the transaction that writes it: sessions that keep one open while they compute are taken for stalled.
 */
@Component
class ImportApply {
  private static final int A_BATCH = 1_000;
  /** Lines, so many that a statement takes about a second. */
  private static final long AT_ONCE = 10_000;
  private static final int ATTEMPTS = 5;

  private final ImportTable imports;
  private final ProductTable products;
  private final SettingsTable settings;
  private final SurroundingsTable surroundings;
  private final Variants variants;
  private final RecordGuard guard;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final InstantSource clock;

  ImportApply(ImportTable imports, ProductTable products, SettingsTable settings, SurroundingsTable surroundings,
      Variants variants, RecordGuard guard, TransactionTemplate transaction, Audit audit, InstantSource clock) {
    this.imports = imports;
    this.products = products;
    this.settings = settings;
    this.surroundings = surroundings;
    this.variants = variants;
    this.guard = guard;
    this.transaction = transaction;
    this.audit = audit;
    this.clock = clock;
  }

  /** @param withoutRejected whether rows that were rejected are left out; else they stop all others */
  Import apply(UUID id, boolean withoutRejected) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Import found = imports.find(id).orElseThrow(() -> Problem.notFound("import"));
      requireOpen(found, withoutRejected);
      long change = settings.change();
      if (found.judgedAt() != change || found.rejected() > 0) {
        judgeAnew(id, change);
      }
      Optional<Import> applied = write(id, change, withoutRejected);
      if (applied.isPresent()) {
        return applied.get();
      }
    }
    throw Problem.conflict("changed_meanwhile",
        "The catalogue is being changed all the while; nothing was imported. Try again in a moment.");
  }

  /** @return empty when the catalogue is not as it was judged by */
  private Optional<Import> write(UUID id, long judgedAt, boolean withoutRejected) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> {
        long change = settings.nextChange();
        guard.check(settings.find());
        Import found = imports.lock(id).orElseThrow(() -> Problem.notFound("import"));
        requireOpen(found, withoutRejected);
        return change - 1 == judgedAt ? Optional.of(write(found, change)) : Optional.empty();
      }));
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("variant_taken", "Two variants would have the same values on all axes; import one of them "
          + "first.");
    }
  }

  private Import write(Import found, long change) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    long rules = settings.rules();
    List<Sku> parents = imports.parents(found.id());
    long last = imports.lastLine(found.id());
    for (boolean ofVariants : new boolean[]{false, true}) {
      for (long line = -1; line < last; line += AT_ONCE) {
        imports.write(found.id(), ofVariants, line, line + AT_ONCE, change, rules, now);
      }
    }
    products.find(parents).values().forEach(parent -> products.save(variants.of(parent), change, rules));
    imports.applied(found.id(), now);
    audit.record("products.imported", Audit.Subject.of("product_import", found.id()),
        Map.of("added", found.added(), "changed", found.changed()));
    return imports.find(found.id()).orElseThrow();
  }

  private static void requireOpen(Import found, boolean withoutRejected) {
    if (!found.state().equals("previewed")) {
      throw Problem.conflict("import_applied", "This import has been applied; begin another one.");
    }
    if (found.rejected() > 0 && !withoutRejected) {
      throw Problem.conflict("rows_rejected", found.rejected() + " rows are rejected, and nothing is imported; correct "
          + "them, or say rejected=skip to leave them out.").with("rejected", found.rejected());
    }
  }

  /**
   * Works out all rows as of this change, a batch at a time. It ends early when the catalogue has changed meanwhile, and so never
   * writes over what somebody else has worked out since.
   */
  private void judgeAnew(UUID id, long change) {
    CatalogueSettings kept = settings.find();
    Map<String, Family> families = surroundings.families();
    for (boolean ofVariants : new boolean[]{false, true}) {
      List<Staged> batch = imports.rows(id, ofVariants, -1, A_BATCH);
      while (!batch.isEmpty()) {
        if (!stageAnew(id, change, judged(id, batch, kept, families))) {
          return;
        }
        batch = imports.rows(id, ofVariants, batch.getLast().line(), A_BATCH);
      }
    }
    imports.judged(id, change);
  }

  /** @return whether the catalogue is still as they were worked out by */
  private boolean stageAnew(UUID id, long change, List<Staged> judged) {
    return Objects.requireNonNull(transaction.execute(status -> {
      requireOpen(imports.lock(id).orElseThrow(() -> Problem.notFound("import")), true);
      boolean same = settings.change() == change;
      if (same && !judged.isEmpty()) {
        imports.stageAnew(id, judged);
      }
      return same;
    }));
  }

  private List<Staged> judged(UUID id, List<Staged> batch, CatalogueSettings kept, Map<String, Family> families) {
    Map<Sku, Product> before = products.find(batch.stream().map(row -> new Sku(row.sku())).toList());
    batch.forEach(row -> requireSame(row, Optional.ofNullable(before.get(new Sku(row.sku())))));
    List<Staged> meant = batch.stream().filter(row -> row.said() != null).toList();
    Surroundings around = around(id, meant.stream().map(row -> Objects.requireNonNull(row.said())).toList(), kept,
        families);
    return meant.stream().map(row -> judged(row, around)).toList();
  }

  private static void requireSame(Staged row, Optional<Product> before) {
    if (before.map(Product::version).orElse(0) != row.version()) {
      throw changed(row, "sku", "somebody has changed " + row.sku());
    }
  }

  private static Staged judged(Staged row, Surroundings around) {
    Description said = Objects.requireNonNull(row.said());
    Conformity.flaws(new Sku(row.sku()), said, around).stream().findFirst().ifPresent(flaw -> {
      throw changed(row, flaw.field(), flaw.field() + ": " + flaw.reason());
    });
    return row.with(Derived.of(said, around));
  }

  /** What the file brings is known, too; what it says of parents goes before what they are. */
  private Surroundings around(UUID id, Collection<Description> all, CatalogueSettings kept,
      Map<String, Family> families) {
    Surroundings around = surroundings.of(all, kept, families);
    Map<Sku, Optional<Description>> known = new HashMap<>(around.products());
    Set<Sku> mentioned = all.stream().flatMap(Description::mentioned).collect(Collectors.toSet());
    imports.taking(id, mentioned).forEach(sku -> known.putIfAbsent(sku, Optional.empty()));
    imports.staged(id, mentioned).forEach((sku, said) -> known.put(sku, Optional.of(said)));
    return new Surroundings(kept, families, around.categories(), known);
  }

  private static Problem changed(Staged row, String column, String what) {
    return Problem.conflict("changed_meanwhile", "Row " + row.line() + ": since the preview " + what
        + "; nothing was imported. Preview it again.").with("row", row.line()).with("column", column);
  }
}
