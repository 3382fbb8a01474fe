package io.inyeon.inventory;

import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.CountTolerance.Limit;
import io.inyeon.core.commerce.CountTolerance.Variance;
import io.inyeon.core.commerce.CountTolerance;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.CountLines.Difference;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a count is believed, and what it then does to the levels. Within the transaction that holds the count. */
@Component
class CountBooking {
  private static final String REASON = "count";
  private static final int MOST_NAMED = 100;

  /** What cannot be booked. */
  record Impossible(String sku, int onHand, int variance) {}

  private final SystemsOfRecord records;
  private final CountLines lines;
  private final CountedLevels levels;
  private final StockLedger ledger;
  private final Tolerances tolerances;
  private final Products products;
  private final InstantSource clock;

  CountBooking(SystemsOfRecord records, CountLines lines, CountedLevels levels, StockLedger ledger,
      Tolerances tolerances,
      Products products, InstantSource clock) {
    this.records = records;
    this.lines = lines;
    this.levels = levels;
    this.ledger = ledger;
    this.tolerances = tolerances;
    this.products = products;
    this.clock = clock;
  }

  /** The limits of the place's tolerance that it goes beyond; none when nobody else need look at it. */
  List<String> exceeded(CountView count) {
    CountTolerance tolerance = tolerances.at(count.location());
    List<Difference> differences = lines.differences(count.id());
    Map<Sku, Money> costs = tolerance.value().isEmpty()
        ? Map.of()
        : products.costs(differences.stream().map(Difference::sku).toList());
    return tolerance.exceeded(differences.stream().map(one -> new Variance(one.expected(), one.difference(),
        Optional.ofNullable(costs.get(one.sku())))).toList()).stream().map(CountBooking::word).toList();
  }

  private static String word(Limit limit) {
    return limit.name().toLowerCase(Locale.ROOT);
  }

  /**
   * Books what differed, never the number that was found: what was sold since stays sold. Less than was promised is booked all
   * the same, for the shelf is the truth.
   *
   * @throws Problem 409 when a level would be below nothing; then nothing is booked
   */
  void book(CountView count, String actor) {
    records.checkPeopleMay(Kept.STOCK);
    List<Difference> differences = lines.differences(count.id());
    Map<Sku, Integer> onHand = levels.lock(count.location(), differences.stream().map(Difference::sku).toList());
    refuseImpossible(count, differences, onHand);
    Instant now = clock.instant();
    Movement.Note note = new Movement.Note(REASON, count.id().toString(), actor);
    ledger.write(differences.stream()
        .map(one -> Movement.adjusted(now, one.sku(), count.location(), one.difference(), note)).toList());
  }

  private static void refuseImpossible(CountView count, List<Difference> differences, Map<Sku, Integer> onHand) {
    List<Impossible> impossible = differences.stream()
        .map(one -> new Impossible(one.sku().value(), onHand.getOrDefault(one.sku(), 0), one.difference()))
        .filter(one -> !isPossible((long) one.onHand + one.variance)).toList();
    if (!impossible.isEmpty()) {
      throw Problem.conflict("out_of_range", "So many have left " + count.location() + " since they were counted that "
          + impossible.size() + " levels would be below nothing, beginning with " + impossible.getFirst().sku
          + "; nothing was booked. Have these counted again.")
          .with("lines", impossible.stream().limit(MOST_NAMED).toList());
    }
  }

  private static boolean isPossible(long level) {
    return level >= 0 && level <= CountWish.MOST;
  }
}
