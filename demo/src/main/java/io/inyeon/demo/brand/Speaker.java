package io.inyeon.demo.brand;

import java.util.Map;
import java.util.Optional;

/**
 * What a place can tell of who is there.
 *
 * @param external identifiers beside the two, by the type that {@code context.externalIds} gives them
 * @param addresses e-mail and telephone, as {@code context.traits} carries them
 * @param device the handset, where an app knows it
 * @param campaign what led there; empty for nothing
 */
public record Speaker(String channel, Optional<String> userId, Optional<String> anonymousId,
    Map<String, String> external, Map<String, String> addresses, Optional<String> device, String language,
    String campaign) {

  static Speaker of(String channel, String language) {
    return new Speaker(channel, Optional.empty(), Optional.empty(), Map.of(), Map.of(), Optional.empty(), language, "");
  }

  Speaker user(String id) {
    return new Speaker(channel, Optional.of(id), anonymousId, external, addresses, device, language, campaign);
  }

  Speaker anonymous(String id) {
    return new Speaker(channel, userId, Optional.of(id), external, addresses, device, language, campaign);
  }

  Speaker external(Map<String, String> ids) {
    return new Speaker(channel, userId, anonymousId, ids, addresses, device, language, campaign);
  }

  Speaker addresses(Map<String, String> told) {
    return new Speaker(channel, userId, anonymousId, external, told, device, language, campaign);
  }

  Speaker device(String id) {
    return new Speaker(channel, userId, anonymousId, external, addresses, Optional.of(id), language, campaign);
  }

  Speaker from(String led) {
    return new Speaker(channel, userId, anonymousId, external, addresses, device, language, led);
  }

  Speaker on(String otherChannel) {
    return new Speaker(otherChannel, userId, anonymousId, external, addresses, device, language, campaign);
  }

  String context() {
    Json context = Json.object().put("channel", channel).put("locale", language);
    device.ifPresent(id -> context.raw("device", Json.object().put("id", id).end()));
    if (!campaign.isEmpty()) {
      context.raw("campaign", Json.object().put("source", campaign).end());
    }
    if (!addresses.isEmpty()) {
      context.raw("traits", Json.object().all(addresses).end());
    }
    if (!external.isEmpty()) {
      context.raw("externalIds", externalIds());
    }
    return context.end();
  }

  private CharSequence externalIds() {
    StringBuilder list = new StringBuilder("[");
    external.forEach((type, id) -> list.append(list.length() > 1 ? "," : "")
        .append(Json.object().put("type", type).put("id", id).end()));
    return list.append(']');
  }
}
