package io.inyeon.journey;

import io.inyeon.engine.DefinitionFlaw;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Members of a journey that its JSON Schema does not know: {@code goal} for {@code goals} would otherwise be passed over in
 * silence, and the journey would have no goal. Whatever the schema leaves open (properties, traits, data) may have any.
 */
final class UnknownMembers {
  private static final JsonNode SCHEMA = schema();
  private static final List<String> ALTERNATIVES = List.of("oneOf", "anyOf");

  private UnknownMembers() {
  }

  /** In the order of the document; what has a wrong type is left to whoever reads it. */
  static List<DefinitionFlaw> of(JsonNode journey) {
    return within(journey, SCHEMA, "").toList();
  }

  /** @throws DefinitionFlaw the first */
  static void refuse(JsonNode journey) {
    within(journey, SCHEMA, "").findFirst().ifPresent(flaw -> {
      throw flaw;
    });
  }

  private static Stream<DefinitionFlaw> within(JsonNode value, JsonNode form, String place) {
    JsonNode schema = followed(form);
    if (schema.isMissingNode() || schema.path("additionalProperties").asBoolean(false)) {
      return Stream.of(); // whatever is there: however deep, nobody goes down into it
    }
    if (value.isArray()) {
      return IntStream.range(0, value.size()).boxed()
          .flatMap(index -> within(value.path(index), schema.path("items"), place + "[" + index + "]"));
    }
    Map<String, JsonNode> known = members(value, schema);
    JsonNode others = schema.path("additionalProperties");
    return value.isObject() && (!known.isEmpty() || others.isObject())
        ? value.properties().stream().flatMap(member -> member(member, known, others, place))
        : Stream.of();
  }

  private static Stream<DefinitionFlaw> member(Map.Entry<String, JsonNode> member, Map<String, JsonNode> known,
      JsonNode others, String place) {
    String name = member.getKey();
    String path = place.isEmpty() ? name : place + "." + name;
    if (known.containsKey(name)) {
      return within(member.getValue(), known.get(name), path);
    }
    return others.isMissingNode()
        ? Stream.of(new DefinitionFlaw(path, "unknown_field",
            "there is no such member here; there are " + String.join(", ", known.keySet())))
        : within(member.getValue(), others, path);
  }

  /** Of the schema itself and of its alternatives, those that speak of something else left out. */
  private static Map<String, JsonNode> members(JsonNode value, JsonNode schema) {
    Map<String, JsonNode> members = new TreeMap<>();
    schema.path("properties").properties().forEach(member -> members.put(member.getKey(), member.getValue()));
    ALTERNATIVES.stream().flatMap(word -> schema.path(word).valueStream()).map(UnknownMembers::followed)
        .filter(alternative -> fits(value, alternative))
        .forEach(alternative -> members.putAll(members(value, alternative)));
    return members;
  }

  /** Whether the value says nothing else where the schema fixes a word: an event's entry need not say its type. */
  private static boolean fits(JsonNode value, JsonNode schema) {
    return schema.path("properties").properties().stream().allMatch(member -> {
      JsonNode fixed = member.getValue().path("const");
      return fixed.isMissingNode() || !value.has(member.getKey()) || fixed.equals(value.path(member.getKey()));
    });
  }

  private static JsonNode followed(JsonNode schema) {
    String reference = schema.path("$ref").asString("");
    return reference.isEmpty() ? schema : SCHEMA.at(reference.substring(1));
  }

  private static JsonNode schema() {
    try (InputStream file = new ClassPathResource(JourneySchemaController.FILE).getInputStream()) {
      return JsonMapper.shared().readTree(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
