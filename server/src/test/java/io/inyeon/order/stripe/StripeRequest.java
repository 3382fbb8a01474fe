package io.inyeon.order.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A request whose parameters have their full names, brackets included; equal requests ask for the same. */
record StripeRequest(String method, String path, String authorization, String key, Map<String, String> parameters) {

  static StripeRequest read(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean form = header(exchange, "Content-Type").startsWith("application/x-www-form-urlencoded");
    String method = exchange.getRequestMethod();
    return new StripeRequest(method, exchange.getRequestURI().getPath(), header(exchange, "Authorization"),
        method.equals("POST") ? header(exchange, "Idempotency-Key") : "", parse(form ? body : ""));
  }

  private static String header(HttpExchange exchange, String name) {
    return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "");
  }

  private static Map<String, String> parse(String form) {
    Map<String, String> parameters = new HashMap<>();
    for (String pair : form.isEmpty() ? new String[0] : form.split("&", -1)) {
      String[] sides = (pair + "=").split("=", 3);
      parameters.merge(URLDecoder.decode(sides[0], StandardCharsets.UTF_8),
          URLDecoder.decode(sides[1], StandardCharsets.UTF_8), (one, other) -> one + "," + other);
    }
    return parameters;
  }

  String route() {
    return method + " " + path.replaceFirst("^(/v1/payment_intents)/[^/]+(/cancel)?$", "$1/{id}$2");
  }

  void authorise(String secretKey) {
    if (!authorization.equals("Bearer " + secretKey)) {
      throw new StripeAnswer.Refusal(401, "", "You did not provide a valid API key.", "");
    }
  }

  /** Refuses a key that was first used for another request. */
  void checkKey(Set<StripeRequest> earlier) {
    if (!earlier.contains(this) && earlier.stream().anyMatch(other -> other.key.equals(key))) {
      throw new StripeAnswer.Refusal(400, "", "This key was first used with other parameters.", "")
          .put("type", "idempotency_error");
    }
  }

  /** Refuses parameters whose full names do not match the pattern. */
  StripeRequest accepting(String pattern) {
    parameters.keySet().stream().filter(name -> !name.matches(pattern)).findFirst().ifPresent(name -> {
      throw new StripeAnswer.Refusal(400, "parameter_unknown", "Received unknown parameter: " + name, name);
    });
    return this;
  }

  String text(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The value of a parameter that must match the pattern; one that the empty text matches may be left out. */
  String matching(String name, String pattern, String code) {
    if (!text(name).matches(pattern)) {
      throw text(name).isEmpty()
          ? new StripeAnswer.Refusal(400, "parameter_missing", "Missing required param: " + name, name)
          : new StripeAnswer.Refusal(400, code, "Invalid " + name + ": " + text(name), name);
    }
    return text(name);
  }

  /** Whether to confirm at once; methods of the Dashboard may redirect the customer, who must find the way back. */
  boolean confirms() {
    boolean confirms = matching("confirm", "|true|false", "").equals("true");
    if (confirms && text("payment_method").isEmpty()) {
      throw new StripeAnswer.Refusal(400, "payment_intent_unexpected_state", "A payment method is missing.", "");
    }
    boolean redirects = !text("automatic_payment_methods[allow_redirects]").equals("never")
        && parameters.keySet().stream().noneMatch(name -> name.startsWith("payment_method_types["));
    if (confirms && redirects && text("return_url").isEmpty()) {
      throw new StripeAnswer.Refusal(400, "", "Methods that redirect need a `return_url`.", "");
    }
    return confirms;
  }
}
