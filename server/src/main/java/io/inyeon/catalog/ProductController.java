package io.inyeon.catalog;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Products over HTTP. */
@RestController
@Tag(name = "Catalogue", description = "What is sold: names, prices, and everything else that is said of products")
class ProductController {
  private final ProductStore store;
  private final ProductTable products;
  private final ProductViews views;
  private final ChangeFeed feed;
  private final SearchPages search;

  ProductController(ProductStore store, ProductTable products, ProductViews views, ChangeFeed feed,
      SearchPages search) {
    this.store = store;
    this.products = products;
    this.views = views;
    this.feed = feed;
    this.search = search;
  }

  @Operation(summary = "Say what a product is", description = "`{\"name\", \"price\": {\"amountMinor\", \"currency\"}}`, and as the guide has it `names`, `lifecycle`, `family`, `prices`, `cost`, `parent`, `axes`, `categories`, `values`, `media`, `relations`; what is left out is not so any more. `lifecycle` is active when it is not said; `name` is short for `names` in the first language. Saying the same again changes nothing. With `If-None-Match: *` nothing is saved (412 `key_taken`) when there is one of this SKU; with `If-Match: \"3\"` (412 `changed_meanwhile`) when another version is there.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/products/{sku}")
  ResponseEntity<ProductView> put(@PathVariable String sku, @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    ProductStore.Saved saved = store.put(ProductReader.sku(sku), body, new Precondition(ifMatch, ifNoneMatch));
    return ResponseEntity.status(saved.made() ? HttpStatus.CREATED : HttpStatus.OK).body(views.of(saved.product()));
  }

  @Operation(summary = "A product")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/products/{sku}")
  ProductView get(@PathVariable String sku) {
    return views.of(products.find(ProductReader.sku(sku)).orElseThrow(() -> Problem.notFound("product")));
  }

  @Operation(summary = "Archive a product", description = "It is sold no more, and kept because orders speak of it.")
  @Allowed(value = MARKETER, keys = WRITE)
  @DeleteMapping("/api/v1/products/{sku}")
  ProductView archive(@PathVariable String sku,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return views.of(store.archive(ProductReader.sku(sku), new Precondition(ifMatch, null)));
  }

  @Operation(summary = "The variants of a product, by SKU")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/products/{sku}/variants")
  Page<ProductView> variants(@PathVariable String sku) {
    return new Page<>(views.of(products.variantsOf(ProductReader.sku(sku))), null);
  }

  /**
   * Part of what there is.
   *
   * @param total how many there are; null where nothing was looked for
   * @param facets how many there are of each kind; empty where nothing was looked for
   */
  record ProductPage(List<ProductView> items, @Nullable String next, @Nullable Long total,
      List<ProductSearch.Facet> facets) {}

  @Operation(summary = "Products", description = "By SKU; with `q` the best first: words of Korean, Japanese and English, parts of words, SKUs, a letter mistyped. `facet=category:tea` narrows down, as often as you like: values of one dimension (`category`, `family`, `lifecycle`, `price`, `gap`, `values.colour`) widen, dimensions narrow. With `q`, `facet` or `facets=true` the answer has `total` and `facets`. What was changed is found about a second later. Page on with `next` as the cursor until it is null.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/products")
  ProductPage all(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(defaultValue = "") String q, @RequestParam(required = false) @Nullable List<String> facet,
      @RequestParam(defaultValue = "false") boolean facets) {
    if (!q.isBlank() || facet != null || facets) {
      return search.page(q, facet == null ? List.of() : facet, cursor, Limits.check(limit));
    }
    Page<Product> page = Page.of(products.after(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit,
        product -> product.sku().value());
    return new ProductPage(views.of(page.items()), page.next(), null, List.of());
  }

  /** @param next after which the following changes are; also when there are none yet */
  record Changes(List<ProductView> items, String next) {}

  @Operation(summary = "What has changed", description = "In the order of changes, each product once, at its latest: follow it by asking again with `next` as `after`. Nothing is missed; what has changed twice between two calls comes once. Products are never deleted but archived, so that is a change like others.")
  @Allowed(value = {MARKETER, ANALYST}, keys = READ)
  @GetMapping("/api/v1/products/changes")
  Changes changes(@RequestParam(required = false) @Nullable String after,
      @RequestParam(defaultValue = "100") int limit) {
    ChangeFeed.Cursor cursor = ChangeFeed.Cursor.read(after);
    List<ChangeFeed.Change> changes = feed.after(cursor, Limits.check(limit));
    return new Changes(views.of(changes.stream().map(ChangeFeed.Change::product).toList()),
        (changes.isEmpty() ? cursor : changes.getLast().at()).toString());
  }
}
