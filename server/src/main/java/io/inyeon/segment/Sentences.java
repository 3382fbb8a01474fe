package io.inyeon.segment;

import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Sentence;
import io.inyeon.core.rule.Sentence.Language;
import java.util.Map;

/** A rule in the words of each language. */
record Sentences(String en, String ko, String ja) {
  /** @param names what people call the segments */
  static Sentences of(Rule rule, Map<String, String> names) {
    return new Sentences(said(rule, Language.EN, names), said(rule, Language.KO, names),
        said(rule, Language.JA, names));
  }

  private static String said(Rule rule, Language language, Map<String, String> names) {
    return Sentence.of(rule, language, key -> names.getOrDefault(key, key));
  }
}
