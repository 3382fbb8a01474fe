package io.inyeon.imports.mapping;

import io.inyeon.web.Problem;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads YAML 1.2, of which JSON is a part, into a document; anchors and aliases are resolved, up to a bound: a few aliases of
 * aliases stand for more than any memory holds.
 */
final class YamlDocument {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int MOST_NODES = 100_000;
  private static final int DEEPEST = 64;

  private int nodes;

  private YamlDocument() {
  }

  /** @throws Problem naming line and column */
  static JsonNode read(String text) {
    try {
      return new YamlDocument().node(new Load(LoadSettings.builder().build()).loadFromString(text), 0);
    } catch (MarkedYamlEngineException e) {
      throw MappingReader.flaw("mapping", "malformed_yaml", e.getProblemMark()
          .map(mark -> "line %d, column %d: %s.".formatted(mark.getLine() + 1, mark.getColumn() + 1, e.getProblem()))
          .orElseGet(e::getProblem));
    } catch (YamlEngineException e) {
      throw MappingReader.flaw("mapping", "malformed_yaml", String.valueOf(e.getMessage()));
    } catch (StackOverflowError e) {
      throw tooLarge();
    }
  }

  private static Problem tooLarge() {
    return MappingReader.flaw("mapping", "too_large", "with its aliases it is too large, or it nests too deep.");
  }

  private JsonNode node(@Nullable Object value, int depth) {
    nodes++;
    if (nodes > MOST_NODES || depth > DEEPEST) {
      throw tooLarge();
    }
    return switch (value) {
      case null -> NODES.nullNode();
      case String text -> NODES.stringNode(text);
      case Boolean truth -> NODES.booleanNode(truth);
      case Integer number -> NODES.numberNode(number.intValue());
      case Long number -> NODES.numberNode(number.longValue());
      case BigInteger number -> NODES.numberNode(number);
      case Double number when Double.isFinite(number) -> NODES.numberNode(number.doubleValue());
      case Map<?, ?> map -> object(map, depth);
      case Iterable<?> list -> array(list, depth);
      default -> throw MappingReader.flaw("mapping", "wrong_type",
          "it is made of texts, numbers, true and false, lists and objects.");
    };
  }

  private ObjectNode object(Map<?, ?> map, int depth) {
    ObjectNode object = NODES.objectNode();
    map.forEach((name, value) -> object.set(String.valueOf(name), node(value, depth + 1)));
    return object;
  }

  private ArrayNode array(Iterable<?> list, int depth) {
    ArrayNode array = NODES.arrayNode();
    list.forEach(value -> array.add(node(value, depth + 1)));
    return array;
  }
}
