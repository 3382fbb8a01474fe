package io.inyeon.acceptance;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public HTTP interface, as a caller without an SDK uses it. */
public final class Api {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
      .connectTimeout(Duration.ofSeconds(2)).build();

  private final URI url;
  private final String writeKey;
  private final String serverKey;

  /** An answer of any status. */
  public record Reply(int status, JsonNode body) {
    public boolean ok() {
      return status / 100 == 2;
    }
  }

  public Api(URI url, String writeKey, String serverKey) {
    this.url = url;
    this.writeKey = writeKey;
    this.serverKey = serverKey;
  }

  public boolean isHealthy() {
    try {
      return send(request("/health", Duration.ofSeconds(2)).GET()).statusCode() == 200;
    } catch (IOException down) {
      return false;
    }
  }

  /**
   * One batch, as a client sends it.
   *
   * @throws IOException when there was no answer: nobody knows whether it was taken
   */
  public Reply collect(List<Map<String, Object>> batch) throws IOException {
    String basic = Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    return reply(send(request("/v1/batch", Duration.ofSeconds(20)).header("Authorization", "Basic " + basic)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("batch", batch))))));
  }

  public Reply get(String path) {
    return call(asOperator(path).GET());
  }

  public Reply put(String path, JsonNode body) {
    return call(
        asOperator(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body.toString())));
  }

  public Reply post(String path, JsonNode body) {
    return call(
        asOperator(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString())));
  }

  /** The same once only, however often it is sent with this {@code Idempotency-Key}. */
  public Reply post(String path, JsonNode body, String key) {
    return call(asOperator(path).header("Content-Type", "application/json").header("Idempotency-Key", key)
        .POST(BodyPublishers.ofString(body.toString())));
  }

  public Reply patch(String path, JsonNode body) {
    return call(asOperator(path).header("Content-Type", "application/json").method("PATCH",
        BodyPublishers.ofString(body.toString())));
  }

  /** A file as it is. */
  public Reply upload(String path, String content) {
    return call(asOperator(path).header("Content-Type", "application/octet-stream")
        .PUT(BodyPublishers.ofString(content)));
  }

  /** The same, where a file makes something new. */
  public Reply postFile(String path, String content) {
    return call(asOperator(path).header("Content-Type", "application/octet-stream")
        .POST(BodyPublishers.ofString(content)));
  }

  public Reply delete(String path) {
    return call(asOperator(path).DELETE());
  }

  /** The customer's id, when somebody has that identifier. */
  public Optional<String> lookup(String namespace, String value) {
    Reply reply = get("/api/v1/customers/lookup?namespace=" + encode(namespace) + "&value=" + encode(value));
    return reply.ok() ? Optional.of(reply.body().get("id").asString()) : Optional.empty();
  }

  /** The whole timeline, newest first. */
  public List<JsonNode> timeline(String customer) {
    return all("/api/v1/customers/" + customer + "/timeline?limit=200");
  }

  /** All pages of a list. */
  public List<JsonNode> all(String path) {
    var items = new ArrayList<JsonNode>();
    String cursor = "";
    do {
      Reply page = get(path + cursor);
      if (!page.ok()) {
        throw new IllegalStateException(path + " answered " + page);
      }
      page.body().get("items").forEach(items::add);
      JsonNode next = page.body().path("next");
      cursor = next.isString() ? "&cursor=" + encode(next.asString()) : "";
    } while (!cursor.isEmpty());
    return items;
  }

  private Reply call(HttpRequest.Builder request) {
    try {
      return reply(send(request));
    } catch (IOException failure) {
      throw new IllegalStateException("The server did not answer", failure);
    }
  }

  private HttpRequest.Builder asOperator(String path) {
    return request(path, Duration.ofSeconds(30)).header("Authorization", "Bearer " + serverKey);
  }

  private HttpRequest.Builder request(String path, Duration timeout) {
    return HttpRequest.newBuilder(URI.create(url + path)).timeout(timeout);
  }

  private static Reply reply(HttpResponse<String> response) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    boolean json = type.contains("json") && !response.body().isBlank();
    return new Reply(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode());
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
