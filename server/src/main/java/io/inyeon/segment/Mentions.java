package io.inyeon.segment;

import io.inyeon.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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

  /** @throws Problem 400 with the place of the first segment that there is none of */
  static void requireKnown(JsonNode rule, Set<String> known) {
    in(rule, "rule").stream().filter(mention -> !known.contains(mention.segment)).findFirst().ifPresent(mention -> {
      throw Problem.badRequest("unknown_segment",
          mention.field + ": there is no segment \"" + mention.segment + "\"; make it first.")
          .with("field", mention.field);
    });
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
