package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.catalog.Attribute.Option;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads a family. */
final class FamilyReader {
  private static final int MOST_ATTRIBUTES = 200;
  private static final int LONGEST_UNIT = 20;

  private FamilyReader() {
  }

  static Family family(String key, JsonNode body, int version, Instant createdAt, Instant updatedAt) {
    JsonReader read = JsonReader.of(body, "", List.of("key", "names", "attributes", "version", "createdAt",
        "updatedAt"));
    List<Attribute> attributes = read.list("attributes").stream().map(FamilyReader::attribute).toList();
    requireOnce(attributes, Attribute::key, "attributes");
    if (attributes.size() > MOST_ATTRIBUTES) {
      throw wrong("attributes", "too_many", "a family has " + MOST_ATTRIBUTES + " attributes at most.");
    }
    return new Family(key, names(read), attributes, version, createdAt, updatedAt);
  }

  static Localised names(JsonReader read) {
    Localised names = read.localised("names", Words.LONGEST_NAME);
    if (names.texts().isEmpty()) {
      throw wrong(read.field("names"), "required", "a name is needed, in one language at least: {\"ko\": \"…\"}.");
    }
    return names;
  }

  private static Attribute attribute(JsonReader one) {
    JsonReader read = one.object(List.of("key", "names", "type", "unit", "options", "localised", "perChannel",
        "requiredFor"));
    Attribute.Type type = Attribute.Type.named(read.text("type").orElse(""))
        .orElseThrow(() -> wrong(read.field("type"), "unknown_type",
            "it is one of "
                + Arrays.stream(Attribute.Type.values()).map(Attribute.Type::word).collect(Collectors.joining(", "))
                + "."));
    List<Option> options = read.list("options").stream().map(FamilyReader::option).toList();
    requireOnce(options, Option::key, read.field("options"));
    if ((type == Attribute.Type.CHOICE) == options.isEmpty()) {
      throw wrong(read.field("options"), "wrong_options", "a choice is between options, and nothing else has any.");
    }
    if (read.truth("localised") && type != Attribute.Type.TEXT) {
      throw wrong(read.field("localised"), "wrong_type", "only texts differ by language; what is chosen has names of "
          + "its own, and " + type.name().toLowerCase(Locale.ROOT) + " is the same in all.");
    }
    return new Attribute(read.key("key"), names(read), type,
        type == Attribute.Type.NUMBER && read.has("unit") ? read.line("unit", LONGEST_UNIT) : null, options,
        read.truth("localised"), read.truth("perChannel"), new TreeSet<>(read.texts("requiredFor")));
  }

  private static Option option(JsonReader one) {
    JsonReader read = one.object(List.of("key", "names"));
    return new Option(read.key("key"), names(read));
  }

  private static <T> void requireOnce(List<T> all, Function<T, String> key, String field) {
    Set<String> seen = new HashSet<>();
    all.stream().map(key).filter(one -> !seen.add(one)).findFirst().ifPresent(one -> {
      throw wrong(field, "said_twice", "\"" + one + "\" is there twice.");
    });
  }
}
