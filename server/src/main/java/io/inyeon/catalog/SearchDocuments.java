package io.inyeon.catalog;

import static io.inyeon.catalog.SearchAnalysis.ENGLISH;
import static io.inyeon.catalog.SearchAnalysis.JAPANESE;
import static io.inyeon.catalog.SearchAnalysis.KOREAN;
import static io.inyeon.catalog.SearchAnalysis.MORE;
import static io.inyeon.catalog.SearchAnalysis.PARTS;
import static io.inyeon.catalog.SearchAnalysis.WORDS;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.springframework.stereotype.Component;

/** Writes products as the index has them. */
@Component
class SearchDocuments {
  static final String SKU = "sku";
  static final String SKU_FOLDED = "sku_folded";
  static final String FACET = "facet";
  private static final int LONGEST = 5_000;
  private static final int LONGEST_FACET = 300;

  private final SurroundingsTable surroundings;
  private final CategoryTable categories;

  SearchDocuments(SurroundingsTable surroundings, CategoryTable categories) {
    this.surroundings = surroundings;
    this.categories = categories;
  }

  List<Document> of(List<Product> products) {
    Surroundings around = surroundings.of(products.stream().map(Product::said).toList());
    Map<String, List<String>> paths = paths();
    return products.stream().map(product -> of(product, around, paths)).toList();
  }

  /** Each category with all above it. */
  private Map<String, List<String>> paths() {
    Map<String, Category> all = categories.all().stream().collect(Collectors.toMap(Category::key, one -> one));
    Map<String, List<String>> paths = new HashMap<>();
    all.forEach((key, category) -> {
      List<String> path = new ArrayList<>();
      for (Category at = category; at != null && path.size() < all.size(); at = above(all, at)) {
        path.add(at.key());
      }
      paths.put(key, path);
    });
    return paths;
  }

  private static @org.jspecify.annotations.Nullable Category above(Map<String, Category> all, Category category) {
    return category.parent() == null ? null : all.get(category.parent());
  }

  private static Document of(Product product, Surroundings around, Map<String, List<String>> paths) {
    Derived derived = Derived.of(product.said(), around);
    Document document = new Document();
    String sku = product.sku().value();
    document.add(new StringField(SKU, sku, Field.Store.NO));
    document.add(new SortedDocValuesField(SKU, new BytesRef(sku)));
    document.add(new StringField(SKU_FOLDED, Fold.plain(sku), Field.Store.NO));
    derived.effective().names().texts().forEach((locale, name) -> {
      document.add(new TextField(language(locale), name, Field.Store.NO));
      document.add(new TextField(WORDS, name, Field.Store.NO));
      document.add(new TextField(PARTS, name, Field.Store.NO));
    });
    more(derived, around).forEach(text -> document.add(new TextField(MORE, text, Field.Store.NO)));
    FacetTerm.of(derived, around.families(), paths).stream().map(FacetTerm::term)
        .filter(term -> term.length() <= LONGEST_FACET).forEach(term -> {
          document.add(new StringField(FACET, term, Field.Store.NO));
          document.add(new SortedSetDocValuesField(FACET, new BytesRef(term)));
        });
    return document;
  }

  private static String language(String locale) {
    return switch (locale.split("-", 2)[0]) {
      case "ko" -> KOREAN;
      case "ja" -> JAPANESE;
      default -> ENGLISH;
    };
  }

  /** Texts of attributes, and what has been chosen, by its names. */
  private static List<String> more(Derived derived, Surroundings around) {
    List<String> more = new ArrayList<>();
    derived.effective().values().forEach((slot, value) -> {
      if (value instanceof Value.Text text) {
        more.add(text.text().substring(0, Math.min(LONGEST, text.text().length())));
        around.familyOf(derived.effective()).flatMap(family -> family.attribute(slot.attribute())).stream()
            .flatMap(attribute -> attribute.options().stream()).filter(option -> option.key().equals(text.text()))
            .forEach(option -> more.addAll(option.names().texts().values()));
      }
    });
    return more;
  }
}
