package io.inyeon.catalog;

import io.inyeon.catalog.ImportTable.Kind;
import io.inyeon.catalog.ImportTable.Staged;
import io.inyeon.core.commerce.Sku;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Works out what a file would do, a batch of rows at a time, and writes it down. First whatever is no variant, then the variants,
 * wherever they stand in the file. Only the file's SKUs are in memory.
 */
final class ImportPreview {
  private static final int A_BATCH = 1_000;

  /** What differs. */
  record Difference(String column, @Nullable String before, @Nullable String after) {}

  private final UUID id;
  private final ImportFile file;
  private final ProductTable products;
  private final SurroundingsTable surroundings;
  private final ImportTable table;
  private final CatalogueSettings settings;
  private final Map<String, Family> families;
  private final CellReader cells;
  private Set<Sku> inFile = Set.of();
  private final Map<String, String> variants = new HashMap<>();
  private boolean hasVariants;

  ImportPreview(UUID id, ImportFile file, ProductTable products, SurroundingsTable surroundings, ImportTable table,
      CatalogueSettings settings, Map<String, Family> families, CellReader cells) {
    this.id = id;
    this.file = file;
    this.products = products;
    this.surroundings = surroundings;
    this.table = table;
    this.settings = settings;
    this.families = families;
    this.cells = cells;
  }

  void run() {
    inFile = file.skus();
    pass(false);
    if (hasVariants) {
      pass(true);
    }
  }

  private void pass(boolean ofVariants) {
    List<ImportRow> batch = new ArrayList<>(A_BATCH);
    List<Staged> refused = new ArrayList<>();
    file.each(row -> {
      batch.add(row);
      if (batch.size() == A_BATCH) {
        stage(batch, ofVariants);
        batch.clear();
      }
    }, row -> {
      if (!ofVariants) {
        refused.add(rejected(row.line(), row.sku(), false, row.flaws()));
      }
      if (refused.size() == A_BATCH) {
        table.stage(id, refused);
        refused.clear();
      }
    });
    stage(batch, ofVariants);
    table.stage(id, refused);
  }

  private static Staged rejected(long line, String sku, boolean variant, List<Flaw> flaws) {
    return new Staged(line, Kind.REJECTED, sku, variant, null, null, 0, flaws);
  }

  private void stage(List<ImportRow> batch, boolean ofVariants) {
    Map<Sku, Product> before = products.find(batch.stream().map(ImportRow::sku).toList());
    List<ImportRow> meant = batch.stream()
        .filter(row -> row.parent(said(before, row)).isEmpty() != ofVariants).toList();
    hasVariants |= meant.size() < batch.size();
    Map<Sku, Description> parents = ofVariants ? parents(meant, before) : Map.of();
    List<Staged> staged = new ArrayList<>(meant.size());
    Map<ImportRow, Description> read = new java.util.LinkedHashMap<>();
    for (ImportRow row : meant) {
      try {
        read.put(row, row.read(said(before, row), parent(row, before, parents), cells));
      } catch (Flaw.Found e) {
        staged.add(rejected(row.line(), row.sku().value(), ofVariants, List.of(e.flaw())));
      }
    }
    Surroundings around = around(read.values(), parents);
    Map<String, String> taken = parents.isEmpty() ? Map.of() : table.taken(parents.keySet());
    read.forEach(
        (row, said) -> staged.add(judge(row, said, Optional.ofNullable(before.get(row.sku())), around, taken)));
    table.stage(id, staged);
  }

  private static Optional<Description> said(Map<Sku, Product> before, ImportRow row) {
    return Optional.ofNullable(before.get(row.sku())).map(Product::said);
  }

  private static Optional<Description> parent(ImportRow row, Map<Sku, Product> before, Map<Sku, Description> parents) {
    return sku(row.parent(said(before, row))).map(parents::get);
  }

  private static Optional<Sku> sku(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(new Sku(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty(); // the row is refused where it is read
    }
  }

  /** As this file has them; else as they are. */
  private Map<Sku, Description> parents(List<ImportRow> rows, Map<Sku, Product> before) {
    Set<Sku> wanted = rows.stream().flatMap(row -> sku(row.parent(said(before, row))).stream())
        .collect(Collectors.toSet());
    Map<Sku, Description> parents = new HashMap<>();
    products.find(wanted).forEach((sku, product) -> {
      if (product.said().hasVariants()) {
        parents.put(sku, product.said());
      }
    });
    parents.putAll(table.staged(id, wanted));
    return parents;
  }

  private Surroundings around(java.util.Collection<Description> all, Map<Sku, Description> parents) {
    Surroundings around = surroundings.of(all, settings, families);
    Map<Sku, Optional<Description>> known = new HashMap<>(around.products());
    all.stream().flatMap(Description::mentioned).filter(inFile::contains)
        .forEach(sku -> known.putIfAbsent(sku, Optional.empty()));
    parents.forEach((sku, said) -> known.put(sku, Optional.of(said)));
    return new Surroundings(settings, families, around.categories(), known);
  }

  private Staged judge(ImportRow row, Description said, Optional<Product> before, Surroundings around,
      Map<String, String> taken) {
    List<Flaw> flaws = new ArrayList<>(Conformity.flaws(row.sku(), said, around));
    before.filter(known -> !known.said().lifecycle().mayBecome(said.lifecycle())).ifPresent(known -> flaws.add(new Flaw(
        "lifecycle", "no_draft_again", "what was " + known.said().lifecycle().word() + " becomes no draft again.")));
    said.parent().filter(parent -> flaws.isEmpty())
        .ifPresent(parent -> requireOwnPlace(row, said, around, taken, flaws));
    if (!flaws.isEmpty()) {
      return rejected(row.line(), row.sku().value(), said.parent().isPresent(), flaws);
    }
    int version = before.map(Product::version).orElse(0);
    boolean same = before.filter(known -> known.said().equals(said)).isPresent();
    Kind kind = same ? Kind.UNCHANGED : before.isEmpty() ? Kind.ADDED : Kind.CHANGED;
    return new Staged(row.line(), kind, row.sku().value(), said.parent().isPresent(), same ? null : said,
        same ? null : Derived.of(said, around), version,
        kind == Kind.CHANGED ? differences(before.orElseThrow().said(), said) : List.of());
  }

  private void requireOwnPlace(ImportRow row, Description said, Surroundings around, Map<String, String> taken,
      List<Flaw> flaws) {
    String place = said.parent().orElseThrow() + "\u001e"
        + said.variantOf(around.parentOf(said).orElseThrow().axes());
    String sku = row.sku().value();
    String other = variants.getOrDefault(place, taken.getOrDefault(place, sku));
    if (other.equals(sku)) {
      variants.put(place, sku);
    } else {
      flaws.add(new Flaw("parent", "variant_taken", "the variant " + other + " has the same values on all axes."));
    }
  }

  static List<Difference> differences(Description before, Description after) {
    SortedMap<String, String> one = Cells.of(before);
    SortedMap<String, String> other = Cells.of(after);
    Set<String> columns = new TreeSet<>(one.keySet());
    columns.addAll(other.keySet());
    return columns.stream().filter(column -> !Objects.equals(one.get(column), other.get(column)))
        .map(column -> new Difference(column, one.get(column), other.get(column))).toList();
  }
}
