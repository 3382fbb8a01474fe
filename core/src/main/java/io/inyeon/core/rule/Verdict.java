package io.inyeon.core.rule;

import java.time.Instant;

/**
 * A rule's answer now, and until when it surely stands if nothing else happens.
 *
 * @param changesAt at or before the first instant at which time alone changes the answer; {@link Instant#MAX} for never
 * @param exact false when more happened within a window than is remembered, and what was forgotten may matter
 */
public record Verdict(boolean holds, Instant changesAt, boolean exact) {
  static final Verdict ALWAYS = new Verdict(true, Instant.MAX, true);
  static final Verdict NEVER = new Verdict(false, Instant.MAX, true);

  /** Interprets the rule incrementally, from what the state remembers. */
  public static Verdict of(Rule rule, Facts facts, Instant now) {
    return Incremental.verdict(rule, facts, now);
  }

  static Verdict lasting(boolean holds) {
    return holds ? ALWAYS : NEVER;
  }

  static Verdict until(boolean holds, Instant changesAt) {
    return new Verdict(holds, changesAt, true);
  }

  Verdict negated() {
    return new Verdict(!holds, changesAt, exact);
  }

  static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }
}
