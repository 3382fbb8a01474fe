package io.inyeon.engine;

import io.inyeon.web.CalendarInstant;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A place in a definition: a node of the document and the way to it, so that every complaint can say where.
 *
 * @param asked the ways to all that reading has asked for; null where nobody wants to know
 */
record Place(JsonNode node, String path, @Nullable Set<String> asked) {
  Place(JsonNode node, String path) {
    this(node, path, null);
  }

  /** One that knows afterwards what nobody has asked for. */
  static Place watched(JsonNode node, String path) {
    return new Place(node, path, new HashSet<>());
  }

  Place at(String field) {
    return child(node.path(field), step(path, field));
  }

  private Place child(JsonNode there, String way) {
    if (asked != null) {
      asked.add(way);
    }
    return new Place(there, way, asked);
  }

  private static String step(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  /** @throws DefinitionFlaw for a member in here that reading has passed over, where it was {@link #watched} */
  void refuseUnasked() {
    if (asked != null) {
      refuseUnasked(node, path, asked);
    }
  }

  private static void refuseUnasked(JsonNode node, String path, Set<String> asked) {
    node.properties().forEach(member -> {
      String way = step(path, member.getKey());
      if (!asked.contains(way)) {
        throw new DefinitionFlaw(way, "unknown_field",
            "there is no such member here, or it does not go with the others");
      }
      refuseUnasked(member.getValue(), way, asked);
    });
    for (int index = 0; node.isArray() && index < node.size(); index++) {
      refuseUnasked(node.get(index), step(path, Integer.toString(index)), asked);
    }
  }

  boolean isThere() {
    return !node.isMissingNode() && !node.isNull();
  }

  Optional<Place> ifThere(String field) {
    return Optional.of(at(field)).filter(Place::isThere);
  }

  Place object() {
    if (!node.isObject()) {
      throw flaw(isThere() ? "wrong_type" : "required", "an object is needed here");
    }
    return this;
  }

  /** @throws DefinitionFlaw for a member that is none of these; what is no object is left to whoever reads it */
  void only(Set<String> known) {
    node.properties().stream().map(Map.Entry::getKey).filter(name -> !known.contains(name)).findFirst()
        .ifPresent(name -> {
          throw at(name).flaw("unknown_field",
              "there is no such member here; there are " + String.join(", ", new TreeSet<>(known)));
        });
  }

  String text() {
    if (!node.isString() || node.asString().isBlank()) {
      throw flaw(isThere() ? "wrong_type" : "required", "a text is needed here");
    }
    return node.asString();
  }

  int number() {
    if (!node.isInt()) {
      throw flaw(isThere() ? "wrong_type" : "required", "a whole number is needed here");
    }
    return node.asInt();
  }

  int number(int least, int most) {
    int number = number();
    if (number < least || number > most) {
      throw flaw("out_of_range", "the number lies between " + least + " and " + most);
    }
    return number;
  }

  boolean truth() {
    if (!node.isBoolean()) {
      throw flaw("wrong_type", "true or false is needed here");
    }
    return node.asBoolean();
  }

  /** {@code 09:00}. */
  LocalTime time() {
    try {
      return LocalTime.parse(text());
    } catch (DateTimeException e) {
      throw flaw("invalid_time", "a time of the day is written like 09:00");
    }
  }

  /** ISO 8601 with an offset: {@code 2026-12-01T00:00:00+09:00}. */
  Instant instant() {
    try {
      return CalendarInstant.checked(OffsetDateTime.parse(text()).toInstant());
    } catch (DateTimeException e) {
      throw flaw("invalid_instant", "an instant is written like 2026-12-01T00:00:00+09:00");
    }
  }

  double decimal() {
    if (!node.isNumber()) {
      throw flaw(isThere() ? "wrong_type" : "required", "a number is needed here");
    }
    return finite().doubleValue();
  }

  /**
   * One beyond any double would be stored as the text {@code Infinity}, and then be no number any more. What is stored already is read
   * as it was when it was published.
   */
  private Number finite() {
    Number number = node.numberValue();
    if (asked != null && !Double.isFinite(number.doubleValue())) {
      throw flaw("number_out_of_range", "this number is larger than any that can be kept");
    }
    return number;
  }

  /** ISO 8601: {@code PT4H}, {@code P2D}. */
  Duration duration() {
    try {
      Duration duration = Duration.parse(text());
      if (duration.isNegative() || duration.toDays() > 3_650) {
        throw flaw("out_of_range", "a duration lies between 0 and ten years");
      }
      return duration;
    } catch (DateTimeException e) {
      throw flaw("invalid_duration", "a duration is written like PT30M, PT4H or P2D");
    }
  }

  /** A text, number or truth value. */
  Object value() {
    if (node.isString()) {
      return node.asString();
    }
    if (node.isNumber()) {
      return finite();
    }
    if (node.isBoolean()) {
      return node.asBoolean();
    }
    throw flaw("wrong_type", "a text, a number, true or false is needed here");
  }

  List<Place> items() {
    if (!node.isArray()) {
      throw flaw(isThere() ? "wrong_type" : "required", "a list is needed here");
    }
    List<Place> items = new ArrayList<>();
    for (int index = 0; index < node.size(); index++) {
      items.add(child(node.get(index), step(path, Integer.toString(index))));
    }
    return items;
  }

  List<Map.Entry<String, Place>> entries() {
    object();
    return node.properties().stream()
        .map(entry -> Map.entry(entry.getKey(), at(entry.getKey()))).toList();
  }

  DefinitionFlaw flaw(String code, @Nullable String why) {
    return new DefinitionFlaw(path, code, String.valueOf(why));
  }
}
