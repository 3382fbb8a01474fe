package io.inyeon.acceptance.console;

import io.inyeon.acceptance.Api;
import java.util.List;
import java.util.Map;

/** A few products: complete and not, with variants, under a family and a category. */
final class Shelf {
  static final String POT = "SHELF-POT";

  private Shelf() {
  }

  static void fill(Api api) {
    put(api, "/families/shelf-pots", Map.of("names", Map.of("en", "Pots", "ko", "포트", "ja", "ポット"), "attributes",
        List.of(attribute("material", "text", Map.of("localised", true, "perChannel", true, "requiredFor",
            List.of("web"))), attribute("volume", "number", Map.of("unit", "ml")),
            attribute("colour", "choice", Map.of("options", List.of(option("red"), option("blue")))),
            attribute("safe", "boolean", Map.of()), attribute("deposit", "money", Map.of()),
            attribute("since", "date", Map.of()))));
    put(api, "/categories/shelf-tea", Map.of("names", Map.of("en", "Tea", "ko", "차", "ja", "お茶")));
    put(api, "/products/SHELF-CUP", Map.of("names", Map.of("en", "Shelf cup"), "price", won(9_000)));
    put(api, "/products/" + POT, Map.of("names", Map.of("ko", "주전자", "en", "Shelf pot"), "price", won(39_000), "cost",
        won(20_000), "family", "shelf-pots", "axes", List.of("colour"), "categories", List.of("shelf-tea"), "values",
        List.of(Map.of("attribute", "volume", "value", 450)), "media",
        List.of(Map.of("url", "/console/favicon.svg", "alt", Map.of("en", "A pot"))), "relations",
        List.of(Map.of("kind", "goes_with", "sku", "SHELF-CUP")), "prices",
        List.of(Map.of("country", "JP", "price", Map.of("amountMinor", 4_000, "currency", "JPY")))));
    put(api, "/products/" + POT + "-RED", Map.of("parent", POT, "values",
        List.of(Map.of("attribute", "colour", "value", "red"))));
  }

  private static void put(Api api, String path, Map<String, ?> body) {
    api.put("/api/v1" + path, Showcase.json(body));
  }

  private static Map<String, Object> won(long amount) {
    return Map.of("amountMinor", amount, "currency", "KRW");
  }

  private static Map<String, Object> option(String key) {
    return Map.of("key", key, "names", Map.of("en", key));
  }

  private static Map<String, Object> attribute(String key, String type, Map<String, ?> more) {
    Map<String, Object> attribute = new java.util.HashMap<>(more);
    attribute.putAll(Map.of("key", key, "type", type, "names", Map.of("en", key)));
    return attribute;
  }
}
