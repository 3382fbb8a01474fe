package io.inyeon.core.rule;

import java.time.Instant;
import java.util.List;

/**
 * A rule's answer now, and until when it surely stands if nothing else happens.
 *
 * @param changesAt at or before the first instant at which time alone changes the answer; {@link Instant#MAX} for never
 */
public record Verdict(boolean holds, Instant changesAt) {

  /** Interprets the rule incrementally, from what the state remembers. */
  public static Verdict of(Rule rule, Facts facts, Instant now) {
    return switch (rule) {
      case Rule.Trait trait -> lasting(trait.condition().holds(facts.traits()));
      case Rule.Performed performed -> performed(performed, facts.tally(performed), now);
      case Rule.All all -> {
        List<Verdict> parts = all.of().stream().map(part -> of(part, facts, now)).toList();
        yield new Verdict(parts.stream().allMatch(Verdict::holds), earliest(parts));
      }
      case Rule.Any any -> {
        List<Verdict> parts = any.of().stream().map(part -> of(part, facts, now)).toList();
        yield new Verdict(parts.stream().anyMatch(Verdict::holds), earliest(parts));
      }
      case Rule.Not not -> {
        Verdict inner = of(not.rule(), facts, now);
        yield new Verdict(!inner.holds, inner.changesAt);
      }
    };
  }

  private static Verdict performed(Rule.Performed performed, Tally tally, Instant now) {
    if (tally.latest().size() < performed.atLeast()) {
      return lasting(false);
    }
    if (performed.within().isEmpty()) {
      return lasting(true);
    }
    Instant expiry = tally.latest().get(performed.atLeast() - 1).plus(performed.within().get());
    return now.isBefore(expiry) ? new Verdict(true, expiry) : lasting(false);
  }

  private static Verdict lasting(boolean holds) {
    return new Verdict(holds, Instant.MAX);
  }

  private static Instant earliest(List<Verdict> parts) {
    return parts.stream().map(Verdict::changesAt).min(Instant::compareTo).orElse(Instant.MAX);
  }
}
