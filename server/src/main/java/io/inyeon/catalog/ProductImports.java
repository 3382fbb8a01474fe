package io.inyeon.catalog;

import io.inyeon.catalog.ImportTable.Import;
import io.inyeon.imports.file.DataFile;
import io.inyeon.imports.file.Layout;
import io.inyeon.web.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/** Previews files of products. One at a time in a process: each has the memory of one. */
@Component
class ProductImports {
  private static final Duration KEPT = Duration.ofDays(1);

  private final ProductTable products;
  private final SurroundingsTable surroundings;
  private final SettingsTable settings;
  private final ImportTable table;
  private final RecordGuard guard;
  private final InstantSource clock;
  private final Semaphore running = new Semaphore(1);

  ProductImports(ProductTable products, SurroundingsTable surroundings, SettingsTable settings, ImportTable table,
      RecordGuard guard, InstantSource clock) {
    this.products = products;
    this.surroundings = surroundings;
    this.settings = settings;
    this.table = table;
    this.guard = guard;
    this.clock = clock;
  }

  Import preview(Path path, Layout layout) {
    CatalogueSettings kept = settings.find();
    guard.check(kept);
    if (!running.tryAcquire()) {
      throw Problem.conflict("import_running", "Another file of products is being read; try again in a moment.")
          .retryAfter(Duration.ofSeconds(5));
    }
    try {
      return preview(path, layout, kept);
    } finally {
      running.release();
    }
  }

  private Import preview(Path path, Layout layout, CatalogueSettings kept) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    table.forgetBefore(now.minus(KEPT));
    UUID id = UUID.randomUUID();
    long change = settings.change();
    Map<String, Family> families = surroundings.families();
    CellReader cells = new CellReader(kept, families);
    ImportFile file = new ImportFile(new DataFile(path, ""), layout, cells, kept.locales().getFirst());
    try {
      new ImportPreview(id, file, products, surroundings, table, kept, families, cells).run();
      table.previewed(id, settings.change() == change ? change : null, now);
      return table.find(id).orElseThrow();
    } catch (RuntimeException e) {
      table.forget(id);
      throw e;
    }
  }
}
