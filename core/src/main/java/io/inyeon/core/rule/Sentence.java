package io.inyeon.core.rule;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Interprets a rule as a sentence that says whom it means, good enough to be read aloud: for people who write rules, and for
 * explanations.
 */
public final class Sentence {
  /** The languages there are. */
  public enum Language {
    EN, KO, JA;

    private Wording wording() {
      return switch (this) {
        case EN -> new English();
        case KO -> new Korean();
        case JA -> new Japanese();
      };
    }
  }

  private final Wording wording;
  private final UnaryOperator<String> segmentNames;

  private Sentence(Wording wording, UnaryOperator<String> segmentNames) {
    this.wording = wording;
    this.segmentNames = segmentNames;
  }

  /** In English, with the segments' keys for names. */
  public static String of(Rule rule) {
    return of(rule, Language.EN, UnaryOperator.identity());
  }

  /** @param segmentNames what people call the segment of a key */
  public static String of(Rule rule, Language language, UnaryOperator<String> segmentNames) {
    Wording wording = language.wording();
    return wording.whole(new Sentence(wording, segmentNames).whom(rule));
  }

  private String whom(Rule rule) {
    return switch (rule) {
      case Rule.Trait(Condition condition) -> wording.trait(condition);
      case Rule.TraitDate(String path, DateTest test) -> wording.date(path, test);
      case Rule.Performed performed -> wording.performed(performed);
      case Rule.Sequence sequence -> wording.sequence(sequence);
      case Rule.Member(String segment) -> wording.member(segmentNames.apply(segment));
      case Rule.Consented(String channel, String purpose) -> wording.consented(channel, purpose);
      case Rule.Identified(String namespace) -> wording.identified(namespace);
      case Rule.Holiday(String country, int days) -> wording.holiday(country, days);
      case Rule.All(List<Rule> parts) -> parts.isEmpty() ? wording.everybody() : wording.all(whom(parts, true));
      case Rule.Any(List<Rule> parts) -> parts.isEmpty() ? wording.nobody() : wording.any(whom(parts, false));
      case Rule.Not(Rule.Performed performed) when Wording.isOnce(performed) -> wording.performed(new Rule.Performed(
          performed.match(), performed.measure(), Operator.EQ, 0, performed.window()));
      case Rule.Not(Rule inner) -> wording.not(bracketed(inner, inner.parts().size() > 1));
    };
  }

  /** Parts that are joined by the other word stand in brackets. */
  private List<String> whom(List<Rule> parts, boolean all) {
    return parts.stream().map(part -> bracketed(part, parts.size() > 1 && part.parts().size() > 1
        && (all ? part instanceof Rule.Any : part instanceof Rule.All))).toList();
  }

  private String bracketed(Rule rule, boolean brackets) {
    return brackets ? "(" + whom(rule) + ")" : whom(rule);
  }
}
