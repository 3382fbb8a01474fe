package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.core.commerce.Sku;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** Reads what a caller says of a product, as JSON; refuses what is wrong with the field's name. */
final class ProductReader {
  private static final int MOST_DIGITS = 15;
  /** Beside products at the same addresses. */
  private static final Set<String> ADDRESSES = Set.of("changes", "completeness", "export", "facets", "import");
  private static final List<String> MEMBERS = List.of("name", "names", "lifecycle", "family", "price", "prices", "cost",
      "parent", "axes", "categories", "values", "media", "relations");
  /** What an answer has besides; it follows from the rest, so that a product can be said again as it was read. */
  private static final List<String> DERIVED = List.of("sku", "offer", "margin", "completeness", "variants", "version",
      "createdAt", "updatedAt");

  private ProductReader() {
  }

  /** @throws Flaw.Found when it is none */
  static Sku sku(String text) {
    Sku sku = Words.sku(text, "sku");
    if (ADDRESSES.contains(text)) {
      throw wrong("sku", "invalid_sku", "\"" + text + "\" is an address of its own beside the products; no SKU.");
    }
    return sku;
  }

  /** @param first the catalogue's first language, in which {@code name} is */
  static Description description(JsonNode body, String first) {
    JsonReader read = JsonReader.of(body, "", all());
    Localised names = read.has("names")
        ? read.localised("names", Words.LONGEST_NAME)
        : read.has("name")
            ? Localised.of(Map.of(first, read.line("name", Words.LONGEST_NAME)))
            : Localised.NOTHING;
    return new Description(names, lifecycle(read), read.has("family")
        ? Optional.of(read.key("family"))
        : Optional
            .empty(),
        read.money("price"), prices(read), read.money("cost"),
        read.text("parent").map(sku -> Words.sku(sku, "parent")), read.texts("axes"),
        new TreeSet<>(read.texts("categories")), values(read), media(read), relations(read));
  }

  private static List<String> all() {
    return java.util.stream.Stream.concat(MEMBERS.stream(), DERIVED.stream()).toList();
  }

  private static Lifecycle lifecycle(JsonReader read) {
    return read.text("lifecycle").map(word -> lifecycle(word, "lifecycle")).orElse(Lifecycle.ACTIVE);
  }

  static Lifecycle lifecycle(String word, String field) {
    return Lifecycle.named(word).orElseThrow(() -> wrong(field, "unknown_lifecycle",
        "it is one of " + String.join(", ", Lifecycle.words()) + "."));
  }

  private static List<MarketPrice> prices(JsonReader read) {
    Set<String> seen = new HashSet<>();
    return read.list("prices").stream().map(one -> {
      JsonReader price = one.object(List.of("channel", "country", "price"));
      MarketPrice found = new MarketPrice(price.text("channel"),
          price.text("country").map(code -> Words.country(code, price.field("country"))),
          price.money("price").orElseThrow(() -> wrong(price.field("price"), "required", "an amount is needed here.")));
      if (found.precision() == 0 || !seen.add(found.path())) {
        throw wrong(one.place(), "invalid_price",
            "say the channel, the country or both; and each pair once. The price of all others is \"price\".");
      }
      return found;
    }).toList();
  }

  private static SortedMap<Slot, Value> values(JsonReader read) {
    SortedMap<Slot, Value> values = new TreeMap<>();
    read.list("values").forEach(one -> {
      JsonReader value = one.object(List.of("attribute", "locale", "channel", "value"));
      Slot slot = new Slot(value.key("attribute"), value.text("locale"), value.text("channel"));
      if (values.put(slot, value(value.at("value"), slot.path())) != null) {
        throw wrong(slot.path(), "said_twice", "it is said twice, once is enough.");
      }
    });
    return values;
  }

  private static Value value(JsonNode node, String field) {
    if (node.isString()) {
      return new Value.Text(Words.text(node.asString(), field, Words.LONGEST_TEXT));
    }
    if (node.isBoolean()) {
      return new Value.Truth(node.asBoolean());
    }
    if (node.isNumber()) {
      return number(node.decimalValue(), field);
    }
    if (node.isObject()) {
      return new Value.Amount(JsonReader.money(node, field));
    }
    throw wrong(field, "required", "a text, a number, true, false or an amount is needed here.");
  }

  /** So many as every other program keeps, too. */
  static Value.Quantity number(java.math.BigDecimal number, String field) {
    if (number.precision() > MOST_DIGITS || Math.abs(number.scale()) > MOST_DIGITS) {
      throw wrong(field, "out_of_range", "a number has at most " + MOST_DIGITS + " digits.");
    }
    return new Value.Quantity(number);
  }

  private static List<Medium> media(JsonReader read) {
    return read.list("media").stream().map(one -> {
      JsonReader medium = one.object(List.of("url", "alt"));
      return new Medium(Words.address(medium.text("url").orElse(""), medium.field("url")),
          medium.localised("alt", Words.LONGEST_NAME));
    }).toList();
  }

  private static List<Relation> relations(JsonReader read) {
    return read.list("relations").stream().map(one -> {
      JsonReader relation = one.object(List.of("kind", "sku"));
      return new Relation(Relation.Kind.named(relation.text("kind").orElse("")).orElseThrow(
          () -> wrong(relation.field("kind"), "unknown_relation", "it is goes_with or replaces.")),
          Words.sku(Objects.requireNonNull(relation.text("sku").orElse("")), relation.field("sku")));
    }).toList();
  }
}
