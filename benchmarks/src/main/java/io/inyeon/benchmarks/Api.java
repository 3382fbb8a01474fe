package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The server's API, as an operator's program calls it. */
record Api(int port) {
  private static final List<String> JOURNEYS = List.of("browsed-much", "left-behind", "checkout-stopped", "thanks",
      "comes-back");
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  boolean isHealthy() {
    try {
      return HTTP.send(HttpRequest.newBuilder(uri("/health")).build(), BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  JsonNode get(String path) {
    return JsonMapper.shared().readTree(send("GET", path, new byte[0]));
  }

  /** Publishes the five journeys with their twenty rules. */
  void publishJourneys() {
    for (String journey : JOURNEYS) {
      send("PUT", "/api/v1/journeys/" + journey, resource("/journeys/" + journey + ".json"));
      send("POST", "/api/v1/journeys/" + journey + "/publish", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  /** Waits until the engine has folded all that is on the log. */
  void awaitFolded() {
    while (get("/api/v1/status").path("entriesBehind").asLong() > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** The sum of a metric over all its labels. */
  double metric(String name) {
    return new String(send("GET", "/metrics", new byte[0]), java.nio.charset.StandardCharsets.UTF_8).lines()
        .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))).sum();
  }

  private byte[] send(String method, String path, byte[] body) {
    HttpRequest request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TestServer.SERVER_KEY)
        .header("Content-Type", "application/json")
        .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)).build();
    try {
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            path + ": " + new String(response.body(), java.nio.charset.StandardCharsets.UTF_8));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] resource(String name) {
    try (InputStream in = Api.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
