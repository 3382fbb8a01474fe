package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes a description as {@link ProductReader} reads it, without what is empty. */
final class ProductJson {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(tools.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ProductJson() {
  }

  static String text(Description said) {
    return JSON.writeValueAsString(write(said));
  }

  /** What {@link #text} has written. */
  static Description read(String content) {
    return ProductReader.description(JSON.readTree(content), "und");
  }

  static String names(Localised names) {
    return JSON.writeValueAsString(localised(names));
  }

  static Localised names(String json) {
    return localised(JSON.readTree(json));
  }

  static Localised localised(JsonNode node) {
    java.util.TreeMap<String, String> texts = new java.util.TreeMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return Localised.of(texts);
  }

  static String prices(List<MarketPrice> prices) {
    return JSON.writeValueAsString(pricesOf(prices));
  }

  static List<MarketPrice> prices(String json) {
    return JSON.readTree(json).valueStream().map(one -> new MarketPrice(
        Optional.ofNullable(one.path("channel").asStringOpt().orElse(null)),
        Optional.ofNullable(one.path("country").asStringOpt().orElse(null)),
        JsonReader.money(one.path("price"), "price"))).toList();
  }

  /** As {@link ImportTable#write} puts it into the table. */
  static String derived(Derived derived) {
    Description effective = derived.effective();
    boolean isVariant = effective.parent().isPresent();
    ObjectNode node = JSON.createObjectNode().put("name", derived.name())
        .put("currency", effective.price().map(price -> price.currency().getCurrencyCode()).orElse(null))
        .put("price", effective.price().map(Money::amountMinor).orElse(null))
        .put("parent", effective.parent().map(Sku::value).orElse(null))
        .put("variant", isVariant ? derived.variant() : null).put("hasVariants", effective.hasVariants())
        .put("family", effective.family().orElse(null));
    node.set("names", localised(effective.names()));
    node.set("prices", pricesOf(effective.prices()));
    node.set("categories", JSON.valueToTree(effective.categories()));
    node.set("gaps", JSON.valueToTree(derived.gaps()));
    return JSON.writeValueAsString(node);
  }

  private static ObjectNode write(Description said) {
    ObjectNode node = JSON.createObjectNode();
    node.set("names", localised(said.names()));
    node.put("lifecycle", said.lifecycle().word());
    said.family().ifPresent(key -> node.put("family", key));
    said.price().ifPresent(price -> node.set("price", money(price)));
    said.cost().ifPresent(cost -> node.set("cost", money(cost)));
    said.parent().map(Sku::value).ifPresent(sku -> node.put("parent", sku));
    set(node, "prices", pricesOf(said.prices()));
    set(node, "axes", JSON.valueToTree(said.axes()));
    set(node, "categories", JSON.valueToTree(said.categories()));
    set(node, "values", values(said));
    set(node, "media", media(said));
    set(node, "relations", relations(said));
    return node;
  }

  private static void set(ObjectNode node, String name, JsonNode list) {
    if (!list.isEmpty()) {
      node.set(name, list);
    }
  }

  private static ObjectNode localised(Localised texts) {
    ObjectNode node = JSON.createObjectNode();
    texts.texts().forEach(node::put);
    return node;
  }

  private static ObjectNode money(Money money) {
    return JSON.createObjectNode().put("amountMinor", money.amountMinor()).put("currency",
        money.currency().getCurrencyCode());
  }

  private static ArrayNode pricesOf(List<MarketPrice> prices) {
    ArrayNode list = JSON.createArrayNode();
    prices.forEach(one -> {
      ObjectNode node = list.addObject();
      one.channel().ifPresent(key -> node.put("channel", key));
      one.country().ifPresent(code -> node.put("country", code));
      node.set("price", money(one.price()));
    });
    return list;
  }

  private static ArrayNode values(Description said) {
    ArrayNode list = JSON.createArrayNode();
    said.values().forEach((slot, value) -> {
      ObjectNode node = list.addObject().put("attribute", slot.attribute());
      slot.locale().ifPresent(tag -> node.put("locale", tag));
      slot.channel().ifPresent(key -> node.put("channel", key));
      node.set("value", value(value));
    });
    return list;
  }

  static JsonNode value(Value value) {
    return switch (value) {
      case Value.Text text -> JSON.getNodeFactory().stringNode(text.text());
      case Value.Quantity number -> JSON.getNodeFactory().numberNode(number.number());
      case Value.Truth truth -> JSON.getNodeFactory().booleanNode(truth.isSo());
      case Value.Amount amount -> money(amount.money());
    };
  }

  private static ArrayNode media(Description said) {
    ArrayNode list = JSON.createArrayNode();
    said.media().forEach(one -> list.addObject().put("url", one.url()).set("alt", localised(one.alt())));
    return list;
  }

  private static ArrayNode relations(Description said) {
    ArrayNode list = JSON.createArrayNode();
    said.relations().forEach(one -> list.addObject().put("kind", one.kind().word()).put("sku", one.sku().value()));
    return list;
  }
}
