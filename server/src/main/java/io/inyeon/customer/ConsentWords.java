package io.inyeon.customer;

import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.web.CalendarInstant;
import io.inyeon.web.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** Reads what somebody writes of a consent: {@code channel, purpose, status, endpoint, effectiveAt, source, proof}. */
public final class ConsentWords {
  private static final int LONGEST_PROOF = 8_192;
  private static final int LONGEST_ADDRESS = 512;

  private ConsentWords() {
  }

  /**
   * @param addressOf the person's address on a channel, for a word that names none
   * @throws Problem naming the field
   */
  public static Consents.Word read(JsonNode body, Function<String, Optional<String>> addressOf, Instant now) {
    String channel = word(body, "channel").orElseThrow(() -> missing("channel"));
    String purpose = word(body, "purpose").orElse("marketing");
    Instant effectiveAt = text(body, "effectiveAt").map(at -> instant(at, "effectiveAt")).orElse(now)
        .truncatedTo(ChronoUnit.MILLIS);
    if (effectiveAt.isAfter(now)) {
      throw Problem.badRequest("out_of_range", "effectiveAt cannot lie in the future.").with("field", "effectiveAt");
    }
    return new Consents.Word(endpoint(channel, body, addressOf), channel, purpose, isGranted(body), effectiveAt,
        text(body, "source").orElse("api"), proof(body));
  }

  private static String endpoint(String channel, JsonNode body, Function<String, Optional<String>> addressOf) {
    Optional<String> written = text(body, "endpoint");
    if (written.isPresent()) {
      return address(channel, written.get())
          .orElseThrow(() -> Problem.badRequest("invalid_endpoint", "This is no address of that channel.")
              .with("field", "endpoint"));
    }
    return addressOf.apply(channel)
        .orElseThrow(
            () -> Problem.badRequest("required", "The customer has no address on this channel; give the endpoint.")
                .with("field", "endpoint"));
  }

  /** In the form in which addresses are compared; empty for what is none. */
  public static Optional<String> address(String channel, String written) {
    Namespace namespace = Namespace.named(channel.equals("sms") ? "phone" : channel).orElse(Namespace.USER_ID);
    return namespace.isAddress()
        ? Normal.of(namespace, written).map(Identifier::value)
        : Optional.of(written).filter(text -> text.length() <= LONGEST_ADDRESS);
  }

  private static boolean isGranted(JsonNode body) {
    return switch (text(body, "status").orElseThrow(() -> missing("status"))) {
      case "granted" -> true;
      case "refused", "withdrawn", "denied" -> false;
      default -> throw Problem.badRequest("unknown_status", "status is granted or refused.").with("field", "status");
    };
  }

  private static Map<String, Object> proof(JsonNode body) {
    JsonNode proof = body.path("proof");
    if (proof.isMissingNode() || proof.isNull()) {
      return Map.of();
    }
    if (!proof.isObject() || proof.toString().length() > LONGEST_PROOF) {
      throw Problem.badRequest("wrong_type", "proof is an object of " + LONGEST_PROOF + " letters at most.")
          .with("field", "proof");
    }
    Map<String, Object> told = new HashMap<>();
    proof.properties().forEach(entry -> told.put(entry.getKey(), entry.getValue()));
    return told;
  }

  private static Optional<String> text(JsonNode body, String field) {
    JsonNode value = body.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isString() || value.asString().isBlank() || value.asString().indexOf('\0') >= 0) {
      throw Problem.badRequest("wrong_type", field + " must be a text.").with("field", field);
    }
    return Optional.of(value.asString());
  }

  /** Channels and purposes are compared letter by letter: a refusal of "Marketing" must not miss "marketing". */
  private static Optional<String> word(JsonNode body, String field) {
    Optional<String> word = text(body, field).map(text -> text.toLowerCase(Locale.ROOT));
    if (word.isPresent() && !word.get().matches("[a-z0-9_-]{1,64}")) {
      throw Problem.badRequest("invalid_word", field + " is made of letters, digits, - and _.").with("field", field);
    }
    return word;
  }

  static Instant instant(String text, String field) {
    try {
      return CalendarInstant.checked(OffsetDateTime.parse(text.replace(' ', '+')).toInstant());
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_timestamp", field + " must be an ISO 8601 instant with an offset.")
          .with("field", field);
    }
  }

  private static Problem missing(String field) {
    return Problem.badRequest("required", field + " is needed.").with("field", field);
  }
}
