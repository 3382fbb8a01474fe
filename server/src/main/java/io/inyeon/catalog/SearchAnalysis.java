package io.inyeon.catalog;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** How texts are taken apart, by field: the words of each language, words as they are written, and parts of words. */
final class SearchAnalysis {
  static final String KOREAN = "ko";
  static final String JAPANESE = "ja";
  static final String ENGLISH = "en";
  /** Words as they are written, in whatever language. */
  static final String WORDS = "words";
  static final String PARTS = "parts";
  /** What is said of a product besides its names. */
  static final String MORE = "more";

  /** Built when it is first needed: the dictionaries are large, and not everybody has a catalogue. */
  private static final class Held {
    private static final Analyzer ALL = new PerFieldAnalyzerWrapper(words(), Map.of(KOREAN, korean(), JAPANESE,
        japanese(), ENGLISH, new EnglishAnalyzer(), PARTS, parts()));
  }

  private SearchAnalysis() {
  }

  static Analyzer analyzer() {
    return Held.ALL;
  }

  /** Compounds are taken apart and stay whole, too: 전기주전자 is 전기 and 주전자. */
  private static Analyzer korean() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new KoreanTokenizer(KoreanTokenizer.DEFAULT_TOKEN_ATTRIBUTE_FACTORY, null,
            KoreanTokenizer.DecompoundMode.MIXED, false);
        TokenStream meaningful = new org.apache.lucene.analysis.ko.KoreanPartOfSpeechStopFilter(words);
        return new TokenStreamComponents(words, new FoldFilter(meaningful));
      }
    };
  }

  private static Analyzer japanese() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new JapaneseTokenizer(null, true, JapaneseTokenizer.Mode.SEARCH);
        TokenStream base = new org.apache.lucene.analysis.ja.JapaneseBaseFormFilter(words);
        return new TokenStreamComponents(words, new FoldFilter(base));
      }
    };
  }

  private static Analyzer words() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        return new TokenStreamComponents(words, new FoldFilter(words));
      }
    };
  }

  private static Analyzer parts() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        return new TokenStreamComponents(new PartsTokenizer());
      }
    };
  }
}
