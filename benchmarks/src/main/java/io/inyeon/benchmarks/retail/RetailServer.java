package io.inyeon.benchmarks.retail;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The product's own word, over its API. */
final class RetailServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String key;

  RetailServer(URI server, String key) {
    this.server = server;
    this.key = key;
  }

  JsonNode customer(String namespace, String value) throws IOException, InterruptedException {
    return send("GET", "/customers/lookup?namespace=" + namespace + "&value="
        + URLEncoder.encode(value, StandardCharsets.UTF_8), "");
  }

  List<JsonNode> timeline(String customer) throws IOException, InterruptedException {
    List<JsonNode> all = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = send("GET", "/customers/" + customer + "/timeline?limit=500" + cursor, "");
      page.path("items").forEach(all::add);
      cursor = page.path("next").isString() ? "&cursor=" + page.path("next").asString() : "";
    } while (!cursor.isEmpty());
    return all;
  }

  boolean holds(String customer, Object rule, String at) throws IOException, InterruptedException {
    return send("POST", "/customers/" + customer + "/check",
        JSON.writeValueAsString(Map.of("rule", rule, "at", at))).path("holds").asBoolean();
  }

  private JsonNode send(String method, String path, String body) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1" + path))
        .header("Authorization", "Bearer " + key).header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body)).build();
    return JSON.readTree(http.send(request, BodyHandlers.ofByteArray()).body());
  }

  @Override
  public void close() {
    http.close();
  }
}
