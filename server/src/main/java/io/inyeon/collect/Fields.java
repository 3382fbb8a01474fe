package io.inyeon.collect;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Reads fields of one event, each with its type; a wrong one is a {@link FlawedEvent} that names it. */
final class Fields {
  private static final int LONGEST_NAME = 512;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse(Year.of(9999) + "-01-01T00:00:00Z");

  private Fields() {
  }

  /** A text; a number is taken as its digits, since untyped callers send ids so. Empty when absent, null or blank. */
  static Optional<String> text(JsonNode event, String field) {
    JsonNode value = event.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() && !value.isNumber()) {
      throw new FlawedEvent(field, "wrong_type");
    }
    String text = value.asString();
    if (text.length() > LONGEST_NAME) {
      throw new FlawedEvent(field, "too_long");
    }
    return text.isBlank() ? Optional.empty() : Optional.of(text);
  }

  static String required(JsonNode event, String field) {
    return text(event, field).orElseThrow(() -> new FlawedEvent(field, "required"));
  }

  static Optional<JsonNode> object(JsonNode event, String field) {
    JsonNode value = event.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isObject()) {
      throw new FlawedEvent(field, "wrong_type");
    }
    return Optional.of(value);
  }

  /** ISO 8601 with an offset, as the SDKs send it. */
  static Optional<Instant> instant(JsonNode event, String field) {
    JsonNode value = event.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString()) {
      throw new FlawedEvent(field, "invalid_timestamp");
    }
    try {
      Instant instant = OffsetDateTime.parse(value.asString()).toInstant();
      if (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) {
        throw new FlawedEvent(field, "invalid_timestamp");
      }
      return Optional.of(instant);
    } catch (DateTimeException e) {
      throw new FlawedEvent(field, "invalid_timestamp");
    }
  }
}
