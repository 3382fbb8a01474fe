package io.inyeon.order.stripe;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.node.ObjectNode;

/** A stand-in for Stripe's API on a loopback port; it knows one-step PaymentIntents and refuses all else. */
public final class StripeStub implements AutoCloseable {

  private final String secretKey = PaymentIntent.identifier("sk_test_");
  private final String webhookSecret = PaymentIntent.identifier("whsec_");
  private final Map<String, PaymentIntent> intents = new HashMap<>();
  private final Map<StripeRequest, StripeAnswer> answers = new HashMap<>();
  private final Deque<Integer> faults = new ArrayDeque<>();
  private final HttpServer server;

  /** Starts the stub on a free loopback port. */
  public StripeStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0, "/", this::serve);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.start();
  }

  /** The base address, without a slash at the end; it stands in for {@code https://api.stripe.com}. */
  public String url() {
    return "http://" + server.getAddress().getAddress().getHostAddress() + ":" + server.getAddress().getPort();
  }

  /** The only API key that the stub accepts. */
  public String secretKey() {
    return secretKey;
  }

  /** The signing secret of the webhook endpoint; the whole text, prefix included, is the key of the HMAC. */
  public String webhookSecret() {
    return webhookSecret;
  }

  /** Finishes an open payment as the customer would on their own device: it becomes {@code succeeded}. */
  public synchronized void customerPays(String paymentIntentId) {
    intent(paymentIntentId).customerPays();
  }

  /** What has become of a payment, in Stripe's words. */
  public synchronized String status(String paymentIntentId) {
    return intent(paymentIntentId).text("status");
  }

  /** The body of a new {@code payment_intent.…} event with a snapshot of the PaymentIntent as it is now. */
  public synchronized byte[] event(String type, String paymentIntentId) {
    ObjectNode event = PaymentIntent.object("evt_", "event").put("type", type);
    event.putObject("data").set("object", intent(paymentIntentId).json());
    return event.put("api_version", "2025-09-30.clover").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The value of {@code Stripe-Signature} for the body as Stripe would send it at the given time. */
  public String signature(byte[] body, Instant at) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(webhookSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      mac.update((at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What has been charged in the currency less what has been refunded, in its smallest unit. */
  public synchronized long charged(String currency) {
    return intents.values().stream().mapToLong(intent -> intent.charged(currency)).sum();
  }

  /** The number of PaymentIntents that have been created, whatever has become of them. */
  public synchronized int intents() {
    return intents.size();
  }

  /** Makes the stub do the work of the next request without an answer; faults queue up, one request each. */
  public synchronized void dropNextAnswer() {
    faults.add(0);
  }

  /** Makes the stub answer the next request with this error status and not do its work. */
  public synchronized void failNext(int status) {
    faults.add(status);
  }

  /** Stops the stub and frees its port. */
  @Override
  public void close() {
    server.stop(0);
  }

  /** Serves one request at a time; a fault of 0 drops the answer and one of 400 or more replaces it. */
  private synchronized void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      StripeRequest request = StripeRequest.read(exchange);
      int fault = faults.isEmpty() ? 200 : faults.remove();
      StripeAnswer answer = fault < 400
          ? answer(request)
          : new StripeAnswer.Refusal(fault, "", "An unknown error occurred", "").answer();
      if (fault != 0) {
        answer.send(exchange);
      }
    }
  }

  /** Only the answer of a request that began to execute is kept for its key. */
  private StripeAnswer answer(StripeRequest request) {
    StripeAnswer answer = earlierOrNew(request);
    if (answer.kept() && !request.key().isEmpty()) {
      answers.putIfAbsent(request, answer);
    }
    return answer;
  }

  private StripeAnswer earlierOrNew(StripeRequest request) {
    try {
      request.authorise(secretKey);
      request.checkKey(answers.keySet());
      return Optional.ofNullable(answers.get(request)).map(StripeAnswer::again)
          .orElseGet(() -> new StripeAnswer(200, perform(request).toString(), true, false));
    } catch (StripeAnswer.Refusal refusal) {
      return refusal.answer();
    }
  }

  private ObjectNode perform(StripeRequest request) {
    return switch (request.route()) {
      case "POST /v1/payment_intents" -> create(new PaymentIntent(request)).confirm(request);
      case "GET /v1/payment_intents/{id}" -> intent(request.path().replaceFirst(".*/", "")).json();
      case "POST /v1/payment_intents/{id}/cancel" ->
        intent(request.path().replaceFirst("/cancel$", "").replaceFirst(".*/", ""))
            .cancel(request.accepting("cancellation_reason"));
      case "POST /v1/refunds" -> intent(request.accepting("payment_intent")
          .matching("payment_intent", ".+", "")).refund();
      default -> throw new StripeAnswer.Refusal(404, "", "Unrecognized request URL: " + request.path(), "");
    };
  }

  private PaymentIntent create(PaymentIntent intent) {
    intents.put(intent.text("id"), intent);
    return intent;
  }

  private PaymentIntent intent(String id) {
    return Optional.ofNullable(intents.get(id)).orElseThrow(
        () -> new StripeAnswer.Refusal(404, "resource_missing", "No such payment_intent: '" + id + "'", "intent"));
  }
}
