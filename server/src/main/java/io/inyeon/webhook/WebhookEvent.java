package io.inyeon.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What an endpoint can be told of. */
enum WebhookEvent {
  SEGMENT_ENTERED("segment.entered"), SEGMENT_LEFT("segment.left");

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

  static List<String> words() {
    return Arrays.stream(values()).map(WebhookEvent::word).toList();
  }
}
