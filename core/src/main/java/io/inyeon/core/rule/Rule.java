package io.inyeon.core.rule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A condition over one customer. Sealed: every interpreter is exhaustive. */
public sealed interface Rule {
  /** The most occurrences that a rule may ask for, and so the most instants that a customer's state keeps for it. */
  int MOST_OCCURRENCES = 256;

  /** A trait as last known. */
  record Trait(Condition condition) implements Rule {}

  /**
   * Something done at least so often, by the instant at which it occurred.
   *
   * @param within counted back from now, the far edge excluded; empty for ever
   */
  record Performed(EventMatch match, int atLeast, Optional<Duration> within) implements Rule {
    public Performed {
      if (atLeast < 1 || atLeast > MOST_OCCURRENCES) {
        throw new IllegalArgumentException("atLeast must lie between 1 and " + MOST_OCCURRENCES);
      }
      if (within.isPresent() && !within.get().isPositive()) {
        throw new IllegalArgumentException("within must be longer than nothing");
      }
    }

    /** How many instants answer this rule: the next power of two, so that rules of about the same depth share a tally. */
    public int bound() {
      return atLeast == 1 ? 1 : Integer.highestOneBit(atLeast - 1) << 1;
    }

    /** Names the tally that answers this rule. A deeper one is another tally, which starts from the history anew. */
    public String tallyKey() {
      return match.key() + "*" + bound();
    }
  }

  record All(List<Rule> of) implements Rule {
    public All {
      of = List.copyOf(of);
    }
  }

  record Any(List<Rule> of) implements Rule {
    public Any {
      of = List.copyOf(of);
    }
  }

  record Not(Rule rule) implements Rule {}

  /** Every {@link Performed} in this tree: what must be counted to answer it. */
  default Stream<Performed> counted() {
    return switch (this) {
      case Trait trait -> Stream.empty();
      case Performed performed -> Stream.of(performed);
      case All all -> all.of().stream().flatMap(Rule::counted);
      case Any any -> any.of().stream().flatMap(Rule::counted);
      case Not not -> not.rule().counted();
    };
  }
}
