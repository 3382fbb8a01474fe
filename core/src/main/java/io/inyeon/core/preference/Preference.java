package io.inyeon.core.preference;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody chose most often.
 *
 * @param value what: a channel, a device, an hour, a category
 * @param certainty the probability that it is chosen more often than the runner-up, rather than having come out so by chance;
 *     from 0.5 (nobody can tell) towards 1
 * @param days on how many days it was chosen
 */
public record Preference(String value, double certainty, int days) {
  /** Beyond so many days more of them change nothing that anybody would see. */
  private static final int MOST_DAYS = 400;

  /** The most frequent of what was counted; of equals the first by name. Empty where nothing was. */
  static Optional<Preference> of(Map<String, Integer> days) {
    Comparator<Map.Entry<String, Integer>> order = Map.Entry.<String, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey());
    var ranked = days.entrySet().stream().sorted(order).limit(2).toList();
    return ranked.stream().findFirst().map(first -> new Preference(first.getKey(),
        certainty(first.getValue(), ranked.size() < 2 ? 0 : ranked.get(1).getValue()), first.getValue()));
  }

  /**
   * The probability that a coin which fell on one side {@code a} times and on the other {@code b} times favours the first,
   * when nothing was known of it before: P(p &gt; 1/2) for p ~ Beta(a + 1, b + 1), which is P(X &le; a) for
   * X ~ Binomial(a + b + 1, 1/2).
   *
   * @see <a href="https://doi.org/10.1098/rstl.1763.0053">Bayes (1763), An Essay towards solving a Problem in the Doctrine of
   *     Chances</a>
   */
  static double certainty(int a, int b) {
    int hits = Math.min(a, MOST_DAYS);
    int trials = hits + Math.min(b, MOST_DAYS) + 1;
    double term = Math.pow(0.5, trials);
    double sum = term;
    for (int k = 1; k <= hits; k++) {
      term *= (double) (trials - k + 1) / k;
      sum += term;
    }
    return Math.min(1, sum);
  }
}
