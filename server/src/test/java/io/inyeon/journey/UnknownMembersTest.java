package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.engine.DefinitionFlaw;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What is misspelt is told, wherever it stands, and what may have any name is left alone. */
class UnknownMembersTest {
  private static final JsonMapper JSON = new JsonMapper();

  static Stream<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_examples_have_none(Path file) throws IOException {
    assertThat(UnknownMembers.of(JSON.readTree(Files.readString(file)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      "`{'goal': []}` | goal",
      "`{'holdout': {'percentage': 5}}` | holdout.percentage",
      "`{'entry': {'event': 'x', 'filter': []}}` | entry.filter",
      "`{'entry': {'type': 'api', 'event': 'x'}}` | entry.event",
      "`{'goals': [{'event': 'x'}, {'events': 'y'}]}` | goals[1].events",
      "`{'exits': [{'rules': {'trait': 'x'}}]}` | exits[0].rules",
      "`{'nodes': {'a': {'type': 'wait', 'form': 'P1D'}}}` | nodes.a.form",
      "`{'nodes': {'a': {'type': 'wait', 'until': {'hour': '09:00'}}}}` | nodes.a.until.hour",
      "`{'nodes': {'a': {'type': 'condition', 'else': 'b'}}}` | nodes.a.else",
      "`{'nodes': {'a': {'type': 'send-email', 'content': {'en': {'title': 't'}}}}}` | nodes.a.content.en.title",
      "`{'nodes': {'a': {'type': 'allocate', 'kind': 'coupon', 'perHour': 3}}}` | nodes.a.perHour"})
  void what_no_place_knows_is_named_with_the_place(String journey, String field) {
    List<DefinitionFlaw> flaws = UnknownMembers.of(read(journey));
    assertThat(flaws).extracting(DefinitionFlaw::field).containsExactly(field);
    assertThat(flaws.getFirst().why()).contains("there are ");
  }

  @Test
  void what_may_have_any_name_is_left_alone() {
    assertThat(UnknownMembers.of(read("""
      {'nodes': {'any name': {'type': 'webhook', 'endpoint': 'crm', 'data': {'anything': {'at': 'all'}}, 'next': 'b'},
                 'b': {'type': 'update-trait', 'set': {'what ever': 1}, 'next': 'c'},
                 'c': {'type': 'condition', 'rule': {'trait': 'x', 'op': 'greater', 'value': 3}, 'then': 'd'}},
       'layout': {'any name': {'x': 1, 'y': 2}}}"""))).isEmpty();
  }

  @Test
  void what_is_open_is_not_gone_down_into_however_deep_it_is() {
    ObjectNode rule = JSON.createObjectNode();
    ArrayNode list = JSON.createArrayNode();
    for (int level = 0; level < 100_000; level++) {
      rule = JSON.createObjectNode().set("not", rule);
      list = JSON.createArrayNode().add(list);
    }
    ObjectNode journey = JSON.createObjectNode();
    journey.set("exits", JSON.createArrayNode().add(JSON.createObjectNode().set("rule", rule)));
    journey.set("goals", list);
    assertThat(UnknownMembers.of(journey)).isEmpty();
  }

  private static JsonNode read(String journey) {
    return JSON.readTree(journey.replace('\'', '"'));
  }
}
