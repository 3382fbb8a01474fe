package io.inyeon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A catalogue of a test's own in a server that it shares: all its keys have one ending. */
final class Shop {
  final String mark = UUID.randomUUID().toString().substring(0, 8);
  final Caller caller;

  Shop(Caller caller) {
    this.caller = caller;
  }

  static Map<String, Object> won(long amount) {
    return Map.of("amountMinor", amount, "currency", "KRW");
  }

  static Map<String, Object> with(Map<String, ?> some, Map<String, ?> more) {
    Map<String, Object> both = new HashMap<>(some);
    both.putAll(more);
    return both;
  }

  String key(String name) {
    return name + "-" + mark;
  }

  static String encoded(String sku) {
    return URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Answer says(String sku, Map<String, ?> what, String... headers) {
    return caller.api("PUT", "/products/" + encoded(key(sku)), what, headers);
  }

  JsonNode sells(String sku, Map<String, ?> what) {
    return taken(says(sku, what));
  }

  JsonNode product(String sku) {
    return taken(caller.api("/products/" + encoded(key(sku))));
  }

  JsonNode puts(String path, Map<String, ?> what) {
    return taken(caller.api("PUT", path, what));
  }

  static JsonNode taken(Answer answer) {
    assertThat(answer.status()).as(answer.text()).isBetween(200, 204);
    return answer.json();
  }

  /** Teapots: a material in each language, a volume and a colour, a gloss that may differ by channel. */
  String teapots() {
    puts("/families/" + key("teapots"), Map.of("names", Map.of("ko", "찻주전자", "en", "Teapots"), "attributes",
        List.of(attribute("material", "text", Map.of("localised", true, "requiredFor", List.of("web"))),
            attribute("volume", "number", Map.of("unit", "ml", "requiredFor", List.of("web"))),
            attribute("colour", "choice", Map.of("options",
                List.of(option("red"), option("blue")))),
            attribute("size", "text", Map.of()),
            attribute("safe", "boolean", Map.of()), attribute("deposit", "money", Map.of()),
            attribute("since", "date", Map.of()),
            attribute("gloss", "text", Map.of("localised", true, "perChannel", true)))));
    return key("teapots");
  }

  static Map<String, Object> attribute(String key, String type, Map<String, ?> more) {
    return with(Map.of("key", key, "names", Map.of("en", key), "type", type), more);
  }

  static Map<String, Object> option(String key) {
    return Map.of("key", key, "names", Map.of("en", key));
  }

  static Map<String, Object> value(String attribute, Object value) {
    return Map.of("attribute", attribute, "value", value);
  }

  static Map<String, Object> value(String attribute, String locale, Object value) {
    return Map.of("attribute", attribute, "locale", locale, "value", value);
  }

  static List<String> missing(JsonNode product, String locale) {
    return product.path("completeness").valueStream().filter(one -> one.path("locale").asString().equals(locale))
        .flatMap(one -> one.path("missing").valueStream()).map(JsonNode::asString).toList();
  }

  /** {@code 400 wrong_type values.volume} */
  static String refusal(Answer answer) {
    return answer.status() + " " + answer.code() + " " + answer.field();
  }
}
