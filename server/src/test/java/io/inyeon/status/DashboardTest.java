package io.inyeon.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.SharedServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard asks for what is there, and the guide names all that is ours. */
@ExtendWith(SharedServer.class)
class DashboardTest {
  private static final Path GUIDE = Path.of("../docs/guide");
  private static final Pattern METRIC = Pattern.compile("\\b((?:inyeon|jvm|hikaricp|process|system|http)_[a-z0-9_]+)");

  @Test
  void every_metric_of_the_dashboard_is_shown(Caller caller) throws Exception {
    caller.hears(Map.of("type", "track", "event", "Product Viewed", "anonymousId", UUID.randomUUID().toString()));
    JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(GUIDE.resolve("grafana-dashboard.json")));
    Set<String> asked = dashboard.findValuesAsString("expr").stream().flatMap(DashboardTest::metrics)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(asked).hasSizeGreaterThan(30);
    assertThat(shown(caller)).containsAll(asked);
  }

  @Test
  void every_panel_has_its_place_and_the_variable_data_source() throws Exception {
    JsonNode dashboard = JsonMapper.shared().readTree(Files.readString(GUIDE.resolve("grafana-dashboard.json")));
    assertThat(dashboard.path("panels").valueStream().map(panel -> panel.path("id").asInt()).toList())
        .doesNotHaveDuplicates();
    for (JsonNode panel : dashboard.path("panels")) {
      assertThat(panel.path("gridPos").path("x").asInt() + panel.path("gridPos").path("w").asInt()).isLessThan(25);
      for (JsonNode target : panel.path("targets")) {
        assertThat(target.path("datasource").path("uid").asString()).isEqualTo("${datasource}");
      }
    }
  }

  @Test
  void the_guide_names_every_metric_of_ours(Caller caller) throws Exception {
    String guide = Files.readString(GUIDE.resolve("operations.md"));
    Set<String> ours = shown(caller).stream().filter(name -> name.startsWith("inyeon_"))
        .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", "")).collect(Collectors.toCollection(TreeSet::new));
    assertThat(ours).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
  }

  @Test
  void the_numbers_are_numbers_while_the_database_answers(Caller caller) {
    List<String> lines = caller.get("/metrics").text().lines().filter(line -> line.startsWith("inyeon_")).toList();
    assertThat(lines).noneMatch(line -> line.endsWith("NaN"));
    assertThat(lines).anyMatch(line -> line.startsWith("inyeon_engine_lease_changes_total{change=\"taken\"}"));
    assertThat(lines).anyMatch(line -> line.matches("inyeon_engine_partitions_held 16\\.0"));
  }

  private static java.util.stream.Stream<String> metrics(String expression) {
    return METRIC.matcher(expression).results().map(found -> found.group(1));
  }

  private static Set<String> shown(Caller caller) {
    Set<String> names = new TreeSet<>();
    Matcher line = Pattern.compile("^([a-z][a-z0-9_]*)", Pattern.MULTILINE).matcher(caller.get("/metrics").text());
    while (line.find()) {
      names.add(line.group(1));
    }
    return names;
  }
}
