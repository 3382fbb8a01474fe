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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
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
      send("POST", "/api/v1/journeys/" + journey + "/publish", "{}".getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Defines a segment, or defines it anew. */
  void define(String key, String rule) {
    put("/api/v1/segments/" + key, "{\"name\":\"" + key + "\",\"rule\":" + rule + "}");
  }

  void put(String path, String body) {
    send("PUT", path, body.getBytes(StandardCharsets.UTF_8));
  }

  /** @param headers name and value in turn */
  JsonNode post(String path, String body, String... headers) {
    return JsonMapper.shared().readTree(send("POST", path, body.getBytes(StandardCharsets.UTF_8), headers));
  }

  /** Sends a file as it is. */
  JsonNode upload(String path, Path file) {
    try {
      HttpRequest request = HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + TestServer.SERVER_KEY)
          .header("Content-Type", "application/octet-stream").POST(BodyPublishers.ofFile(file)).build();
      HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(path + ": " + new String(response.body(), StandardCharsets.UTF_8));
      }
      return JsonMapper.shared().readTree(response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits until every segment has looked through the history. */
  void awaitLive() {
    while (get("/api/v1/segments?limit=200").path("items").valueStream()
        .anyMatch(segment -> !segment.path("state").asString().equals("live"))) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  /** How many observations of a histogram lay below or at each bound, so far. */
  TreeMap<Double, Double> buckets(String histogram) {
    TreeMap<Double, Double> buckets = new TreeMap<>();
    metrics().filter(line -> line.startsWith(histogram + "_bucket{")).forEach(line -> {
      String bound = line.replaceFirst(".*le=\"([^\"]+)\".*", "$1");
      buckets.merge(bound.equals("+Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(bound), value(line),
          Double::sum);
    });
    return buckets;
  }

  /** Waits until the engine has folded all that is on the log. */
  void awaitFolded() {
    while (get("/api/v1/status").path("entriesBehind").asLong() > 0) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  /** The sum of a metric over all its labels, or over those that begin as it goes on: its name, a brace and the first label. */
  double metric(String name) {
    return metrics().filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{")
        || (name.contains("{") && line.startsWith(name))).mapToDouble(Api::value).sum();
  }

  private Stream<String> metrics() {
    return new String(send("GET", "/metrics", new byte[0]), StandardCharsets.UTF_8).lines();
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
  }

  private byte[] send(String method, String path, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
        .header("Authorization", "Bearer " + TestServer.SERVER_KEY).header("Content-Type", "application/json")
        .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    try {
      HttpResponse<byte[]> response = HTTP.send(request.build(), BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException(
            path + ": " + new String(response.body(), StandardCharsets.UTF_8));
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
