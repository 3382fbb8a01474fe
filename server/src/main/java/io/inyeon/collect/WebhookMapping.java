package io.inyeon.collect;

import io.inyeon.core.event.EventType;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.util.List;
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
  private static final Set<String> TEXTS = Set.of("type", "event", "name", "category", "userId", "anonymousId",
      "previousId", "groupId", "messageId");
  private static final Set<String> OBJECTS = Set.of("properties", "traits", "context");
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
      if (!isField(field.getKey())) {
        throw flaw(field.getKey(), "unknown_field", "an event has no such field.");
      }
      check(field.getValue(), field.getKey(), 0);
    }
    if (!document.hasNonNull("userId") && !document.hasNonNull("anonymousId")) {
      throw flaw("userId", "required", "say where the userId or the anonymousId stands.");
    }
    try {
      checkConstants(document);
    } catch (FlawedEvent e) {
      throw flaw(e.flaw().field(), e.flaw().code(), "with this no document becomes an event.");
    }
    return new WebhookMapping((ObjectNode) document);
  }

  /** One that was read before. */
  static WebhookMapping stored(JsonNode document) {
    return new WebhookMapping((ObjectNode) document);
  }

  /** What stands in the event whatever the document has, and would make each of them a flawed one. */
  private static void checkConstants(JsonNode document) {
    Storable.require(document, "");
    constants(document, TEXTS).forEach(field -> Fields.text(document, field));
    constants(document, OBJECTS).forEach(field -> Fields.object(document, field));
    if (!isPath(document.path("timestamp")) && !document.path("timestamp").isNumber()) {
      Fields.instant(document, "timestamp");
    }
    if (isTrack(document)) {
      Fields.required(document, "event");
    }
  }

  private static boolean isTrack(JsonNode document) {
    return !document.hasNonNull("type")
        || (!isPath(document.path("type")) && EventParser.type(document) == EventType.TRACK);
  }

  private static List<String> constants(JsonNode document, Set<String> fields) {
    return fields.stream().filter(field -> !isPath(document.path(field))).sorted().toList();
  }

  private static boolean isField(String name) {
    return TEXTS.contains(name) || OBJECTS.contains(name) || name.equals("timestamp");
  }

  private static void check(JsonNode node, String at, int depth) {
    if (depth > DEEPEST) {
      throw flaw(at, "too_deep", "the mapping nests too deep.");
    }
    if (isPath(node)) {
      pointer(node.asString(), at);
    }
    node.properties().forEach(field -> check(field.getValue(), at + "." + field.getKey(), depth + 1));
    if (node.isArray()) {
      node.forEach(item -> check(item, at, depth + 1));
    }
  }

  private static boolean isPath(JsonNode node) {
    return node.isString() && DocumentPath.isPath(node.asString());
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
    if (isPath(template)) {
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
