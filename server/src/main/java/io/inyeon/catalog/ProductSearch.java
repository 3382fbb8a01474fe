package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.springframework.stereotype.Component;

/** Finds products by words, narrowed down by facets. */
@Component
class ProductSearch {
  private static final int MOST_VALUES = 50;
  private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
      new SortField(SearchDocuments.SKU, SortField.Type.STRING));

  /** @param total how many there are */
  record Found(List<Sku> skus, long total, List<Facet> facets) {}

  /** How many of each value there are, if one of them were chosen instead of those that are. */
  record Facet(String dimension, List<Counted> values) {}

  record Counted(String value, long count, boolean chosen) {}

  private final SearchIndex index;

  ProductSearch(SearchIndex index) {
    this.index = index;
  }

  Found find(String text, List<FacetTerm> chosen, int offset, int limit) {
    return index.look(searcher -> {
      Query words = SearchQuery.of(text);
      TopFieldDocs found = searcher.search(narrowed(words, chosen, ""),
          new TopFieldCollectorManager(BEST_FIRST, offset + limit, null, Integer.MAX_VALUE));
      return new Found(skus(found, offset), found.totalHits.value(), facets(searcher, words, chosen));
    });
  }

  /**
   * Values of one dimension widen, dimensions narrow.
   *
   * @param without whose choice does not count
   */
  private static Query narrowed(Query words, List<FacetTerm> chosen, String without) {
    BooleanQuery.Builder all = new BooleanQuery.Builder().add(words, Occur.MUST);
    chosen.stream().filter(term -> !term.dimension().equals(without))
        .collect(Collectors.groupingBy(FacetTerm::dimension)).values().forEach(terms -> {
          BooleanQuery.Builder any = new BooleanQuery.Builder();
          terms.forEach(term -> any.add(new TermQuery(new Term(SearchDocuments.FACET, term.term())), Occur.SHOULD));
          all.add(any.build(), Occur.FILTER);
        });
    return all.build();
  }

  private static List<Sku> skus(TopFieldDocs found, int offset) {
    List<Sku> skus = new ArrayList<>();
    for (int at = offset; at < found.scoreDocs.length; at++) {
      ScoreDoc one = found.scoreDocs[at];
      Object sku = ((org.apache.lucene.search.FieldDoc) one).fields[1];
      skus.add(new Sku(((org.apache.lucene.util.BytesRef) sku).utf8ToString()));
    }
    return skus;
  }

  private static List<Facet> facets(IndexSearcher searcher, Query words, List<FacetTerm> chosen) throws IOException {
    Map<String, Map<String, Long>> counts = new HashMap<>(
        byDimension(FacetCount.of(searcher, narrowed(words, chosen, ""))));
    for (String dimension : chosen.stream().map(FacetTerm::dimension).distinct().toList()) {
      counts.put(dimension, byDimension(FacetCount.of(searcher, narrowed(words, chosen, dimension)))
          .getOrDefault(dimension, Map.of()));
    }
    return counts.entrySet().stream().sorted(Map.Entry.comparingByKey())
        .map(entry -> new Facet(entry.getKey(), values(entry.getKey(), entry.getValue(), chosen))).toList();
  }

  private static Map<String, Map<String, Long>> byDimension(Map<String, Long> terms) {
    Map<String, Map<String, Long>> counts = new HashMap<>();
    terms.forEach((term, count) -> {
      FacetTerm read = FacetTerm.read(term);
      counts.computeIfAbsent(read.dimension(), key -> new LinkedHashMap<>()).put(read.value(), count);
    });
    return counts;
  }

  private static List<Counted> values(String dimension, Map<String, Long> counts, List<FacetTerm> chosen) {
    return counts.entrySet().stream()
        .map(entry -> new Counted(entry.getKey(), entry.getValue(),
            chosen.contains(new FacetTerm(dimension, entry.getKey()))))
        .sorted(Comparator.comparing(Counted::chosen).reversed()
            .thenComparing(Comparator.comparingLong(Counted::count).reversed()).thenComparing(Counted::value))
        .limit(MOST_VALUES).toList();
  }
}
