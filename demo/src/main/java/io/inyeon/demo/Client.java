package io.inyeon.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP interface of a server, as any client speaks it. */
final class Client {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final String writeKey;
  private final String serverKey;

  Client(URI server, String writeKey, String serverKey) {
    this.server = server;
    this.writeKey = writeKey;
    this.serverKey = serverKey;
  }

  /** The key of browsers. */
  String writeKey() {
    return writeKey;
  }

  /** An answer of any status. */
  record Reply(int status, JsonNode body) {
    boolean ok() {
      return status / 100 == 2;
    }

    Reply orThrow(String what) {
      if (!ok()) {
        throw new IllegalStateException(what + " was answered with " + status + " " + body);
      }
      return this;
    }
  }

  /** @param trusted under the server key, as the shop's own systems send */
  void collect(boolean trusted, Map<String, Object> event, String sentAt) {
    String key = trusted ? serverKey : writeKey;
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    call(request("/v1/batch").header("Authorization", "Basic " + basic).header("Content-Type", "application/json")
        .POST(body(Map.of("batch", List.of(event), "sentAt", sentAt)))).orThrow("An event");
  }

  /** @param events each as its JSON */
  Reply collect(boolean trusted, List<String> events, String sentAt) {
    String basic = Base64.getEncoder()
        .encodeToString(((trusted ? serverKey : writeKey) + ":").getBytes(StandardCharsets.UTF_8));
    return call(request("/v1/batch").header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/json").POST(BodyPublishers
            .ofString("{\"batch\":[" + String.join(",", events) + "],\"sentAt\":\"" + sentAt + "\"}")))
        .orThrow("A batch");
  }

  /** What a mail program does when it shows the mail's pictures. */
  void pixel(Map<String, Object> event) {
    byte[] data = JSON.writeValueAsBytes(event);
    call(request("/v1/pixel/track?writeKey=" + encode(writeKey) + "&data="
        + Base64.getUrlEncoder().withoutPadding().encodeToString(data)).GET()).orThrow("A picture");
  }

  /** The customer, when somebody has that identifier. */
  Optional<JsonNode> lookup(String namespace, String value) {
    Reply reply = get("/api/v1/customers/lookup?namespace=" + encode(namespace) + "&value=" + encode(value));
    return reply.ok() ? Optional.of(reply.body()) : Optional.empty();
  }

  /**
   * Somebody agrees to marketing by e-mail. Comes back when the log knows it, so that whatever is told next finds it there: a
   * shop that welcomes its new member does no less.
   *
   * @param form where they said so
   */
  void agree(String customer, String email, String form, String language) {
    String path = "/api/v1/customers/" + customer;
    put(path + "/consents", Map.of("channel", "email", "purpose", "marketing", "status", "granted", "endpoint", email,
        "source", form, "proof", Map.of("form", form, "language", language))).orThrow("A consent");
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!isLogged(path) && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
  }

  private boolean isLogged(String customer) {
    return get(customer + "/timeline?name=" + encode("Consent Updated") + "&limit=1").body().path("items").size() > 0;
  }

  Reply get(String path) {
    return call(operator(path).GET());
  }

  Reply put(String path, Object document) {
    return call(operator(path).header("Content-Type", "application/json").PUT(body(document)));
  }

  /** Any other call under the server key, with an {@code Idempotency-Key} unless it is empty. */
  Reply call(String method, String path, Map<String, ?> document, String idempotencyKey) {
    HttpRequest.Builder request = operator(path).header("Content-Type", "application/json").method(method,
        document.isEmpty() ? BodyPublishers.noBody() : body(document));
    return call(idempotencyKey.isEmpty() ? request : request.header("Idempotency-Key", idempotencyKey));
  }

  /** Says how something is, unless it is there already. */
  Reply putNew(String path, Object document) {
    return call(operator(path).header("Content-Type", "application/json").header("If-None-Match", "*")
        .PUT(body(document)));
  }

  Reply post(String path) {
    return call(operator(path).POST(BodyPublishers.noBody()));
  }

  /** RFC 8058: what a mail program sends when its reader presses "unsubscribe". */
  Reply unsubscribe(String path) {
    return call(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")));
  }

  private HttpRequest.Builder operator(String path) {
    return request(path).header("Authorization", "Bearer " + serverKey);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(server.resolve(path)).timeout(PATIENCE);
  }

  private Reply call(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
      boolean json = response.headers().firstValue("Content-Type").orElse("").contains("json");
      return new Reply(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode());
    } catch (IOException e) {
      throw new UncheckedIOException("The server did not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for the server", e);
    }
  }

  private static HttpRequest.BodyPublisher body(Object document) {
    return BodyPublishers.ofString(JSON.writeValueAsString(document));
  }

  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
