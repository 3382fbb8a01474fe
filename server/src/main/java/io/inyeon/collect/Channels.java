package io.inyeon.collect;

import io.inyeon.core.event.EventType;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** On which channel something happened: what the caller says, else what its library tells. */
final class Channels {
  private static final Pattern WORD = Pattern.compile("[a-z0-9_-]{1,32}");

  private Channels() {
  }

  static String of(EventType type, Optional<JsonNode> context, Optional<JsonNode> properties) {
    return context.flatMap(Channels::said).or(() -> properties.flatMap(Channels::said))
        .or(() -> context.flatMap(Channels::library))
        .orElse(type == EventType.PAGE ? "web" : type == EventType.SCREEN ? "app" : "server");
  }

  private static Optional<String> said(JsonNode node) {
    return Optional.of(node.path("channel").asString("").toLowerCase(Locale.ROOT))
        .filter(word -> WORD.matcher(word).matches());
  }

  private static Optional<String> library(JsonNode context) {
    String library = context.path("library").path("name").asString("").toLowerCase(Locale.ROOT);
    if (library.contains("analytics.js") || library.contains("javascript") || library.equals("analytics-next")) {
      return Optional.of("web");
    }
    return library.contains("ios") || library.contains("android") || library.contains("react-native")
        || library.contains("flutter") ? Optional.of("app") : Optional.empty();
  }
}
