package io.inyeon.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The brand's segments and personas: defined once, left alone when somebody has changed them. */
final class Audience {
  private Audience() {
  }

  /** A segment of the demonstration. */
  private record Named(String key, String name, String description, Map<String, Object> rule) {}

  static void define(Client client) {
    segments().stream().filter(segment -> isMissing(client, "/api/v1/segments/" + segment.key))
        .forEach(segment -> client
            .put("/api/v1/segments/" + segment.key,
                Map.of("name", segment.name, "description", segment.description, "rule", segment.rule))
            .orThrow("The segment " + segment.key));
    personas().forEach((key, persona) -> {
      if (isMissing(client, "/api/v1/personas/" + key)) {
        client.put("/api/v1/personas/" + key, persona).orThrow("The persona " + key);
      }
    });
  }

  private static boolean isMissing(Client client, String path) {
    JsonNode found = client.get(path).body();
    return !found.has("key");
  }

  private static List<Named> segments() {
    return List.of(
        new Named("regulars", "Regulars", "Three orders in two months, on whatever channel",
            did("Order Completed", Map.of("count", Map.of("op", "gte", "value", 3), "within", "P60D"))),
        new Named("window-shoppers", "Window shoppers", "They look and look, and do not buy",
            Map.of("all", List.of(
                did("Product Viewed", Map.of("count", Map.of("op", "gte", "value", 5), "within", "P14D")),
                Map.of("not", did("Order Completed", Map.of("within", "P30D")))))),
        new Named("carts-left", "Carts left behind", "Something lies in the cart since the last two days",
            Map.of("all", List.of(did("Product Added", Map.of("within", "P2D")),
                Map.of("not", did("Order Completed", Map.of("within", "P2D")))))),
        new Named("lapsed", "Lapsed", "They bought once, and not for two months",
            Map.of("all", List.of(did("Order Completed", Map.of()),
                Map.of("not", did("Order Completed", Map.of("within", "P60D")))))),
        new Named("mail-friends", "Friends of our mails", "May be written to, and come back through what we write",
            Map.of("all", List.of(Map.of("consent", "email", "purpose", "marketing"),
                did("Email Link Clicked", Map.of("within", "P90D"))))),
        new Named("new-members", "New members", "They signed up within the last month",
            did("Signed Up", Map.of("within", "P30D"))),
        new Named("open-complaints", "Open complaints", "Something is not solved: nothing is sold to them meanwhile",
            Map.of("trait", "complaint", "is", "open")),
        new Named("to-call", "To be called", "They said that it was not solved; the desk calls them",
            Map.of("trait", "complaint", "is", "call-back")));
  }

  private static Map<String, Object> did(String event, Map<String, Object> more) {
    Map<String, Object> rule = new LinkedHashMap<>(more);
    rule.put("performed", event);
    return rule;
  }

  private static Map<String, Map<String, Object>> personas() {
    return Map.of(
        "the-regular",
        Map.of("name", "The regular", "segment", "regulars", "picture", "🫖", "quote", "I know what I like.", "goals",
            List.of("To have it at home before it runs out"), "pains", List.of("Standing in line"), "channels",
            List.of("shop", "email")),
        "the-browser",
        Map.of("name", "The browser", "segment", "window-shoppers", "picture", "🔎", "quote", "Maybe next month.",
            "goals",
            List.of("To be sure before buying"), "pains", List.of("Not knowing how it looks in a real kitchen"),
            "channels",
            List.of("web", "app"), "content", List.of("Reviews", "Pictures from homes")));
  }
}
