package io.inyeon.order.stripe;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An answer as it is written, whether it is kept for its idempotency key and whether it is given again. */
record StripeAnswer(int status, String body, boolean kept, boolean replayed) {

  StripeAnswer again() {
    return new StripeAnswer(status, body, kept, true);
  }

  void send(HttpExchange exchange) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.getResponseHeaders().set("Request-Id", PaymentIntent.identifier("req_"));
    if (replayed) {
      exchange.getResponseHeaders().set("Idempotent-Replayed", "true");
    }
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** An error of the API; one that names its PaymentIntent had begun to execute and is kept for its key. */
  static final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final ObjectNode error = JsonNodeFactory.instance.objectNode();

    /** An empty code or parameter stands for none. */
    Refusal(int status, String code, String message, String parameter) {
      super(message);
      this.status = status;
      error.put("type", status == 402 ? "card_error" : status < 500 ? "invalid_request_error" : "api_error");
      put("code", code).put("message", message).put("param", parameter);
    }

    Refusal put(String name, String value) {
      if (!value.isEmpty()) {
        error.put(name, value);
      }
      return this;
    }

    ObjectNode error() {
      return error;
    }

    StripeAnswer answer() {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      body.set("error", error);
      return new StripeAnswer(status, body.toString(), error.has("payment_intent"), false);
    }
  }
}
