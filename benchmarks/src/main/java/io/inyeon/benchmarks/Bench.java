package io.inyeon.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/** {@code benchmarks/run SCENARIO [--option value]…}: starts a server of its own, measures, tells. */
public final class Bench {
  private Bench() {
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      System.err.println(
          "Name a scenario: collect, through, visible, start, idle, growth, console, segments, membership, backfill, journeys,"
              + " handover, wakeups, waiting, checkout, stock-on-pages, catalog-import.");
      System.exit(64);
    }
    Options options = new Options(Arrays.copyOfRange(arguments, 1, arguments.length));
    String scenario = arguments[0].toLowerCase(Locale.ROOT);
    Path data = Path.of(options.text("data", "benchmarks/target/data-" + scenario));
    Result result = switch (scenario) {
      case "collect" -> Scenarios.collect(data, options);
      case "through" -> Through.measure(data, options);
      case "visible" -> Visible.measure(data, options);
      case "start" -> Scenarios.start(data, options);
      case "idle" -> Scenarios.idle(data, options);
      case "console" -> Console.measure(data, options);
      case "segments" -> Through.segments(data, options);
      case "journeys" -> Through.journeys(data, options);
      case "handover" -> Handover.measure(data, options);
      case "wakeups" -> Wakeups.measure(data, options);
      case "checkout" -> Checkouts.measure(data, options);
      case "stock-on-pages" -> StockOnPages.measure(data, options);
      case "waiting" -> WaitingRuns.measure(data, options);
      case "membership" -> Membership.measure(data, options);
      case "backfill" -> Backfills.measure(data, options);
      case "catalog-import" -> CatalogImport.measure(data, options);
      case "growth" -> Scenarios.growth(data, options);
      default -> throw new IllegalArgumentException("there is no scenario " + scenario);
    };
    result.tell(options.text("baseline", "").equals("save"));
  }
}
