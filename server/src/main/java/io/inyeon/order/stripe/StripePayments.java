package io.inyeon.order.stripe;

import io.inyeon.core.commerce.Money;
import io.inyeon.order.PaymentProvider;
import io.inyeon.settings.Settings;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payments by Stripe's PaymentIntents (API reference: Payment Intents, Refunds, Idempotent requests). With a payment method it is
 * confirmed at once; without one the customer's device goes on with the client secret, and a webhook tells the end.
 *
 * <p>Amounts are in the smallest unit of ISO 4217, as there; the few currencies that Stripe counts otherwise (ISK, UGX, and those
 * with three decimals) are not taken.
 */
@Component
class StripePayments implements PaymentProvider {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int OK = 200;
  private static final int DECLINED = 402;
  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;
  private static final int FIRST_FAULT_OF_THEIRS = 500;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int MOST_DECIMALS = 2;
  private static final java.util.Set<String> COUNTED_OTHERWISE = java.util.Set.of("ISK", "UGX");

  private final Optional<Settings.Stripe> account;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

  StripePayments(Settings settings, JsonMapper json) {
    this.account = settings.stripe();
    this.json = json;
  }

  private record Answer(int status, JsonNode body) {}

  @Override
  public String key() {
    return "stripe";
  }

  @Override
  public boolean isThere() {
    return account.isPresent();
  }

  @Override
  public Outcome start(UUID payment, Money amount, Details details) {
    String currency = amount.currency().getCurrencyCode();
    if (COUNTED_OTHERWISE.contains(currency) || amount.currency().getDefaultFractionDigits() > MOST_DECIMALS) {
      return new Outcome.Declined("currency_not_supported");
    }
    Map<String, String> form = new LinkedHashMap<>();
    form.put("amount", Long.toString(amount.amountMinor()));
    form.put("currency", currency.toLowerCase(Locale.ROOT));
    form.put("automatic_payment_methods[enabled]", "true");
    form.put("metadata[payment]", payment.toString());
    form.put("metadata[order]", details.order());
    details.token().ifPresent(method -> {
      form.put("payment_method", method);
      form.put("confirm", "true");
      form.put("automatic_payment_methods[allow_redirects]", "never");
    });
    return ask("POST", "/v1/payment_intents", form, "payment-" + payment).map(StripePayments::outcome)
        .orElse(new Outcome.Unknown("no_answer"));
  }

  /** Without a reference it cannot be found at once: should it have been taken, their webhook tells. */
  @Override
  public Outcome look(UUID payment, Optional<String> reference) {
    return reference.flatMap(id -> ask("GET", "/v1/payment_intents/" + encoded(id), Map.of(), ""))
        .map(StripePayments::seen).orElse(new Outcome.Unknown("no_answer"));
  }

  /** That it cannot be looked at says nothing of it. */
  private static Outcome seen(Answer answer) {
    return answer.status == OK ? intent(answer.body) : new Outcome.Unknown("status_" + answer.status);
  }

  /** One that has succeeded refuses to be cancelled, which is what is wanted. */
  @Override
  public void abandon(UUID payment, Optional<String> reference) {
    reference.ifPresent(id -> ask("POST", "/v1/payment_intents/" + encoded(id) + "/cancel",
        Map.of("cancellation_reason", "abandoned"), "abandon-" + payment));
  }

  @Override
  public RefundOutcome refund(UUID payment, String reference, Money amount) {
    Optional<Answer> answer = ask("POST", "/v1/refunds", Map.of("payment_intent", reference), "refund-" + payment);
    if (answer.isEmpty()) {
      return new RefundOutcome.Later("no_answer");
    }
    boolean isDone = answer.get().status == OK && !answer.get().body.path("status").asString("").equals("failed");
    boolean wasDone = error(answer.get()).equals("charge_already_refunded");
    return isDone || wasDone ? new RefundOutcome.Refunded() : new RefundOutcome.Later(error(answer.get()));
  }

  private static Outcome outcome(Answer answer) {
    if (answer.status == OK) {
      return intent(answer.body);
    }
    if (answer.status == DECLINED) {
      return new Outcome.Declined(error(answer));
    }
    boolean isAboutUs = answer.status == UNAUTHORIZED || answer.status == FORBIDDEN
        || answer.body.path("error").path("type").asString("").equals("idempotency_error");
    boolean mayHaveHappened = answer.status >= FIRST_FAULT_OF_THEIRS || answer.status == CONFLICT
        || answer.status == TOO_MANY || isAboutUs;
    return mayHaveHappened ? new Outcome.Unknown("status_" + answer.status) : new Outcome.Declined(error(answer));
  }

  /** What a PaymentIntent says of itself. */
  static Outcome intent(JsonNode intent) {
    String id = intent.path("id").asString("");
    return switch (intent.path("status").asString("")) {
      case "succeeded" -> new Outcome.Succeeded(id);
      case "canceled" -> new Outcome.Declined("canceled");
      default -> new Outcome.Pending(id, intent.path("client_secret").asString(""));
    };
  }

  private static String error(Answer answer) {
    JsonNode error = answer.body.path("error");
    return error.path("code").asString(error.path("type").asString("status_" + answer.status));
  }

  /** @return empty when there was no answer: then nobody knows whether it was done */
  private Optional<Answer> ask(String method, String path, Map<String, String> form, String key) {
    Settings.Stripe to = account.orElseThrow(() -> new IllegalStateException("INYEON_STRIPE_SECRET_KEY is not set"));
    HttpRequest.Builder request = HttpRequest.newBuilder(to.url().resolve(path)).timeout(PATIENCE)
        .header("Authorization", "Bearer " + to.secretKey())
        .header("Content-Type", "application/x-www-form-urlencoded");
    if (!key.isEmpty()) {
      request.header("Idempotency-Key", key);
    }
    try {
      HttpResponse<String> answer = http.send(request.method(method, BodyPublishers.ofString(body(form))).build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
      return Optional.of(new Answer(answer.statusCode(), json.readTree(answer.body())));
    } catch (IOException | JacksonException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String body(Map<String, String> form) {
    return form.entrySet().stream().map(part -> encoded(part.getKey()) + "=" + encoded(part.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
