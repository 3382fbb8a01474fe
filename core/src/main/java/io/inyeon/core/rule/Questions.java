package io.inyeon.core.rule;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which question answers a {@link Rule.Performed}; refuses comparisons that make no sense. */
final class Questions {
  private Questions() {
  }

  static Question of(EventMatch match, Measure measure, Operator operator, @Nullable Object value, Window window) {
    requireComparable(measure, operator, value);
    return switch (measure) {
      case Measure.Count count ->
        Question.of(match, Optional.empty(), Keep.NEWEST, depth(operator, value), span(window));
      case Measure.Sum sum -> values(match, sum.path(), Keep.SUM, 0, window);
      case Measure.Average average -> values(match, average.path(), Keep.SUM, 0, window);
      case Measure.Least least -> values(match, least.path(), Keep.LEAST, 1, window);
      case Measure.Greatest greatest -> values(match, greatest.path(), Keep.GREATEST, 1, window);
      case Measure.Distinct distinct ->
        values(match, distinct.path(), Keep.DISTINCT, depth(operator, value), window);
      case Measure.First first -> values(match, first.path(), Keep.OLDEST, 1, window);
      case Measure.Last last -> values(match, last.path(), Keep.NEWEST, 1, window);
    };
  }

  /** A sliding window needs every value in it; otherwise one, or a sum, says it all. */
  private static Question values(EventMatch match, String path, Keep keep, int bound, Window window) {
    return window instanceof Window.Within
        ? Question.of(match, Optional.of(path), Keep.NEWEST, Question.MOST_VALUES, window)
        : Question.of(match, Optional.of(path), keep, bound, window);
  }

  /** The latest few instants answer a count for every sliding window alike, so that windows share a tally. */
  private static Window span(Window window) {
    return window instanceof Window.Between ? window : new Window.Ever();
  }

  /** One more than the count compared with, rounded up to a power of two, so that counts of about the same height share. */
  private static int depth(Operator operator, @Nullable Object value) {
    int needed = value instanceof Number number ? number.intValue() : 0;
    int more = operator == Operator.GTE || operator == Operator.LT ? needed : needed + 1;
    return more <= 1 ? 1 : Integer.highestOneBit(more - 1) << 1;
  }

  private static void requireComparable(Measure measure, Operator operator, @Nullable Object value) {
    if (measure instanceof Measure.First || measure instanceof Measure.Last) {
      new Condition("value", operator, value);
      return;
    }
    if (!operator.isOrdering() || !(value instanceof Number)) {
      throw new IllegalArgumentException("it is compared with a number by eq, ne, gt, gte, lt or lte");
    }
    boolean counts = measure instanceof Measure.Count || measure instanceof Measure.Distinct;
    if (counts && !isCount(value)) {
      throw new IllegalArgumentException("a count is a whole number from 0 to " + Rule.HIGHEST_COUNT);
    }
  }

  private static boolean isCount(Object value) {
    return value instanceof Integer count && count >= 0 && count <= Rule.HIGHEST_COUNT;
  }
}
