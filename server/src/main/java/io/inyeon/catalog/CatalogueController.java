package io.inyeon.catalog;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.ADMIN;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** What products are judged by, over HTTP: settings, families, categories; and how complete they are. */
@RestController
@Tag(name = "Catalogue")
class CatalogueController {
  private final SettingsTable settings;
  private final SettingsStore settingsStore;
  private final FamilyTable families;
  private final FamilyStore familyStore;
  private final CategoryTable categories;
  private final CategoryStore categoryStore;
  private final CompletenessBoard board;

  CatalogueController(SettingsTable settings, SettingsStore settingsStore, FamilyTable families,
      FamilyStore familyStore, CategoryTable categories, CategoryStore categoryStore, CompletenessBoard board) {
    this.settings = settings;
    this.settingsStore = settingsStore;
    this.families = families;
    this.familyStore = familyStore;
    this.categories = categories;
    this.categoryStore = categoryStore;
    this.board = board;
  }

  @Operation(summary = "How the catalogue is kept", description = "Which system's word counts (`record`), its languages, currency and channels.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/catalogue")
  CatalogueSettings settings() {
    return settings.find();
  }

  @Operation(summary = "Say how the catalogue is kept", description = "`{\"record\": {\"is\": \"external\", \"name\": \"…\"}, \"locales\": [\"ko\"], \"currency\": \"KRW\", \"channels\": [{\"key\", \"name\", \"locales\"}]}`. Where the record is external, people can change no products here, keys can. With `If-Match` as for products.")
  @Allowed(keys = ADMIN)
  @PutMapping("/api/v1/catalogue")
  CatalogueSettings putSettings(@RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return settingsStore.put(body, new Precondition(ifMatch, null));
  }

  @Operation(summary = "How complete products are", description = "For each channel and language, and what is missing how often. Archived products are left out.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/products/completeness")
  CompletenessBoard.Board completeness() {
    return board.board();
  }

  @Operation(summary = "All families, by key")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/families")
  Page<Family> families(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(families.after(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit, Family::key);
  }

  @Operation(summary = "A family")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/families/{key}")
  Family family(@PathVariable String key) {
    return families.require(key);
  }

  @Operation(summary = "Say what can be said of a family's products", description = "`{\"names\", \"attributes\": [{\"key\", \"names\", \"type\", \"unit\", \"options\", \"localised\", \"perChannel\", \"requiredFor\"}]}`. Refused (409 `attribute_in_use`) where products would lose what they say. With `If-Match` and `If-None-Match` as for products.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/families/{key}")
  Family putFamily(@PathVariable String key, @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    return familyStore.put(key, body, new Precondition(ifMatch, ifNoneMatch));
  }

  @Operation(summary = "Delete a family", description = "Refused (409 `family_in_use`) while a product is of it.")
  @Allowed(value = MARKETER, keys = WRITE)
  @DeleteMapping("/api/v1/families/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteFamily(@PathVariable String key) {
    familyStore.delete(key);
  }

  @Operation(summary = "All categories, by key", description = "A flat list; `parent` says which stands in which.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/categories")
  Page<Category> categories(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(categories.after(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit, Category::key);
  }

  @Operation(summary = "A category")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/categories/{key}")
  Category category(@PathVariable String key) {
    return categories.require(key);
  }

  @Operation(summary = "Say what a category is", description = "`{\"names\", \"parent\", \"position\"}`. With `If-Match` and `If-None-Match` as for products.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/categories/{key}")
  Category putCategory(@PathVariable String key, @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    return categoryStore.put(key, body, new Precondition(ifMatch, ifNoneMatch));
  }

  @Operation(summary = "Delete a category", description = "Refused (409 `category_in_use`) while anything stands in it.")
  @Allowed(value = MARKETER, keys = WRITE)
  @DeleteMapping("/api/v1/categories/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void deleteCategory(@PathVariable String key) {
    categoryStore.delete(key);
  }
}
