package io.inyeon.preference;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.preference.Preferences;
import io.inyeon.core.preference.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log is told what is new, and not the same day after day. */
class PreferenceTraitTest {
  private static Map<String, Object> trait(int days, String channel) {
    List<Response> responses = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      responses.add(new Response(Instant.parse("2026-05-01T09:00:00Z").plusSeconds(86_400L * day),
          Optional.of(channel), Optional.empty(), Set.of("tea")));
    }
    return PreferenceTrait.of(Preferences.of(responses, ZoneOffset.UTC));
  }

  private static JsonNode told(Map<String, Object> trait) {
    return JsonMapper.shared().readTree(JsonMapper.shared().writeValueAsString(trait));
  }

  @Test
  void it_has_a_value_and_its_certainty_for_what_is_known() {
    assertThat(trait(3, "web")).containsExactlyInAnyOrderEntriesOf(Map.of("channel", "web", "channel_certainty", 0.93,
        "content", "tea", "content_certainty", 0.93, "hour", 9, "hour_certainty", 0.93));
  }

  @Test
  void the_same_again_is_not_told() {
    assertThat(PreferenceTrait.differs(told(trait(3, "web")), trait(3, "web"))).isFalse();
    assertThat(PreferenceTrait.differs(told(Map.of()), Map.of())).isFalse();
  }

  @Test
  void a_little_more_certainty_is_not_told_and_a_lot_is() {
    assertThat(PreferenceTrait.differs(told(trait(4, "web")), trait(5, "web"))).isFalse();
    assertThat(PreferenceTrait.differs(told(trait(1, "web")), trait(3, "web"))).isTrue();
  }

  @Test
  void another_value_and_one_that_is_new_are_told() {
    assertThat(PreferenceTrait.differs(told(trait(3, "web")), trait(3, "app"))).isTrue();
    assertThat(PreferenceTrait.differs(told(Map.of()), trait(1, "web"))).isTrue();
  }
}
