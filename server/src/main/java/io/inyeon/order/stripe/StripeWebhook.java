package io.inyeon.order.stripe;

import io.inyeon.order.PaymentNews;
import io.inyeon.order.PaymentProvider.Outcome;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears what became of payments. Whoever calls proves by a signature that it is they. Told twice, or late, it counts once. */
@RestController
@Tag(name = "Orders")
class StripeWebhook {
  private final Optional<String> secret;
  private final PaymentNews news;
  private final JsonMapper json;
  private final InstantSource clock;

  StripeWebhook(Settings settings, PaymentNews news, JsonMapper json, InstantSource clock) {
    this.secret = settings.stripe().map(Settings.Stripe::webhookSecret);
    this.news = news;
    this.json = json;
    this.clock = clock;
  }

  @Operation(summary = "Stripe tells what became of a payment", description = "Signed with `Stripe-Signature`; 400 `invalid_signature` when it is not, or is older than five minutes.")
  @PostMapping("/v1/payments/stripe")
  @ResponseStatus(HttpStatus.OK)
  void hear(@RequestBody byte[] body,
      @RequestHeader(name = "Stripe-Signature", required = false) @Nullable String signature) {
    if (secret.isEmpty() || !StripeSignature.isValid(secret.get(), body, signature, clock.instant())) {
      throw Problem.badRequest("invalid_signature", "The signature is missing, wrong or too old.");
    }
    JsonNode event = read(body);
    if (event.path("type").asString("").startsWith("payment_intent.")) {
      tell(event.path("data").path("object"));
    }
  }

  private void tell(JsonNode intent) {
    Outcome outcome = StripePayments.intent(intent);
    payment(intent).ifPresent(payment -> news.heard(payment, outcome));
  }

  /** One that was not asked for here has no such name. */
  private static Optional<UUID> payment(JsonNode intent) {
    try {
      return Optional.of(UUID.fromString(intent.path("metadata").path("payment").asString("")));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private JsonNode read(byte[] body) {
    try {
      return json.readTree(body);
    } catch (JacksonException e) {
      throw Problem.badRequest("invalid_json", "The body is no JSON.");
    }
  }
}
