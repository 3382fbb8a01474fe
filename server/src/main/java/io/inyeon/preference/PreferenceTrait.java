package io.inyeon.preference;

import io.inyeon.core.preference.Preference;
import io.inyeon.core.preference.Preferences;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Preferences as the trait {@value #NAME} tells them: {@code {"channel": "web", "channel_certainty": 0.97, …}}. */
final class PreferenceTrait {
  static final String NAME = Preferences.TRAIT;
  /** A certainty that moved by less is not told again: the log would say the same day after day. */
  private static final double WORTH_TELLING = 0.05;
  private static final String CERTAINTY = "_certainty";

  private PreferenceTrait() {
  }

  static Map<String, Object> of(Preferences preferences) {
    Map<String, Object> trait = new LinkedHashMap<>();
    put(trait, "channel", preferences.channel());
    put(trait, "device", preferences.device());
    put(trait, "content", preferences.content());
    preferences.hour().ifPresent(hour -> {
      trait.put("hour", Integer.parseInt(hour.value()));
      trait.put("hour" + CERTAINTY, certainty(hour));
    });
    return trait;
  }

  private static void put(Map<String, Object> trait, String name, Optional<Preference> preference) {
    preference.ifPresent(known -> {
      trait.put(name, known.value());
      trait.put(name + CERTAINTY, certainty(known));
    });
  }

  /** Rounded down, so that 0.99 is at least that. */
  private static double certainty(Preference preference) {
    return Math.floor(preference.certainty() * 100) / 100;
  }

  /** Whether rules could find another answer in it than in what was told before. */
  static boolean differs(JsonNode told, Map<String, Object> trait) {
    return told.size() != trait.size()
        || trait.entrySet().stream().anyMatch(entry -> differs(told.path(entry.getKey()), entry.getValue()));
  }

  private static boolean differs(JsonNode told, Object value) {
    return value instanceof Double certainty
        ? Math.abs(told.asDouble(0) - certainty) >= WORTH_TELLING
        : !told.asString("").equals(value.toString());
  }
}
