package io.inyeon.catalog;

import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.catalog.ImportTable.Import;
import io.inyeon.catalog.ImportTable.Kind;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of products over HTTP: what they would do, and doing it. */
@RestController
@Tag(name = "Catalogue")
class ProductImportController {
  private static final int SHOWN = 100;
  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  /**
   * What a file does, or would do.
   *
   * @param state {@code previewed}, until it is {@code applied}
   * @param rejections the first of the rows that cannot be taken
   * @param changes the first of the rows that change something that was there
   */
  record ImportReport(UUID id, String state, int added, int changed, int unchanged, int rejected,
      List<RejectedRow> rejections, List<ChangedRow> changes, Instant createdAt, @Nullable Instant appliedAt) {}

  /** One thing that is wrong with a row. */
  record RejectedRow(long row, String sku, String column, String code, String reason) {}

  /** A row, and what differs. */
  record ChangedRow(long row, String sku, List<ImportPreview.Difference> fields) {}

  private final ImportUpload upload;
  private final ProductImports imports;
  private final ImportApply apply;
  private final ImportTable table;
  private final ProductExport export;

  ProductImportController(ImportUpload upload, ProductImports imports, ImportApply apply, ImportTable table,
      ProductExport export) {
    this.upload = upload;
    this.imports = imports;
    this.apply = apply;
    this.table = table;
    this.export = export;
  }

  @Operation(summary = "Import products from a file", description = "The body is the file: CSV, XLSX, or NDJSON with a product on each line; also gzipped. With `mode=preview` (usual) nothing is changed: the answer says what would be, and `/apply` does exactly that. With `mode=apply` it is done at once, all or nothing: with a rejected row nothing is (409 `rows_rejected`), unless `rejected=skip`. Columns that are missing change nothing; empty cells take away.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/products/import")
  ImportReport begin(@RequestParam(defaultValue = "preview") String mode,
      @RequestParam(defaultValue = "refuse") String rejected, @RequestParam(required = false) @Nullable String charset,
      @RequestParam(required = false) @Nullable String delimiter, HttpServletRequest request) throws IOException {
    boolean doIt = chosen(mode, "mode", "apply", "preview");
    boolean skip = chosen(rejected, "rejected", "skip", "refuse");
    Path path = upload.receive(request);
    try {
      Import previewed = imports.preview(path, ImportUpload.layout(path, charset, delimiter));
      return report(doIt ? applied(previewed, skip) : previewed);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  private Import applied(Import previewed, boolean skip) {
    try {
      return apply.apply(previewed.id(), skip);
    } catch (Problem e) {
      throw e.code().equals("rows_rejected")
          ? e.with("import", previewed.id()).with("rejections", report(previewed).rejections)
          : e;
    }
  }

  private static boolean chosen(String value, String field, String yes, String no) {
    if (!value.equals(yes) && !value.equals(no)) {
      throw Problem.badRequest("wrong_type", field + ": it is " + yes + " or " + no + ".").with("field", field);
    }
    return value.equals(yes);
  }

  @Operation(summary = "What a file would do, or has done")
  @Allowed(value = MARKETER, keys = READ)
  @GetMapping("/api/v1/products/import/{id}")
  ImportReport get(@PathVariable UUID id) {
    return report(require(id));
  }

  private Import require(UUID id) {
    return table.find(id).orElseThrow(() -> Problem.notFound("import"));
  }

  @Operation(summary = "Rows of a file that change something", description = "Until it is applied. Page on with `next` as the cursor until it is null.")
  @Allowed(value = MARKETER, keys = READ)
  @GetMapping("/api/v1/products/import/{id}/changes")
  Page<ChangedRow> changes(@PathVariable UUID id, @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    require(id);
    return Page.of(changes(id, after(cursor), Limits.check(limit) + 1), limit, row -> Long.toString(row.row));
  }

  @Operation(summary = "Rows of a file that cannot be taken", description = "With column and reason; a row with several faults has several lines. Page on with `next` as the cursor until it is null.")
  @Allowed(value = MARKETER, keys = READ)
  @GetMapping("/api/v1/products/import/{id}/rejections")
  Page<RejectedRow> rejections(@PathVariable UUID id, @RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    require(id);
    List<ImportTable.Shown> rows = table.shown(id, Kind.REJECTED, after(cursor), Limits.check(limit) + 1);
    Page<ImportTable.Shown> page = Page.of(rows, limit, row -> Long.toString(row.line()));
    return new Page<>(page.items().stream().flatMap(row -> rejected(row).stream()).toList(), page.next());
  }

  @Operation(summary = "Do what was previewed", description = "All or nothing, and nothing else: refused (409 `changed_meanwhile`) when a product or what it is judged by has changed since. `rejected=skip` leaves out what was rejected.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/products/import/{id}/apply")
  ImportReport apply(@PathVariable UUID id, @RequestParam(defaultValue = "refuse") String rejected) {
    return report(apply.apply(id, chosen(rejected, "rejected", "skip", "refuse")));
  }

  @Operation(summary = "All products as a file", description = "`format` is csv or xlsx. Imported again it changes nothing. Texts that a spreadsheet would take for formulas have an apostrophe before them, which the import takes away again.")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping("/api/v1/products/export")
  void export(@RequestParam(defaultValue = "csv") String format, HttpServletResponse response) throws IOException {
    boolean isWorkbook = chosen(format, "format", "xlsx", "csv");
    response.setContentType(isWorkbook ? XLSX : "text/csv; charset=utf-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"products." + format + "\"");
    Path file = upload.empty();
    try {
      try (OutputStream out = Files.newOutputStream(file)) {
        if (isWorkbook) {
          export.xlsx(out);
        } else {
          export.csv(out);
        }
      }
      Files.copy(file, response.getOutputStream()); // whoever reads slowly keeps no transaction open
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static long after(@Nullable String cursor) {
    if (cursor != null && !cursor.matches("\\d{1,18}")) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
    return cursor == null ? -1 : Long.parseLong(cursor);
  }

  private ImportReport report(Import found) {
    List<RejectedRow> rejections = table.shown(found.id(), Kind.REJECTED, -1, SHOWN).stream()
        .flatMap(row -> rejected(row).stream()).toList();
    return new ImportReport(found.id(), found.state(), found.added(), found.changed(), found.unchanged(),
        found.rejected(), rejections, changes(found.id(), -1, SHOWN), found.createdAt(), found.appliedAt());
  }

  private List<ChangedRow> changes(UUID id, long after, int limit) {
    return table.shown(id, Kind.CHANGED, after, limit).stream().map(row -> new ChangedRow(row.line(), row.sku(),
        row.fields().valueStream().map(one -> new ImportPreview.Difference(one.path("column").asString(),
            one.path("before").asStringOpt().orElse(null), one.path("after").asStringOpt().orElse(null))).toList()))
        .toList();
  }

  private static List<RejectedRow> rejected(ImportTable.Shown row) {
    return row.fields().valueStream().map(one -> new RejectedRow(row.line(), row.sku(),
        one.path("field").asString(), one.path("code").asString(), one.path("reason").asString())).toList();
  }
}
