package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers a {@link Rule.Performed} from its tally. */
final class Measuring {
  private Measuring() {
  }

  static Verdict verdict(Rule.Performed performed, Tally tally, Instant now) {
    return performed.window() instanceof Window.Within(Duration length)
        ? sliding(performed, tally, length, now)
        : Verdict.lasting(whole(performed, tally));
  }

  private static boolean whole(Rule.Performed performed, Tally tally) {
    return switch (performed.measure()) {
      case Measure.Count count -> isCount(performed, tally.kept().size());
      case Measure.Distinct distinct -> isCount(performed, tally.kept().size());
      case Measure.Sum sum -> agrees(performed, tally.sum(), 1);
      case Measure.Average average -> agrees(performed, tally.count() == 0 ? null : tally.sum(), tally.count());
      case Measure.Least least -> isValue(performed, tally);
      case Measure.Greatest greatest -> isValue(performed, tally);
      case Measure.First first -> isValue(performed, tally);
      case Measure.Last last -> isValue(performed, tally);
    };
  }

  private static boolean isCount(Rule.Performed performed, int count) {
    return performed.value() instanceof Integer than && performed.operator().agrees(Integer.compare(count, than));
  }

  /** @param sum null for none; compared with {@code times} the rule's number, so that means need no division */
  private static boolean agrees(Rule.Performed performed, @Nullable BigDecimal sum, long times) {
    return sum == null
        ? performed.operator() == Operator.NE
        : performed.operator().agrees(sum.compareTo(times == 1 ? performed.number() : times(performed, times)));
  }

  private static BigDecimal times(Rule.Performed performed, long times) {
    return performed.number().multiply(BigDecimal.valueOf(times));
  }

  private static boolean isValue(Rule.Performed performed, Tally tally) {
    return performed.operator().holds(tally.kept().isEmpty() ? null : tally.kept().getFirst().value(),
        performed.value());
  }

  /**
   * As time passes the oldest leave the window one after another: the answer changes when so many have left that what stays
   * compares otherwise. {@code answers[n]} is the answer of the n newest.
   */
  private static Verdict sliding(Rule.Performed performed, Tally tally, Duration length, Instant now) {
    int inside = tally.inside(now, length);
    boolean[] answers = answers(performed, tally.kept(), inside);
    Instant leaving = leaving(answers, tally.kept());
    return forgetful(performed, tally, length, now,
        new Verdict(answers[inside], leaving.equals(Instant.MAX) ? leaving : leaving.plus(length), true));
  }

  private static boolean[] answers(Rule.Performed performed, List<Occurrence> kept, int inside) {
    boolean[] answers = new boolean[inside + 1];
    if (performed.measure() instanceof Measure.Count) {
      for (int n = 0; n <= inside; n++) {
        answers[n] = isCount(performed, n);
      }
      return answers;
    }
    Running running = new Running(performed);
    answers[0] = running.answer();
    boolean onceOnly = changesOnceOnly(performed);
    for (int n = 1; n <= inside; n++) {
      answers[n] = running.add(kept.get(n - 1)) ? running.answer() : answers[n - 1];
      if (onceOnly && answers[n] != answers[0]) {
        Arrays.fill(answers, n, inside + 1, answers[n]);
        break;
      }
    }
    return answers;
  }

  /** More occurrences only raise a count or a maximum, and only lower a minimum: what is beyond a bound then stays there. */
  private static boolean changesOnceOnly(Rule.Performed performed) {
    Operator operator = performed.operator();
    boolean above = operator == Operator.GT || operator == Operator.GTE;
    boolean below = operator == Operator.LT || operator == Operator.LTE;
    return switch (performed.measure()) {
      case Measure.Count count -> above || below;
      case Measure.Distinct distinct -> above || below;
      case Measure.Greatest greatest -> above;
      case Measure.Least least -> below;
      case Measure.Sum sum -> false;
      case Measure.Average average -> false;
      case Measure.First first -> false;
      case Measure.Last last -> false;
    };
  }

  /** When that one occurred by whose leaving the answer changes; {@link Instant#MAX} for none. Those of one instant leave together. */
  private static Instant leaving(boolean[] answers, List<Occurrence> kept) {
    for (int n = answers.length - 2; n >= 0; n--) {
      if (answers[n] != answers[answers.length - 1]
          && (n == 0 || kept.get(n - 1).at().isAfter(kept.get(n).at()))) {
        return kept.get(n).at();
      }
    }
    return Instant.MAX;
  }

  /** More occurred within the window than is remembered. A count is capped above what it is compared with, and exact. */
  private static Verdict forgetful(Rule.Performed performed, Tally tally, Duration length, Instant now,
      Verdict verdict) {
    if (performed.measure() instanceof Measure.Count || tally.lost().equals(Instant.MIN)) {
      return verdict;
    }
    Instant remembered = tally.lost().plus(length);
    return remembered.isAfter(now)
        ? new Verdict(verdict.holds(), Verdict.earlier(verdict.changesAt(), remembered), false)
        : verdict;
  }

  /** The measure of ever more occurrences, the newest first. */
  private static final class Running {
    private final Rule.Performed performed;
    private final Set<Object> distinct = new HashSet<>(0);
    private int count;
    private final Total total = new Total();
    private @Nullable Occurrence one;

    Running(Rule.Performed performed) {
      this.performed = performed;
    }

    /** @return whether the measure may have become another by it */
    boolean add(Occurrence occurrence) {
      return switch (performed.measure()) {
        case Measure.Count c -> throw new IllegalStateException("a count runs through nothing");
        case Measure.Sum s -> sum(occurrence);
        case Measure.Average a -> sum(occurrence);
        case Measure.Distinct d -> distinct(occurrence);
        case Measure.Least l ->
          choose(occurrence, isNumber(occurrence) && (one == null || Occurrence.BY_VALUE.compare(occurrence, one) < 0));
        case Measure.Greatest g ->
          choose(occurrence, isNumber(occurrence) && (one == null || Occurrence.BY_VALUE.compare(occurrence, one) > 0));
        case Measure.First f -> choose(occurrence, isScalar(occurrence));
        case Measure.Last l -> choose(occurrence, isScalar(occurrence) && one == null);
      };
    }

    private boolean sum(Occurrence occurrence) {
      if (!(occurrence.value() instanceof Number number)) {
        return false;
      }
      count++;
      total.add(number);
      return true;
    }

    private boolean distinct(Occurrence occurrence) {
      Object value = occurrence.value();
      return value != null && isScalar(occurrence) && distinct.add(Occurrence.canonical(value));
    }

    private boolean choose(Occurrence occurrence, boolean better) {
      one = better ? occurrence : one;
      return better;
    }

    private static boolean isNumber(Occurrence occurrence) {
      return occurrence.value() instanceof Number;
    }

    private static boolean isScalar(Occurrence occurrence) {
      return !(occurrence.value() instanceof List<?>);
    }

    boolean answer() {
      return switch (performed.measure()) {
        case Measure.Count c -> throw new IllegalStateException("a count runs through nothing");
        case Measure.Distinct d -> isCount(performed, distinct.size());
        case Measure.Sum s -> performed.operator().agrees(total.compareTo(performed.than()));
        case Measure.Average a -> agrees(performed, count == 0 ? null : total.exact(), count);
        case Measure.Least l -> isOne();
        case Measure.Greatest g -> isOne();
        case Measure.First f -> isOne();
        case Measure.Last l -> isOne();
      };
    }

    private boolean isOne() {
      return performed.operator().holds(one == null ? null : one.value(), performed.value());
    }
  }
}
