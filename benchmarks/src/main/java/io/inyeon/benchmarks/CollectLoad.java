package io.inyeon.benchmarks;

import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * Durable collect under load, against a server that runs already.
 *
 * <pre>java -cp … io.inyeon.benchmarks.CollectLoad --port 8080 --key KEY --warm-up 60 --seconds 30</pre>
 */
public final class CollectLoad {
  private CollectLoad() {
  }

  public static void main(String[] arguments) throws InterruptedException {
    Plan plan = Plan.of(arguments);
    System.out.println(report(plan, new Load(plan, number -> new Batches(plan, number)).run()));
  }

  private static String report(Plan plan, Load load) {
    return String.format(Locale.ROOT,
        "{\"events_per_second\": %.0f, \"p50_ms\": %.1f, \"p99_ms\": %.1f, \"p999_ms\": %.1f, \"max_ms\": %.1f, "
            + "\"answers\": %s, \"batch\": %d, \"connections\": %d, \"rate\": %d}",
        load.eventsPerSecond(), at(load, 50), at(load, 99), at(load, 99.9), load.micros().getMaxValue() / 1e3,
        answers(load), plan.batch(), plan.connections(), plan.rate());
  }

  private static double at(Load load, double percentile) {
    Histogram micros = load.micros();
    return micros.getValueAtPercentile(percentile) / 1e3;
  }

  private static String answers(Load load) {
    return load.answers().toString().replaceAll("(\\d+)=", "\"$1\": ");
  }
}
