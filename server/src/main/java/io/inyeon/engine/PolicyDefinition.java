package io.inyeon.engine;

import io.inyeon.core.policy.Cap;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The contact policy as JSON.
 *
 * <pre>{@code
 * {"zone": "Asia/Seoul", "quietHours": {"email": {"from": "21:00", "to": "08:00"}},
 *  "caps": {"email": {"most": 3, "within": "P1D"}}}
 * }</pre>
 */
public final class PolicyDefinition {
  private PolicyDefinition() {
  }

  /** @throws DefinitionFlaw with the field */
  public static Policy read(JsonNode document) {
    Place at = new Place(document, "").object();
    Map<String, QuietHours> quiet = new HashMap<>();
    at.ifThere("quietHours").ifPresent(hours -> hours.entries()
        .forEach(entry -> quiet.put(entry.getKey(), quietHours(entry.getValue()))));
    Map<String, Cap> caps = new HashMap<>();
    at.ifThere("caps")
        .ifPresent(all -> all.entries().forEach(entry -> caps.put(entry.getKey(), cap(entry.getValue()))));
    return new Policy(quiet, caps, at.ifThere("zone").map(PolicyDefinition::zone).orElse(Policy.DEFAULT.zone()));
  }

  public static Map<String, Object> write(Policy policy) {
    Map<String, Object> quiet = new HashMap<>();
    policy.quietHours().forEach((channel, hours) -> quiet.put(channel,
        Map.of("from", hours.from().toString(), "to", hours.to().toString())));
    Map<String, Object> caps = new HashMap<>();
    policy.caps()
        .forEach((channel, cap) -> caps.put(channel, Map.of("most", cap.most(), "within", cap.within().toString())));
    return Map.of("zone", policy.zone().getId(), "quietHours", quiet, "caps", caps);
  }

  private static QuietHours quietHours(Place at) {
    return new QuietHours(time(at.object().at("from")), time(at.at("to")));
  }

  private static LocalTime time(Place at) {
    try {
      return LocalTime.parse(at.text());
    } catch (DateTimeException e) {
      throw at.flaw("invalid_time", "a time of day is written like 21:00");
    }
  }

  private static Cap cap(Place at) {
    try {
      return new Cap(at.object().at("most").number(), at.at("within").duration());
    } catch (IllegalArgumentException e) {
      throw at.flaw("out_of_range", e.getMessage());
    }
  }

  static ZoneId zone(Place at) {
    try {
      return ZoneId.of(at.text());
    } catch (DateTimeException e) {
      throw at.flaw("unknown_zone", "a zone is written like Asia/Seoul");
    }
  }
}
