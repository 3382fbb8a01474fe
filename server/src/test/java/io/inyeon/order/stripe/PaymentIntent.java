package io.inyeon.order.stripe;

import java.time.Instant;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A PaymentIntent, kept as the JSON object that Stripe shows. */
final class PaymentIntent {

  private static final String PARAMETERS = "amount|currency|confirm|description|payment_method|return_url"
      + "|automatic_payment_methods\\[(enabled|allow_redirects)]|(metadata|payment_method_types)\\[[^\\[\\]]*]";
  private static final String METHODS = "|pm_card_(visa|chargeDeclined|authenticationRequired)";

  private final ObjectNode json = object("pi_", "payment_intent");
  private final boolean confirmed;
  private boolean refunded;

  PaymentIntent(StripeRequest request) {
    String method = request.accepting(PARAMETERS).matching("payment_method", METHODS, "resource_missing");
    String amount = request.matching("amount", "0*[1-9]\\d{0,7}", "parameter_invalid_integer");
    json.put("amount", Long.parseLong(amount)).put("currency", request.matching("currency", "[a-z]{3}", ""))
        .put("amount_received", 0).put("client_secret", identifier(text("id") + "_secret_"))
        .put("status", method.isEmpty() ? "requires_payment_method" : "requires_confirmation")
        .putNull("last_payment_error").putNull("latest_charge").putNull("next_action");
    json.set("metadata", metadata(request));
    confirmed = request.confirms();
  }

  /** A new identifier that begins with the prefix. */
  static String identifier(String prefix) {
    return prefix + UUID.randomUUID().toString().replace("-", "");
  }

  static ObjectNode object(String prefix, String kind) {
    return JsonNodeFactory.instance.objectNode().put("id", identifier(prefix)).put("object", kind)
        .put("created", Instant.now().getEpochSecond()).put("livemode", false);
  }

  private static ObjectNode metadata(StripeRequest request) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    request.parameters().keySet().stream().filter(name -> name.startsWith("metadata["))
        .forEach(name -> metadata.put(name.substring(9, name.length() - 1), request.text(name)));
    return metadata;
  }

  String text(String name) {
    return json.path(name).asString("");
  }

  ObjectNode json() {
    return json.deepCopy();
  }

  long charged(String currency) {
    return !refunded && text("currency").equals(currency) ? json.path("amount_received").asLong() : 0;
  }

  /** Attempts the payment if the creation asked for that. */
  ObjectNode confirm(StripeRequest request) {
    switch (confirmed ? request.text("payment_method") : "") {
      case "pm_card_visa" -> succeed();
      case "pm_card_chargeDeclined" -> decline();
      case "pm_card_authenticationRequired" -> authenticate(request.text("return_url"));
      default -> {
      }
    }
    return json();
  }

  void customerPays() {
    if (text("status").equals("succeeded")) {
      throw new IllegalStateException(text("id") + " has already succeeded");
    }
    succeed();
  }

  /** Ends it, if nothing was taken yet. */
  ObjectNode cancel(StripeRequest request) {
    if (text("status").equals("succeeded") || text("status").equals("canceled")) {
      throw begun(new StripeAnswer.Refusal(400, "payment_intent_unexpected_state",
          "You cannot cancel this PaymentIntent because it has a status of " + text("status") + ".", ""));
    }
    json.put("status", "canceled").put("cancellation_reason",
        request.matching("cancellation_reason", "|duplicate|fraudulent|requested_by_customer|abandoned", ""));
    return json();
  }

  /** Refunds the whole amount. */
  ObjectNode refund() {
    if (refunded || !text("status").equals("succeeded")) {
      throw begun(refunded
          ? new StripeAnswer.Refusal(400, "charge_already_refunded", "Already refunded.", "")
          : new StripeAnswer.Refusal(400, "", "There is no successful charge to refund.", ""));
    }
    refunded = true;
    return object("re_", "refund").put("amount", json.path("amount").asLong()).put("currency", text("currency"))
        .put("charge", text("latest_charge")).put("payment_intent", text("id")).put("status", "succeeded");
  }

  private void succeed() {
    json.put("status", "succeeded").put("amount_received", json.path("amount").asLong())
        .put("latest_charge", identifier("ch_")).putNull("next_action").putNull("last_payment_error");
  }

  private void authenticate(String returnUrl) {
    String type = returnUrl.isEmpty() ? "use_stripe_sdk" : "redirect_to_url";
    json.put("status", "requires_action").putObject("next_action").put("type", type).putObject(type)
        .put(returnUrl.isEmpty() ? "stripe_js" : "url", "https://hooks.stripe.com/3d_secure_2/hosted");
  }

  /** A declined attempt leaves a failed charge behind and the PaymentIntent without a payment method. */
  private void decline() {
    json.put("status", "requires_payment_method").put("latest_charge", identifier("ch_"));
    StripeAnswer.Refusal refusal = new StripeAnswer.Refusal(402, "card_declined", "Your card was declined.", "")
        .put("decline_code", "generic_decline").put("charge", text("latest_charge"));
    json.set("last_payment_error", refusal.error().deepCopy());
    throw begun(refusal);
  }

  private StripeAnswer.Refusal begun(StripeAnswer.Refusal refusal) {
    refusal.error().set("payment_intent", json());
    return refusal;
  }
}
