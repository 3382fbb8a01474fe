package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.inyeon.engine.JourneyDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the published schema takes and what the server takes is one, so far as a schema can say it. */
class JourneySchemaTest {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try (InputStream file = JourneySchemaTest.class.getClassLoader()
        .getResourceAsStream(JourneySchemaController.FILE)) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(JSON.readTree(Objects.requireNonNull(file)));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../examples"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_example_has_the_form_of_the_schema(Path file) throws IOException {
    assertThat(SCHEMA.validate(JSON.readTree(Files.readString(file)))).isEmpty();
  }

  private static final String MAIL = """
    {"type": "send-email", "content": {"en": {"subject": "s", "text": "t", "html": "h"}}, "next": "end"}""";

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\": \"wait\", \"for\": \"PT4H\", \"next\": \"end\"}",
      "{\"type\": \"wait\", \"until\": {\"time\": \"09:00\", \"days\": [\"mon\"]}, \"next\": \"end\"}",
      "{\"type\": \"wait\", \"until\": {\"trait\": \"renewal\", \"daysBefore\": 7}, \"next\": \"end\", \"otherwise\": \"end\"}",
      "{\"type\": \"wait\", \"until\": {\"businessHours\": {\"country\": \"KR\", \"from\": \"09:00\", \"to\": \"18:00\"}}, \"next\": \"end\"}",
      "{\"type\": \"fallback\", \"within\": \"P1D\", \"then\": \"end\", \"otherwise\": \"end\"}",
      "{\"type\": \"list\", \"list\": \"vip\", \"next\": \"end\"}", "{\"type\": \"jump\", \"journey\": \"other\"}",
      "{\"type\": \"webhook\", \"endpoint\": \"crm\", \"next\": \"end\"}",
      "{\"type\": \"allocate\", \"pool\": \"calls\", \"perHour\": 3, \"then\": \"end\", \"otherwise\": \"end\"}", MAIL})
  void what_the_server_takes_the_schema_takes(String node) {
    assertThat(SCHEMA.validate(journey(node))).isEmpty();
    assertThat(JourneyDefinition.flaws("j", journey(node))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"type\": \"what\"}", "{\"type\": \"wait\", \"next\": \"end\"}",
      "{\"type\": \"wait\", \"for\": \"4 hours\", \"next\": \"end\"}",
      "{\"type\": \"wait\", \"until\": {\"time\": \"25:00\"}, \"next\": \"end\"}",
      "{\"type\": \"percent\", \"branches\": []}", "{\"type\": \"send-email\", \"next\": \"end\"}",
      "{\"type\": \"experiment\", \"goal\": {\"event\": \"x\"}, \"variants\": [{\"key\": \"a\", \"next\": \"end\"}]}",
      "{\"type\": \"list\", \"list\": \"vip\", \"action\": \"drop\", \"next\": \"end\"}",
      "{\"type\": \"update-trait\", \"next\": \"end\"}", "{\"type\": \"jump\"}"})
  void what_the_schema_refuses_the_server_refuses(String node) {
    assertThat(SCHEMA.validate(journey(node))).isNotEmpty();
    assertThat(JourneyDefinition.flaws("j", journey(node))).isNotEmpty();
  }

  private static JsonNode journey(String node) {
    ObjectNode journey = (ObjectNode) JSON.readTree("""
      {"entry": {"event": "Begin"}, "start": "first", "nodes": {"end": {"type": "exit"}}}""");
    ((ObjectNode) journey.path("nodes")).set("first", JSON.readTree(node));
    return journey;
  }

  @Test
  void an_entry_is_of_one_of_five_kinds() {
    for (String entry : List.of("{\"event\": \"x\"}", "{\"type\": \"segment\", \"segment\": \"vip\", \"on\": \"left\"}",
        "{\"type\": \"schedule\", \"time\": \"09:00\", \"days\": [\"sun\"]}",
        "{\"type\": \"date\", \"trait\": \"birthday\", \"yearly\": true}",
        "{\"type\": \"api\", \"key\": \"ticket\"}")) {
      ObjectNode journey = (ObjectNode) journey(MAIL);
      journey.set("entry", JSON.readTree(entry));
      assertThat(SCHEMA.validate(journey)).as(entry).isEmpty();
      assertThat(JourneyDefinition.flaws("j", journey)).as(entry).isEmpty();
    }
    ObjectNode journey = (ObjectNode) journey(MAIL);
    journey.set("entry", JSON.readTree("{\"type\": \"schedule\"}"));
    assertThat(SCHEMA.validate(journey)).isNotEmpty();
  }
}
