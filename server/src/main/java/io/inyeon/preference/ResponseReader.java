package io.inyeon.preference;

import io.inyeon.core.event.Event;
import io.inyeon.core.preference.Response;
import io.inyeon.log.LogRow;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an event of the log as a response. */
@Component
class ResponseReader {
  private static final int LONGEST = 64;
  private static final int MOST_PRODUCTS = 20;
  /** Where programs speak: nobody is there. */
  private static final String SERVER = "server";
  /** Browsers say less; whoever says more is none. */
  private static final int LONGEST_AGENT = 1_024;

  private final JsonMapper json;

  ResponseReader(JsonMapper json) {
    this.json = json;
  }

  /** Empty for what the product itself reports. */
  Optional<Response> read(LogRow row) {
    if (row.source().equals(Event.INTERNAL)) {
      return Optional.empty();
    }
    JsonNode payload = json.readTree(row.payload());
    Optional<String> channel = Optional.of(row.channel()).filter(word -> !word.equals(SERVER));
    return Optional.of(new Response(row.occurredAt(), channel, device(row.channel(), payload.path("context")),
        content(payload.path("properties"))));
  }

  private static Optional<String> device(String channel, JsonNode context) {
    return told(context.path("device").path("type").asString("").strip().toLowerCase(Locale.ROOT))
        .or(() -> agent(context.path("userAgent").asString("")))
        .or(() -> Optional.of("mobile").filter(any -> channel.equals("app")));
  }

  /** The SDKs of apps say the system instead of the kind. */
  private static Optional<String> told(String type) {
    return switch (type) {
      case "" -> Optional.empty();
      case "ios", "android", "phone", "smartphone", "mobile" -> Optional.of("mobile");
      case "ipad", "tablet" -> Optional.of("tablet");
      case "pc", "computer", "desktop", "laptop" -> Optional.of("desktop");
      default -> Optional.of(type).filter(kind -> kind.length() <= LONGEST);
    };
  }

  private static Optional<String> agent(String agent) {
    if (agent.isBlank() || agent.length() > LONGEST_AGENT) {
      return Optional.empty();
    }
    boolean mobile = agent.contains("Mobi") || agent.contains("iPhone") || agent.contains("iPod");
    boolean tablet = agent.contains("iPad") || agent.contains("Tablet") || (agent.contains("Android") && !mobile);
    return Optional.of(tablet ? "tablet" : mobile ? "mobile" : "desktop");
  }

  private static Set<String> content(JsonNode properties) {
    Set<String> content = new HashSet<>();
    add(content, properties);
    properties.path("products").valueStream().limit(MOST_PRODUCTS).forEach(product -> add(content, product));
    return content;
  }

  private static void add(Set<String> content, JsonNode product) {
    String category = product.path("category").asString("");
    if (!category.isBlank() && category.length() <= LONGEST) {
      content.add(category);
    }
  }
}
