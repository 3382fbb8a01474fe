package io.inyeon.collect;

import io.inyeon.core.event.EventType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The identifiers that a record carries beside its userId and anonymousId: addresses among the traits, the device, and
 * {@code context.externalIds} (Segment) or {@code context.externalId} (RudderStack): {@code [{"type", "id"}]}.
 */
final class LooseIdentifiers {
  private static final Map<String, String> BY_TRAIT = Map.of("email", "email", "phone", "phone", "loyaltyCard",
      "loyaltyCard", "loyalty_card", "loyaltyCard");
  private static final Map<String, String> BY_TYPE = Map.ofEntries(Map.entry("loyalty_card", "loyaltyCard"),
      Map.entry("loyalty", "loyaltyCard"), Map.entry("user_id", "userId"), Map.entry("anonymous_id", "anonymousId"),
      Map.entry("line_id", "line"), Map.entry("kakao_id", "kakao"), Map.entry("device_id", "device"),
      Map.entry("ios.idfv", "device"), Map.entry("android.id", "device"));

  private LooseIdentifiers() {
  }

  /** @return by namespace */
  static Map<String, String> in(EventType type, Optional<JsonNode> traits, Optional<JsonNode> context) {
    Map<String, String> found = new LinkedHashMap<>();
    context.ifPresent(node -> {
      external(node.path("externalIds"), found);
      external(node.path("externalId"), found);
      put(found, "device", node.path("device").path("id"));
      BY_TRAIT.forEach((trait, namespace) -> put(found, namespace, node.path("traits").path(trait)));
    });
    if (type == EventType.IDENTIFY) {
      traits.ifPresent(node -> BY_TRAIT.forEach((trait, namespace) -> put(found, namespace, node.path(trait))));
    }
    return found;
  }

  private static void external(JsonNode list, Map<String, String> found) {
    for (JsonNode entry : list) {
      String type = entry.path("type").asString("");
      put(found, BY_TYPE.getOrDefault(type, type), entry.path("id"));
    }
  }

  private static void put(Map<String, String> found, String namespace, JsonNode value) {
    if ((value.isString() || value.isNumber()) && !value.asString().isBlank()) {
      found.put(namespace, value.asString());
    }
  }
}
