package io.inyeon.collect;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** An event for those who connect a source and may see no customer: its shape, without what stands in it. */
final class Veil {
  private Veil() {
  }

  /** In place of each value the name of its type. */
  static JsonNode over(JsonNode node, JsonMapper json) {
    if (node.isObject()) {
      ObjectNode veiled = json.createObjectNode();
      node.properties().forEach(field -> veiled.set(field.getKey(), over(field.getValue(), json)));
      return veiled;
    }
    if (node.isArray()) {
      ArrayNode veiled = json.createArrayNode();
      node.forEach(element -> veiled.add(over(element, json)));
      return veiled;
    }
    return StringNode
        .valueOf(node.isString() ? "text" : node.isNumber() ? "number" : node.isBoolean() ? "true or false" : "null");
  }
}
