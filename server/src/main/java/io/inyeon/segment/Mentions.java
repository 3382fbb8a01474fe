package io.inyeon.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Where a rule, or anything that holds rules, names segments: {@code {"segment": "vip"}}, or a list: {@code {"list": "vip"}}. */
final class Mentions {
  /** @param field the dotted place */
  record Mention(String segment, String field) {}

  private Mentions() {
  }

  static List<Mention> in(JsonNode document, String field) {
    List<Mention> found = new ArrayList<>();
    collect(document, field, found);
    return found;
  }

  static boolean of(String segment, JsonNode document) {
    return in(document, "").stream().anyMatch(mention -> mention.segment.equals(segment));
  }

  private static void collect(JsonNode node, String field, List<Mention> found) {
    if (node.isArray()) {
      for (int item = 0; item < node.size(); item++) {
        collect(node.get(item), field + "." + item, found);
      }
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String inner = field.isEmpty() ? entry.getKey() : field + "." + entry.getKey();
      boolean names = entry.getKey().equals("segment") || entry.getKey().equals("list");
      if (names && entry.getValue().isString()) {
        found.add(new Mention(entry.getValue().asString(), inner));
      } else {
        collect(entry.getValue(), inner, found);
      }
    }
  }
}
