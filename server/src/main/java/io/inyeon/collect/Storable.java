package io.inyeon.collect;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Refuses what JSON can say but no database and no peer can keep: NUL, half a character, numbers beyond a double however they are written. */
final class Storable {
  private Storable() {
  }

  static void require(JsonNode node, String path) {
    if (node.isString()) {
      text(node.asString(), path);
    } else if (node.isNumber() && !Double.isFinite(node.numberValue().doubleValue())) {
      throw new FlawedEvent(path, "number_out_of_range");
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        String inner = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
        text(field.getKey(), inner);
        require(field.getValue(), inner);
      }
    } else if (node.isArray()) {
      for (int index = 0; index < node.size(); index++) {
        require(node.get(index), path + "." + index);
      }
    }
  }

  private static void text(String text, String path) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean pair = Character.isHighSurrogate(c) && at + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(at + 1));
      if (c == 0 || (Character.isSurrogate(c) && !pair)) {
        throw new FlawedEvent(path.replace("\0", "\\u0000"), "invalid_character");
      }
      at += pair ? 1 : 0;
    }
  }
}
