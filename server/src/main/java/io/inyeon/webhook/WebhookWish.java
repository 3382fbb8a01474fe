package io.inyeon.webhook;

import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How an endpoint shall be; a complaint names the field. */
record WebhookWish(@Nullable String name, @Nullable String url,
    @Schema(description = "Keys of segments; all of them, also those to come, when left out") @Nullable List<@Nullable String> segments,
    @Schema(description = "segment.entered, segment.left, alert.raised, alert.resolved; the first two when left out") @Nullable List<@Nullable String> events,
    @Schema(description = "Whether it is told, too, of those whom a new rule or an import finds; false when left out") @Nullable Boolean history,
    @Schema(description = "False pauses it; true also switches on again what was disabled; as it is when left out") @Nullable Boolean enabled) {
  private static final int LONGEST_NAME = 200;
  private static final int MOST_SEGMENTS = 100;

  String checkedName() {
    String stripped = name == null ? "" : name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw flaw(stripped.isEmpty() ? "required" : "too_long", "name",
          "a text of at most " + LONGEST_NAME + " letters is needed here.");
    }
    return stripped;
  }

  Set<WebhookEvent> checkedEvents() {
    if (events == null) {
      return EnumSet.copyOf(WebhookEvent.USUAL);
    }
    if (events.isEmpty()) {
      throw flaw("required", "events", "name at least one, or leave it out for all.");
    }
    Set<WebhookEvent> checked = EnumSet.noneOf(WebhookEvent.class);
    for (int at = 0; at < events.size(); at++) {
      String place = "events." + at;
      checked.add(WebhookEvent.wished(String.valueOf(events.get(at))).orElseThrow(() -> flaw("unknown_event", place,
          "there are " + String.join(" and ", WebhookEvent.words()) + ".")));
    }
    return checked;
  }

  /** @param known which of these there are */
  Optional<List<String>> checkedSegments(Known known) {
    if (segments == null) {
      return Optional.empty();
    }
    if (segments.isEmpty() || segments.size() > MOST_SEGMENTS) {
      throw flaw(segments.isEmpty() ? "required" : "out_of_range", "segments",
          "name 1 to " + MOST_SEGMENTS + ", or leave it out for all.");
    }
    List<String> wanted = segments.stream().map(String::valueOf).toList();
    List<String> there = known.of(wanted);
    for (int at = 0; at < wanted.size(); at++) {
      if (!there.contains(wanted.get(at))) {
        throw flaw("unknown_segment", "segments." + at,
            "there is no segment \"" + wanted.get(at) + "\"; make it first.");
      }
    }
    return Optional.of(wanted.stream().distinct().toList());
  }

  /** Says which of some keys are a segment's. */
  interface Known {
    List<String> of(List<String> keys);
  }

  private static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why).with("field", field);
  }
}
