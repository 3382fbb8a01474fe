package io.inyeon.engine;

import io.inyeon.core.Holdout;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.QuietHours;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * The contact policy as JSON.
 *
 * <pre>{@code
 * {"zone": "Asia/Seoul", "quietHours": {"email": {"from": "21:00", "to": "08:00"}},
 *  "caps": [{"name": "daily", "most": 3, "within": "P1D", "channel": "email"}],
 *  "jurisdiction": "KR", "holdout": {"percent": 5, "salt": "2026"}}
 * }</pre>
 */
public final class PolicyDefinition {
  /** The law goes before it, and is told with it: whoever sends back what they have read sends it, too. */
  private static final Set<String> MEMBERS = Set.of("zone", "quietHours", "caps", "jurisdiction", "holdout", "law");
  private static final Set<String> HOURS = Set.of("from", "to");
  private static final Set<String> HOLDOUT = Set.of("percent", "salt");

  private PolicyDefinition() {
  }

  /** @throws DefinitionFlaw with the field */
  public static Policy read(JsonNode document) {
    Place at = new Place(document, "").object();
    Map<String, QuietHours> quiet = new HashMap<>();
    at.ifThere("quietHours").ifPresent(hours -> hours.entries()
        .forEach(entry -> quiet.put(entry.getKey(), quietHours(entry.getValue()))));
    return new Policy(quiet, at.ifThere("caps").map(CapDefinition::read).orElse(List.of()),
        at.ifThere("zone").map(PolicyDefinition::zone).orElse(Policy.DEFAULT.zone()),
        at.ifThere("jurisdiction").map(PolicyDefinition::country),
        at.ifThere("holdout").map(PolicyDefinition::holdout));
  }

  /**
   * As somebody sends it: what is left out is not limited, and a word that is misspelt is not left out.
   *
   * @throws DefinitionFlaw with the field
   */
  public static Policy readStrictly(JsonNode document) {
    Place at = new Place(document, "").object();
    at.only(MEMBERS);
    at.ifThere("quietHours").ifPresent(hours -> hours.entries().forEach(entry -> refuseEmpty(entry.getValue())));
    at.ifThere("jurisdiction").ifPresent(PolicyDefinition::refuseUnknownCountry);
    at.ifThere("holdout").ifPresent(holdout -> holdout.only(HOLDOUT));
    at.ifThere("caps").ifPresent(CapDefinition::refuseUnknown);
    return read(document);
  }

  /** Hours that end when they begin are none, and look like a whole day. */
  private static void refuseEmpty(Place at) {
    at.only(HOURS);
    if (time(at.object().at("from")).equals(time(at.at("to")))) {
      throw at.at("to").flaw("out_of_range", "these hours end when they begin; leave them out where none are quiet");
    }
  }

  private static void refuseUnknownCountry(Place at) {
    if (!Set.of(Locale.getISOCountries()).contains(country(at))) {
      throw at.flaw("invalid_country", "there is no country " + country(at) + " (ISO 3166-1 alpha-2)");
    }
  }

  /** @throws DefinitionFlaw with the field */
  static Holdout holdout(Place at) {
    try {
      return new Holdout(at.object().at("percent").number(), at.ifThere("salt").map(Place::text).orElse(""));
    } catch (IllegalArgumentException e) {
      throw at.at("percent").flaw("out_of_range", e.getMessage());
    }
  }

  private static String country(Place at) {
    if (!at.text().matches("[A-Z]{2}")) {
      throw at.flaw("invalid_country", "a country is written like KR (ISO 3166-1 alpha-2)");
    }
    return at.text();
  }

  public static Map<String, Object> write(Policy policy) {
    Map<String, Object> quiet = new HashMap<>();
    policy.quietHours().forEach((channel, hours) -> quiet.put(channel,
        Map.of("from", hours.from().toString(), "to", hours.to().toString())));
    Map<String, Object> written = new LinkedHashMap<>(Map.of("zone", policy.zone().getId(), "quietHours", quiet, "caps",
        policy.caps().stream().map(CapDefinition::write).toList()));
    policy.jurisdiction().ifPresent(country -> written.put("jurisdiction", country));
    policy.holdout()
        .ifPresent(one -> written.put("holdout", Map.of("percent", one.percent(), "salt", one.salt())));
    return written;
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

  static ZoneId zone(Place at) {
    try {
      return ZoneId.of(at.text());
    } catch (DateTimeException e) {
      throw at.flaw("unknown_zone", "a zone is written like Asia/Seoul");
    }
  }
}
