package io.inyeon.core.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.inyeon.core.commerce.StockForecast.Day;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StockForecastTest {
  private static final Day NOTHING_THERE = new Day(0, false);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  private static List<Day> days(Random random) {
    return new ArrayList<>(Stream.generate(() -> random.nextInt(5) == 0
        ? NOTHING_THERE
        : new Day(Math.max(0, random.nextInt(12) - random.nextInt(8)), true)).limit(1 + random.nextInt(70)).toList());
  }

  @Test
  void a_steady_demand_is_its_own_forecast() {
    StockForecast forecast = StockForecast.of(Collections.nCopies(56, new Day(4, true)));
    assertThat(forecast.mean()).isCloseTo(4, within(1e-9));
    assertThat(forecast.deviation()).isCloseTo(2, within(1e-9));
    assertThat(forecast.daysOfCover(10)).hasValueCloseTo(2.5, within(1e-9));
    assertThat(forecast.reorderPoint(9, 0.95)).isCloseTo(36 + 1.644854 * 2 * 3, within(1e-4));
    assertThat(forecast.toOrder(10, 5, 9, 0.95)).isEqualTo(46 - 15);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void days_on_which_nothing_was_there_say_nothing(long seed) {
    List<Day> days = days(new Random(seed));
    days.replaceAll(day -> day.wasThere() ? new Day(3, true) : day);
    StockForecast forecast = StockForecast.of(days);
    boolean wasEverThere = days.stream().anyMatch(Day::wasThere);
    assertThat(forecast.mean()).isCloseTo(wasEverThere ? 3 : 0, within(1e-9));
    assertThat(forecast.observed()).isEqualTo((int) days.stream().filter(Day::wasThere).count());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void more_demand_never_lasts_longer(long seed) {
    Random random = new Random(seed);
    List<Day> days = days(random);
    days.add(new Day(1, true));
    StockForecast before = StockForecast.of(days);
    int at = random.nextInt(days.size());
    days.set(at, new Day(days.get(at).units() + 1 + random.nextInt(9), days.get(at).wasThere()));
    StockForecast after = StockForecast.of(days);
    assertThat(after.mean()).isGreaterThanOrEqualTo(before.mean());
    assertThat(after.daysOfCover(20).orElseThrow()).isLessThanOrEqualTo(before.daysOfCover(20).orElseThrow());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void more_stock_lasts_longer_and_less_is_ordered(long seed) {
    Random random = new Random(seed);
    List<Day> days = days(random);
    days.add(new Day(2, true));
    StockForecast forecast = StockForecast.of(days);
    int stock = random.nextInt(100);
    int more = stock + 1 + random.nextInt(50);
    assertThat(forecast.daysOfCover(more).orElseThrow()).isGreaterThan(forecast.daysOfCover(stock).orElseThrow());
    assertThat(forecast.toOrder(more, 0, 7, 0.95)).isLessThanOrEqualTo(forecast.toOrder(stock, 0, 7, 0.95));
    assertThat(forecast.toOrder(stock, more, 7, 0.95)).isLessThanOrEqualTo(forecast.toOrder(stock, 0, 7, 0.95));
    assertThat(forecast.reorderPoint(8, 0.95)).isGreaterThan(forecast.reorderPoint(7, 0.95));
    assertThat(forecast.reorderPoint(7, 0.99)).isGreaterThan(forecast.reorderPoint(7, 0.95));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_is_negative_whatever_was_cancelled(long seed) {
    Random random = new Random(seed);
    List<Day> days = Stream.generate(() -> new Day(random.nextInt(9) - 6, random.nextBoolean())).limit(30).toList();
    StockForecast forecast = StockForecast.of(days);
    assertThat(forecast.mean()).isNotNegative();
    assertThat(forecast.deviation()).isNotNegative();
    assertThat(forecast.daysOfCover(-5).orElse(0)).isNotNegative();
    assertThat(forecast.toOrder(random.nextInt(40), random.nextInt(9), random.nextInt(30), 0.9)).isNotNegative();
  }

  @Test
  void what_nobody_wants_lasts_for_ever() {
    assertThat(StockForecast.of(List.of()).daysOfCover(0)).isEmpty();
    assertThat(StockForecast.of(Collections.nCopies(56, new Day(0, true))).daysOfCover(1)).isEmpty();
    assertThat(StockForecast.of(Collections.nCopies(56, new Day(0, true))).toOrder(0, 0, 30, 0.99)).isZero();
  }

  @Test
  void last_week_weighs_more_than_last_month() {
    List<Day> rising = new ArrayList<>(Collections.nCopies(28, new Day(1, true)));
    rising.addAll(Collections.nCopies(28, new Day(5, true)));
    assertThat(StockForecast.of(rising).mean()).isGreaterThan(3.5);
    assertThat(StockForecast.of(rising.reversed()).mean()).isLessThan(2.5);
  }

  @Test
  void the_quantiles_are_those_of_the_tables() {
    assertThat(NormalDistribution.quantile(0.5)).isCloseTo(0, within(1e-9));
    assertThat(NormalDistribution.quantile(0.9)).isCloseTo(1.2815516, within(1e-6));
    assertThat(NormalDistribution.quantile(0.95)).isCloseTo(1.6448536, within(1e-6));
    assertThat(NormalDistribution.quantile(0.999)).isCloseTo(3.0902323, within(1e-6));
    assertThat(NormalDistribution.quantile(1 - 1e-12)).isCloseTo(7.0344838, within(1e-3));
  }
}
