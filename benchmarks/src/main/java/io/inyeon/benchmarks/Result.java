package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Figures of a scenario, in the order in which they were added; unit in the name. */
final class Result {
  private static final Path BASELINES = Path.of("benchmarks/baselines");
  private static final Path RESULTS = Path.of("benchmarks/target/results");
  private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final String scenario;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final Map<String, String> options;

  Result(String scenario, Options options) {
    this.scenario = scenario;
    this.options = options.given();
  }

  Result add(String name, double figure) {
    figures.put(name, Math.round(figure * 1_000) / 1_000.0);
    return this;
  }

  Result latencies(String name, Histogram micros) {
    add(name + "_p50_ms", micros.getValueAtPercentile(50) / 1e3);
    add(name + "_p99_ms", micros.getValueAtPercentile(99) / 1e3);
    add(name + "_p999_ms", micros.getValueAtPercentile(99.9) / 1e3);
    return add(name + "_max_ms", micros.getMaxValue() / 1e3);
  }

  /** Processor time over so many seconds, as cores, and memory. */
  Result usage(String name, Usage used, double seconds) {
    add(name + "_cores", used.cpuSeconds() / seconds);
    return add(name + "_memory_mb", used.memoryBytes() / 1e6);
  }

  /** Writes the document, and the baseline too if told so; says the table. */
  void tell(boolean asBaseline) {
    System.out.print(table(baseline()));
    write(RESULTS);
    if (asBaseline) {
      write(BASELINES);
    }
  }

  private String table(Optional<JsonNode> baseline) {
    StringBuilder table = new StringBuilder(String.format(Locale.ROOT, "%n%-36s %14s %14s %8s%n", scenario, "now",
        "baseline", "change"));
    figures.forEach((name, figure) -> {
      double before = baseline.map(node -> node.path("figures").path(name).asDouble(Double.NaN)).orElse(Double.NaN);
      table.append(String.format(Locale.ROOT, "%-36s %14s %14s %8s%n", name, written(figure),
          Double.isNaN(before) ? "-" : written(before),
          Double.isNaN(before) || before == 0
              ? ""
              : String.format(Locale.ROOT, "%+.0f %%", 100 * figure / before - 100)));
    });
    return table.toString();
  }

  private static String written(double figure) {
    return String.format(Locale.ROOT, Math.abs(figure) < 10 ? "%.3f" : "%.1f", figure);
  }

  private Optional<JsonNode> baseline() {
    Path file = BASELINES.resolve(scenario + ".json");
    return Files.exists(file) ? Optional.of(JSON.readTree(file.toFile())) : Optional.empty();
  }

  private void write(Path directory) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("scenario", scenario);
    document.put("machine", Map.of("cores", Runtime.getRuntime().availableProcessors(), "java",
        System.getProperty("java.version", ""), "system", System.getProperty("os.name", "") + " "
            + System.getProperty("os.arch", "")));
    document.put("options", options);
    document.put("figures", figures);
    try {
      Files.createDirectories(directory);
      Files.writeString(directory.resolve(scenario + ".json"), JSON.writeValueAsString(document) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
