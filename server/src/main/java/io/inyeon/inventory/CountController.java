package io.inyeon.inventory;

import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.access.Cursor;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Counts over HTTP. */
@RestController
@Tag(name = "Counts", description = "Counting what is there, and who has to agree")
class CountController {
  /** @param items that for all first */
  @Schema(name = "CountTolerances")
  record Rules(List<Tolerances.Rule> items) {}

  private final StockCounts counts;
  private final CountDecisions decisions;
  private final Tolerances tolerances;
  private final Audit audit;

  CountController(StockCounts counts, CountDecisions decisions, Tolerances tolerances, Audit audit) {
    this.counts = counts;
    this.decisions = decisions;
    this.tolerances = tolerances;
    this.audit = audit;
  }

  @Operation(summary = "Begin to count at a place", description = "Some things, or without `skus` all that should be there. A `blind` count tells nobody what is expected before it is submitted.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/counts")
  @ResponseStatus(HttpStatus.CREATED)
  CountView open(@RequestBody CountWish wish) {
    return counts.open(wish);
  }

  @Operation(summary = "The counts, the newest first", description = "Without their sums and lines.")
  @Allowed(value = {MARKETER, ANALYST, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/inventory/counts")
  Page<CountView> list(@RequestParam(required = false) @Nullable String location,
      @RequestParam(required = false) @Nullable String status, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return counts.before(cursor == null ? Long.MAX_VALUE : Cursor.number(cursor), location, status,
        Limits.check(limit));
  }

  @Operation(summary = "A count with its lines, by SKU", description = "`show`: `all` of them, those that are `differing`, those that are `uncounted`. `short` names what there is now less of than was promised.")
  @Allowed(value = {MARKETER, ANALYST, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/inventory/counts/{id}")
  CountView show(@PathVariable UUID id, @Schema(allowableValues = {
      "all", "differing", "uncounted"}) @RequestParam(defaultValue = "all") String show,
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    return counts.show(id, cursor == null ? "" : cursor, shown(show), Limits.check(limit));
  }

  private static CountLines.Show shown(String show) {
    try {
      return CountLines.Show.valueOf(show.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw InventoryFields.flaw("unknown_show", "show", "there are all, differing, uncounted");
    }
  }

  @Operation(summary = "Say how many there are of one thing", description = "`counted` in the place of what was found of it before, or `add` to that. What should have been there is remembered as it is at this instant.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PutMapping("/api/v1/inventory/counts/{id}/lines/{sku}")
  CountView.Line count(@PathVariable UUID id, @PathVariable String sku, @RequestBody CountWish.Counted wish) {
    Sku thing = InventoryFields.sku(sku);
    if (wish.adds()) {
      return counts.add(id, thing, Objects.requireNonNull(wish.add()));
    }
    return counts.count(id, new TreeMap<>(Map.of(thing, CountWish.quantity(wish.counted(), "counted")))).getFirst();
  }

  @Operation(summary = "Say how many there are of many things", description = "1,000 at once at most; all of them or none.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PutMapping("/api/v1/inventory/counts/{id}/lines")
  CountedLines countMany(@PathVariable UUID id, @RequestBody CountWish.CountedLines wish) {
    return new CountedLines(counts.count(id, wish.found()));
  }

  @Schema(name = "CountedLines")
  record CountedLines(List<CountView.Line> lines) {}

  @Operation(summary = "Say that the counting is done", description = "Within the tolerance it is booked at once; else it waits until somebody else approves it. What nobody has counted is refused (409 `not_counted`) unless `uncounted` says to `leave` it or to take it for `zero`.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/counts/{id}/submit")
  CountView submit(@PathVariable UUID id, @RequestBody(required = false) CountWish.@Nullable Submit wish) {
    return decisions.submit(id, wish == null ? new CountWish.Submit(null) : wish);
  }

  @Operation(summary = "Book what a count found", description = "Not by anybody who counted or submitted it (409 `same_person`), and not by a key. `short` names what there is now less of than was promised.")
  @Allowed(STORE_STAFF)
  @PostMapping("/api/v1/inventory/counts/{id}/approve")
  CountView approve(@PathVariable UUID id) {
    return decisions.approve(id);
  }

  @Operation(summary = "Have it counted again")
  @Allowed(STORE_STAFF)
  @PostMapping("/api/v1/inventory/counts/{id}/reject")
  CountView reject(@PathVariable UUID id, @RequestBody CountWish.Reject wish) {
    return decisions.reject(id, wish.required());
  }

  @Operation(summary = "Give a count up", description = "Nothing is booked.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/counts/{id}/cancel")
  CountView cancel(@PathVariable UUID id) {
    return decisions.cancel(id);
  }

  @Operation(summary = "How far counts may be off without anybody else looking at them")
  @Allowed(value = {MARKETER, ANALYST, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/inventory/tolerance")
  Rules tolerance() {
    return new Rules(tolerances.all());
  }

  @Operation(summary = "Say how far counts may be off", description = "At a place, or without `location` at all that have none of their own. The strictest of the limits wins; none at all takes it back: then every variance is looked at.")
  @Allowed
  @PutMapping("/api/v1/inventory/tolerance")
  Tolerances.Rule tolerate(@RequestBody Tolerances.Rule rule) {
    Tolerances.Rule kept = tolerances.keep(rule);
    audit.record("tolerance.saved", Audit.Subject.of("location", kept.location() == null ? "" : kept.location()),
        Map.of());
    return kept;
  }
}
