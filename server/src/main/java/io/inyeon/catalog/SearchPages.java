package io.inyeon.catalog;

import io.inyeon.catalog.ProductController.ProductPage;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Problem;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of what was found: which ones the index says, what they are the database. */
@Component
class SearchPages {
  private static final int DEEPEST = 10_000;

  private final ProductSearch search;
  private final ProductTable products;
  private final ProductViews views;

  SearchPages(ProductSearch search, ProductTable products, ProductViews views) {
    this.search = search;
    this.products = products;
    this.views = views;
  }

  ProductPage page(String text, List<String> facets, @Nullable String cursor, int limit) {
    int offset = offset(cursor);
    ProductSearch.Found found = search.find(text, facets.stream().map(FacetTerm::read).toList(), offset, limit);
    Map<Sku, Product> known = products.find(found.skus());
    List<Product> items = found.skus().stream().map(known::get).filter(Objects::nonNull).toList();
    int next = offset + found.skus().size();
    return new ProductPage(views.of(items), next < found.total() && next < DEEPEST ? Integer.toString(next) : null,
        found.total(), found.facets());
  }

  private static int offset(@Nullable String cursor) {
    if (cursor == null) {
      return 0;
    }
    if (!cursor.matches("\\d{1,5}") || Integer.parseInt(cursor) > DEEPEST) {
      throw Problem
          .badRequest("invalid_cursor", "Use the cursor of the page before, unchanged; whoever needs more than "
              + DEEPEST + " asks without q and facet.")
          .with("field", "cursor");
    }
    return Integer.parseInt(cursor);
  }
}
