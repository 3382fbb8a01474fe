package io.inyeon.catalog;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts the facets of all that a query finds, segment by segment of the index, by the numbers that terms have in it. */
final class FacetCount implements Collector {
  private final Map<String, Long> counts = new HashMap<>();

  private FacetCount() {
  }

  static Map<String, Long> of(IndexSearcher searcher, Query query) throws IOException {
    return searcher.search(query, new Manager());
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
    SortedSetDocValues terms = DocValues.getSortedSet(context.reader(), SearchDocuments.FACET);
    long[] found = new long[Math.toIntExact(terms.getValueCount())];
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {
        // only whether, not how well
      }

      @Override
      public void collect(int document) throws IOException {
        if (terms.advanceExact(document)) {
          for (int left = terms.docValueCount(); left > 0; left--) {
            found[Math.toIntExact(terms.nextOrd())]++;
          }
        }
      }

      @Override
      public void finish() throws IOException {
        for (int ord = 0; ord < found.length; ord++) {
          if (found[ord] > 0) {
            counts.merge(terms.lookupOrd(ord).utf8ToString(), found[ord], Long::sum);
          }
        }
      }
    };
  }

  private static final class Manager implements CollectorManager<FacetCount, Map<String, Long>> {
    @Override
    public FacetCount newCollector() {
      return new FacetCount();
    }

    @Override
    public Map<String, Long> reduce(Collection<FacetCount> collectors) {
      Map<String, Long> all = new HashMap<>();
      List.copyOf(collectors).forEach(one -> one.counts.forEach((term, count) -> all.merge(term, count, Long::sum)));
      return all;
    }
  }
}
