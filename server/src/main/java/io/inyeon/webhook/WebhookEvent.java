package io.inyeon.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an endpoint can be told of. */
enum WebhookEvent {
  SEGMENT_ENTERED("segment.entered"), SEGMENT_LEFT("segment.left"),
  /** A customer came to a node of a journey that calls the endpoint. It is told because the journey says so, not asked for. */
  JOURNEY_REACHED("journey.reached"),
  /** Something is wrong with a journey, or no longer is. Of no customer. */
  ALERT_RAISED("alert.raised"), ALERT_RESOLVED("alert.resolved");

  /** What is told when nothing else is asked for. */
  static final Set<WebhookEvent> USUAL = Set.of(SEGMENT_ENTERED, SEGMENT_LEFT);

  private final String word;

  WebhookEvent(String word) {
    this.word = word;
  }

  @JsonValue
  String word() {
    return word;
  }

  static Optional<WebhookEvent> named(String word) {
    return Arrays.stream(values()).filter(event -> event.word.equals(word)).findFirst();
  }

  /** What an endpoint can ask to be told of. */
  static Optional<WebhookEvent> wished(String word) {
    return named(word).filter(event -> event != JOURNEY_REACHED);
  }

  static List<String> words() {
    return Arrays.stream(values()).filter(event -> event != JOURNEY_REACHED).map(WebhookEvent::word).toList();
  }
}
