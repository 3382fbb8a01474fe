package io.inyeon.collect;

import io.inyeon.web.Problem;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How another system's document becomes an event: an event in which texts that begin with {@code $} are paths into that
 * document (RFC 9535, of which names and indexes: {@code $.order.items[0]['unit price']}) and all else is constant. What a
 * path does not find is left out.
 */
final class WebhookMapping {
  private static final Set<String> FIELDS = Set.of("type", "event", "name", "category", "userId", "anonymousId",
      "previousId", "groupId", "messageId", "timestamp", "properties", "traits", "context");
  private static final int DEEPEST = 16;
  /** Counted in seconds, this is the year 5138; in milliseconds, 1973. */
  private static final double MOST_SECONDS = 1e11;

  private final ObjectNode template;

  private WebhookMapping(ObjectNode template) {
    this.template = template;
  }

  /** @throws Problem naming the field */
  static WebhookMapping read(JsonNode document) {
    if (!document.isObject()) {
      throw flaw("", document.isMissingNode() ? "required" : "wrong_type", "mapping must be an object.");
    }
    for (Map.Entry<String, JsonNode> field : document.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw flaw(field.getKey(), "unknown_field", "an event has no such field.");
      }
      check(field.getValue(), field.getKey(), 0);
    }
    if (!document.hasNonNull("userId") && !document.hasNonNull("anonymousId")) {
      throw flaw("userId", "required", "say where the userId or the anonymousId stands.");
    }
    return new WebhookMapping((ObjectNode) document);
  }

  private static void check(JsonNode node, String at, int depth) {
    if (depth > DEEPEST) {
      throw flaw(at, "too_deep", "the mapping nests too deep.");
    }
    if (node.isString() && isPath(node)) {
      pointer(node.asString(), at);
    }
    node.properties().forEach(field -> check(field.getValue(), at + "." + field.getKey(), depth + 1));
    if (node.isArray()) {
      node.forEach(item -> check(item, at, depth + 1));
    }
  }

  private static boolean isPath(JsonNode node) {
    return DocumentPath.isPath(node.asString());
  }

  private static JsonPointer pointer(String path, String at) {
    try {
      return DocumentPath.parse(path);
    } catch (IllegalArgumentException e) {
      throw flaw(at, "invalid_path", e.getMessage());
    }
  }

  /** @param id the message's own id, which is the event's unless the mapping says otherwise */
  ObjectNode event(JsonNode document, String id) {
    ObjectNode event = (ObjectNode) fill(template, document);
    if (!event.hasNonNull("type")) {
      event.put("type", "track");
    }
    if (!event.hasNonNull("messageId")) {
      event.put("messageId", id);
    }
    if (event.path("timestamp").isNumber()) {
      event.put("timestamp", instant(event.path("timestamp").numberValue().doubleValue()).toString());
    }
    return event;
  }

  /** Seconds or milliseconds since 1970: no system of our time confuses the two. */
  private static Instant instant(double number) {
    return Instant.ofEpochMilli((long) (Math.abs(number) < MOST_SECONDS ? number * 1_000 : number));
  }

  private static JsonNode fill(JsonNode template, JsonNode document) {
    if (template.isString() && isPath(template)) {
      return document.at(pointer(template.asString(), ""));
    }
    if (template.isObject()) {
      ObjectNode filled = JsonNodeFactory.instance.objectNode();
      template.properties().forEach(field -> {
        JsonNode value = fill(field.getValue(), document);
        if (!value.isMissingNode()) {
          filled.set(field.getKey(), value);
        }
      });
      return filled;
    }
    if (template.isArray()) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      template.forEach(item -> {
        JsonNode value = fill(item, document);
        if (!value.isMissingNode()) {
          filled.add(value);
        }
      });
      return filled;
    }
    return template;
  }

  JsonNode document() {
    return template;
  }

  private static Problem flaw(String at, String code, @Nullable String why) {
    String field = at.isEmpty() ? "mapping" : "mapping." + at;
    return Problem.badRequest(code, field + ": " + why).with("field", field);
  }
}
