package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Consents: record a word with its proof, read them as of any instant. */
@RestController
@Tag(name = "Consents")
class ConsentController {
  private static final int LONGEST_PROOF = 8_192;

  private final Customers customers;
  private final Consents consents;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ConsentController(Customers customers, Consents consents, TransactionTemplate transaction, InstantSource clock) {
    this.customers = customers;
    this.consents = consents;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Operation(summary = "A customer's consents, as known now or at an instant")
  @GetMapping("/api/v1/customers/{id}/consents")
  Map<String, Object> get(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
    Instant when = at == null ? clock.instant() : instant(at, "at");
    return Map.of("at", when, "items", consents.asOf(customers.require(id), when));
  }

  @Operation(summary = "Record a consent or a refusal", description = """
    `{"channel": "email", "purpose": "marketing", "status": "granted" | "refused", "endpoint": "…", "effectiveAt": "…",
    "proof": {…}}`. Without an endpoint the customer's latest address on that channel; without effectiveAt now.""")
  @PutMapping("/api/v1/customers/{id}/consents")
  Map<String, Object> put(@PathVariable String id, @RequestBody JsonNode body) {
    CustomerId customer = customers.require(id);
    Consents.Word word = word(customer, body);
    ProfileId profile = customers.profileOf(customer, word.endpoint()).orElse(new ProfileId(customer.value()));
    transaction.executeWithoutResult(status -> consents.record(profile, word, InternalEvents.CONSENT_UPDATED));
    return Map.of("items", consents.asOf(customer, clock.instant()));
  }

  private Consents.Word word(CustomerId customer, JsonNode body) {
    String channel = word(body, "channel").orElseThrow(() -> missing("channel"));
    String purpose = word(body, "purpose").orElse("marketing");
    Instant effectiveAt = text(body, "effectiveAt").map(at -> instant(at, "effectiveAt")).orElseGet(clock::instant)
        .truncatedTo(ChronoUnit.MILLIS);
    if (effectiveAt.isAfter(clock.instant())) {
      throw Problem.badRequest("out_of_range", "effectiveAt cannot lie in the future.").with("field", "effectiveAt");
    }
    return new Consents.Word(endpoint(customer, channel, body), channel, purpose, isGranted(body), effectiveAt,
        text(body, "source").orElse("api"), proof(body));
  }

  private String endpoint(CustomerId customer, String channel, JsonNode body) {
    Optional<String> written = text(body, "endpoint");
    Namespace namespace = Namespace.named(channel.equals("sms") ? "phone" : channel).orElse(Namespace.USER_ID);
    if (written.isPresent()) {
      return namespace.isAddress()
          ? Normal.of(namespace, written.get()).map(Identifier::value)
              .orElseThrow(() -> Problem.badRequest("invalid_endpoint", "This is no address of that channel.")
                  .with("field", "endpoint"))
          : written.get();
    }
    return consents.addressOf(customer, channel)
        .orElseThrow(
            () -> Problem.badRequest("required", "The customer has no address on this channel; give the endpoint.")
                .with("field", "endpoint"));
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

  private static Instant instant(String text, String field) {
    try {
      return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_timestamp", field + " must be an ISO 8601 instant with an offset.")
          .with("field", field);
    }
  }

  private static Problem missing(String field) {
    return Problem.badRequest("required", field + " is needed.").with("field", field);
  }
}
