package io.inyeon.core.rule;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The answer so far to a {@link Question}: bounded, and the same in whatever order events come and parts are joined, so that
 * late events and merged customers count exactly.
 *
 * @param kept in the order of the question's {@link Keep}
 * @param count how many were told, where only sums are kept
 * @param sum of their numbers, where only sums are kept
 * @param lost the latest instant of which an occurrence was dropped because there were too many; {@link Instant#MIN} for none
 */
public record Tally(List<Occurrence> kept, long count, BigDecimal sum, Instant lost) {
  public static final Tally EMPTY = new Tally(List.of(), 0, BigDecimal.ZERO, Instant.MIN);

  public Tally {
    kept = List.copyOf(kept);
  }

  public Tally add(Occurrence occurrence, Question question) {
    if (question.keep() == Keep.SUM) {
      return new Tally(kept, count + 1, sum.add(number(occurrence)), lost);
    }
    int place = place(kept, occurrence, question.keep());
    return isKnown(kept, place, occurrence, question.keep()) ? this : inserted(place, occurrence, question);
  }

  /** Where there are too many, the last one is lost: it may be the new one. */
  private Tally inserted(int place, Occurrence occurrence, Question question) {
    int size = Math.min(kept.size() + 1, question.bound());
    Occurrence[] before = kept.toArray(Occurrence[]::new);
    Occurrence[] all = Arrays.copyOf(before, size);
    if (place < size) {
      all[place] = occurrence;
      System.arraycopy(before, place, all, place + 1, size - place - 1);
    }
    Instant gone = size > kept.size() || question.keep() != Keep.NEWEST
        ? Instant.MIN
        : (place == size ? occurrence : kept.getLast()).at();
    return new Tally(List.of(all), count, sum, gone.isAfter(lost) ? gone : lost);
  }

  public Tally join(Tally other, Question question) {
    List<Occurrence> all = new ArrayList<>(kept);
    other.kept.forEach(occurrence -> insert(all, occurrence, question.keep()));
    Tally joined = bounded(all, question, lost.isAfter(other.lost) ? lost : other.lost);
    return new Tally(joined.kept, count + other.count, sum.add(other.sum), joined.lost);
  }

  /** Without what a sliding window has left behind for good. */
  public Tally since(Instant now, Question question) {
    if (question.keep() != Keep.NEWEST || !(question.window() instanceof Window.Within within)) {
      return this;
    }
    int inside = inside(now, within.length());
    boolean forgets = !lost.equals(Instant.MIN) && !lost.plus(within.length()).isAfter(now);
    return inside == kept.size() && !forgets
        ? this
        : new Tally(kept.subList(0, inside), count, sum, forgets ? Instant.MIN : lost);
  }

  /** How many of the newest lie within so long before now. */
  int inside(Instant now, Duration length) {
    int inside = kept.size();
    while (inside > 0 && !kept.get(inside - 1).at().plus(length).isAfter(now)) {
      inside--;
    }
    return inside;
  }

  public boolean isEmpty() {
    return kept.isEmpty() && count == 0 && lost.equals(Instant.MIN);
  }

  private static void insert(List<Occurrence> all, Occurrence occurrence, Keep keep) {
    int place = place(all, occurrence, keep);
    if (!isKnown(all, place, occurrence, keep)) {
      all.add(place, occurrence);
    }
  }

  private static boolean isKnown(List<Occurrence> all, int place, Occurrence occurrence, Keep keep) {
    return keep == Keep.DISTINCT && place < all.size() && keep.order().compare(all.get(place), occurrence) == 0;
  }

  /** Where it belongs, by halving: before all that do not come before it. */
  private static int place(List<Occurrence> all, Occurrence occurrence, Keep keep) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (keep.order().compare(all.get(middle), occurrence) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private Tally bounded(List<Occurrence> all, Question question, Instant lostBefore) {
    Instant newlyLost = lostBefore;
    while (all.size() > question.bound()) {
      Instant gone = all.removeLast().at();
      newlyLost = gone.isAfter(newlyLost) ? gone : newlyLost;
    }
    return new Tally(all, count, sum, question.keep() == Keep.NEWEST ? newlyLost : Instant.MIN);
  }

  private static BigDecimal number(Occurrence occurrence) {
    return occurrence.value() instanceof Number number ? Operator.decimal(number) : BigDecimal.ZERO;
  }
}
