package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.core.commerce.Money;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of a document that a caller sent.
 *
 * @param place what stands before each member's name in a refusal: {@code ""}, {@code "media[2]."}
 */
record JsonReader(JsonNode node, String place) {
  private static final int MOST = 1_000;

  /** @throws Flaw.Found when it is no object, or has a member of another name */
  static JsonReader of(JsonNode node, String place, List<String> members) {
    if (!node.isObject()) {
      throw wrong(place, "wrong_type", "an object is needed here.");
    }
    JsonReader reader = new JsonReader(node, place.isEmpty() ? "" : place + ".");
    node.propertyNames().stream().filter(name -> !members.contains(name)).findFirst().ifPresent(name -> {
      throw wrong(reader.field(name), "unknown_field",
          "there is no such member; there are " + String.join(", ", members) + ".");
    });
    return reader;
  }

  String field(String name) {
    return place + name;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  JsonNode at(String name) {
    return node.path(name);
  }

  Optional<String> text(String name) {
    if (!has(name)) {
      return Optional.empty();
    }
    if (!at(name).isString()) {
      throw wrong(field(name), "wrong_type", "a text is needed here.");
    }
    return Optional.of(at(name).asString());
  }

  String line(String name, int longest) {
    return Words.line(text(name).orElse(""), field(name), longest);
  }

  String key(String name) {
    return Words.key(text(name).orElse(""), field(name));
  }

  boolean truth(String name) {
    if (has(name) && !at(name).isBoolean()) {
      throw wrong(field(name), "wrong_type", "true or false is needed here.");
    }
    return at(name).asBoolean(false);
  }

  int number(String name) {
    if (has(name) && !(at(name).isIntegralNumber() && at(name).canConvertToInt())) {
      throw wrong(field(name), "wrong_type", "a whole number is needed here.");
    }
    return at(name).asInt(0);
  }

  Localised localised(String name, int longest) {
    if (!has(name)) {
      return Localised.NOTHING;
    }
    if (!at(name).isObject()) {
      throw wrong(field(name), "wrong_type", "texts by language are needed here: {\"ko\": \"…\", \"en\": \"…\"}.");
    }
    TreeMap<String, String> texts = new TreeMap<>();
    at(name).properties().forEach(entry -> {
      String where = field(name) + "." + entry.getKey();
      texts.put(Words.locale(entry.getKey(), where), Words.line(entry.getValue().asString(""), where, longest));
    });
    return Localised.of(texts);
  }

  Optional<Money> money(String name) {
    return has(name) ? Optional.of(money(at(name), field(name))) : Optional.empty();
  }

  static Money money(JsonNode node, String field) {
    JsonNode amount = node.path("amountMinor");
    if (!amount.isIntegralNumber() || !amount.canConvertToLong() || !node.path("currency").isString()) {
      throw wrong(field, "invalid_money", "{\"amountMinor\": 12900, \"currency\": \"KRW\"} is needed here, the amount "
          + "whole and in the currency's smallest unit.");
    }
    return Words.money(amount.asLong(), node.path("currency").asString(), field);
  }

  List<String> texts(String name) {
    return list(name).stream().map(one -> {
      if (!one.node.isString()) {
        throw wrong(field(name), "wrong_type", "a list of texts is needed here.");
      }
      return one.node.asString();
    }).toList();
  }

  /** The parts of a list, each with its place. */
  List<JsonReader> list(String name) {
    if (!has(name)) {
      return List.of();
    }
    if (!at(name).isArray() || at(name).size() > MOST) {
      throw wrong(field(name), "wrong_type", "a list of at most " + MOST + " is needed here.");
    }
    return IntStream.range(0, at(name).size())
        .mapToObj(index -> new JsonReader(at(name).path(index), field(name) + "[" + index + "]")).toList();
  }

  /** A part of a list that is an object with these members. */
  JsonReader object(List<String> members) {
    return of(node, place, members);
  }
}
