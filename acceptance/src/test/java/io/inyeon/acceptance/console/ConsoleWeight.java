package io.inyeon.acceptance.console;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** Measures Home as somebody meets it who never was there: the median of five loads, and what they weigh. Prints; judges nothing. */
final class ConsoleWeight {
  private static final int LOADS = 5;

  private ConsoleWeight() {
  }

  public static void main(String[] arguments) throws IOException {
    try (Demonstration demo = Demonstration.open(Files.createTempDirectory("inyeon-weight"))) {
      for (String language : List.of("en", "ko", "ja")) {
        List<Load> loads = Stream.generate(() -> Load.ofHome(demo, language)).limit(LOADS).toList();
        System.out.printf("%s: first paint %.0f ms, largest paint %.0f ms, scripts and styles %.1f KB, fonts %.1f KB%n",
            language,
            median(loads, Load::firstPaint), median(loads, Load::largestPaint), median(loads, Load::code) / 1024,
            median(loads, Load::fonts) / 1024);
      }
    }
  }

  private static double median(List<Load> loads, ToDoubleFunction<Load> what) {
    return loads.stream().mapToDouble(what).sorted().skip(LOADS / 2).findFirst().orElseThrow();
  }
}
