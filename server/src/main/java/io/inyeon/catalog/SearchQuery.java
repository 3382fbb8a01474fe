package io.inyeon.catalog;

import static io.inyeon.catalog.SearchAnalysis.ENGLISH;
import static io.inyeon.catalog.SearchAnalysis.JAPANESE;
import static io.inyeon.catalog.SearchAnalysis.KOREAN;
import static io.inyeon.catalog.SearchAnalysis.MORE;
import static io.inyeon.catalog.SearchAnalysis.PARTS;
import static io.inyeon.catalog.SearchAnalysis.WORDS;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/** What somebody looks for: each word must be there, as a word of some language, as a part of one, or mistyped a little. */
final class SearchQuery {
  private static final int MOST_WORDS = 10;
  private static final int LONGEST_WORD = 60;
  private static final float TIE = 0.1f;
  private static final int MOST_ALIKE = 50;

  private SearchQuery() {
  }

  static Query of(String text) {
    List<String> words = Stream.of(Fold.plain(text).split("\\s+")).filter(word -> !word.isEmpty()).limit(MOST_WORDS)
        .map(word -> word.substring(0, Math.min(word.length(), LONGEST_WORD))).toList();
    if (words.isEmpty()) {
      return MatchAllDocsQuery.INSTANCE;
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    words.forEach(word -> all.add(of(List.of(word)), Occur.MUST));
    return all.build();
  }

  private static Query of(List<String> word) {
    String written = word.getFirst();
    List<Query> ways = new ArrayList<>();
    ways.add(boost(new TermQuery(new Term("sku_folded", written)), 20));
    ways.add(boost(new PrefixQuery(new Term("sku_folded", written)), 6));
    add(ways, inLanguage(KOREAN, written), 4);
    add(ways, inLanguage(JAPANESE, written), 4);
    add(ways, inLanguage(ENGLISH, written), 4);
    add(ways, inLanguage(WORDS, written), 4);
    add(ways, inLanguage(MORE, written), 1);
    add(ways, part(written), 2);
    mistyped(written).forEach(way -> ways.add(way));
    return new DisjunctionMaxQuery(ways, TIE);
  }

  private static void add(List<Query> ways, @Nullable Query way, float boost) {
    if (way != null) {
      ways.add(boost(way, boost));
    }
  }

  private static Query boost(Query query, float boost) {
    return new BoostQuery(query, boost);
  }

  private static @Nullable Query inLanguage(String field, String word) {
    return new QueryBuilder(SearchAnalysis.analyzer()).createBooleanQuery(field, word, Occur.MUST);
  }

  /** As it stands within some word; so short a one as the beginning of a piece. */
  private static @Nullable Query part(String word) {
    return word.length() < PartsTokenizer.length(word)
        ? new PrefixQuery(new Term(PARTS, word))
        : new QueryBuilder(SearchAnalysis.analyzer()).createPhraseQuery(PARTS, word);
  }

  /** One letter wrong of four and more, two of nine and more; the first one is right. */
  private static Stream<Query> mistyped(String word) {
    String folded = Fold.of(word);
    boolean han = word.codePoints()
        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.HAN);
    int edits = folded.length() < 4 || han ? 0 : folded.length() < 9 ? 1 : 2;
    return edits == 0
        ? Stream.empty()
        : Stream.of(WORDS, KOREAN, JAPANESE)
            .map(field -> new FuzzyQuery(new Term(field, folded), edits, 1, MOST_ALIKE, true));
  }
}
