package io.inyeon.core.commerce;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How much of a thing is wanted a day, learnt from the days on which one could have had it.
 *
 * <p>A day on which nothing was there says nothing of demand, and is left out: to take it for a day without demand would order
 * least of what sells out most (Nahmias, "Demand estimation in lost sales inventory systems", Naval Research Logistics 41, 1994).
 * Days weigh by their age, half as much every {@link #HALF_LIFE} days: exponential smoothing with its weights normed (Brown,
 * "Smoothing, Forecasting and Prediction of Discrete Time Series", 1963), which needs no first value and errs to no side for a
 * thing that is wanted on few days only. Croston's method and its kin would tell how often from how many, which the days of
 * cover do not ask; and more demand on one day could lower their forecast.
 *
 * @param mean units a day
 * @param deviation the standard deviation of a day's units; never less than that of chance alone (Poisson) at this mean
 * @param observed of how many days it was learnt
 */
public record StockForecast(double mean, double deviation, int observed) {
  /** In days: four weeks ago weighs a quarter. As smoothing by about 5 % a day; whole weeks, so that no day of the week does more. */
  public static final int HALF_LIFE = 14;
  public static final int DAYS = 56;
  private static final StockForecast NOTHING = new StockForecast(0, 0, 0);

  /**
   * A day that is over.
   *
   * @param units that were bought; less than nothing where more was cancelled
   * @param wasThere whether anything could be bought at any time of it
   */
  public record Day(int units, boolean wasThere) {}

  /** @throws IllegalArgumentException for what is negative, or no number */
  public StockForecast {
    if (!(mean >= 0) || !(deviation >= 0) || observed < 0) {
      throw new IllegalArgumentException("No part of a forecast is negative: " + mean + ", " + deviation + ".");
    }
  }

  /** @param days one after the other, the latest last */
  public static StockForecast of(List<Day> days) {
    double weights = 0;
    double squares = 0;
    double sum = 0;
    int observed = 0;
    for (int n = 0; n < days.size(); n++) {
      if (days.get(n).wasThere) {
        double weight = weight(days.size() - n);
        weights += weight;
        squares += weight * weight;
        sum += weight * days.get(n).units;
        observed++;
      }
    }
    if (observed == 0) {
      return NOTHING;
    }
    double mean = Math.max(0, sum / weights);
    double freedom = weights - squares / weights;
    double variance = observed == 1 ? 0 : scatter(days, mean) / freedom;
    return new StockForecast(mean, Math.sqrt(Math.max(variance, mean)), observed);
  }

  private static double weight(int age) {
    return Math.pow(0.5, (double) age / HALF_LIFE);
  }

  private static double scatter(List<Day> days, double mean) {
    double scatter = 0;
    for (int n = 0; n < days.size(); n++) {
      if (days.get(n).wasThere) {
        double off = days.get(n).units - mean;
        scatter += weight(days.size() - n) * off * off;
      }
    }
    return scatter;
  }

  /** For how many days these last; empty when nobody wants any. */
  public OptionalDouble daysOfCover(int available) {
    return mean > 0 ? OptionalDouble.of(Math.max(0, available) / mean) : OptionalDouble.empty();
  }

  /**
   * How few may be left when more is ordered: what is wanted until it comes, and so much more that it suffices in this share of
   * cases (mean·L + z·σ·√L, for days that are alike and of which none depends on another).
   *
   * @param leadDays until what is ordered has come
   * @param service a half to less than one
   */
  public double reorderPoint(int leadDays, double service) {
    if (leadDays < 0 || !(service >= 0.5 && service < 1)) {
      throw new IllegalArgumentException("A lead time is not negative, a service level lies from a half to below one.");
    }
    return mean * leadDays + NormalDistribution.quantile(service) * deviation * Math.sqrt(leadDays);
  }

  /** How many to order, so that what is there and on its way comes up to the reorder point. Never negative. */
  public long toOrder(int available, int incoming, int leadDays, double service) {
    return Math.max(0, (long) Math.ceil(reorderPoint(leadDays, service)) - available - incoming);
  }
}
