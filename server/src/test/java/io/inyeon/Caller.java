package io.inyeon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
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
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a server from outside, as other programs do. */
public final class Caller {
  public static final String WRITE_KEY = "write-key-of-the-tests";
  public static final String SERVER_KEY = "server-key-of-the-tests";
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final HttpClient HTTP = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RunningInyeon server;

  public Caller(RunningInyeon server) {
    this.server = server;
  }

  /** An answer. */
  public record Answer(HttpResponse<byte[]> response) {
    public int status() {
      return response.statusCode();
    }

    public byte[] bytes() {
      return response.body();
    }

    public String text() {
      return new String(response.body(), StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      return JSON.readTree(response.body());
    }

    public Optional<String> header(String name) {
      return response.headers().firstValue(name);
    }

    public String code() {
      return json().path("code").asString();
    }

    public String field() {
      return json().path("field").asString();
    }
  }

  public Answer get(String path, String... headers) {
    return send("GET", path, null, headers);
  }

  public Answer send(String method, String path, byte @Nullable [] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
        .timeout(PATIENCE).method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    try {
      return new Answer(HTTP.send(request.build(), BodyHandlers.ofByteArray()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Under the server key. */
  public Answer api(String method, String path, @Nullable Object body, String... headers) {
    byte @Nullable [] bytes = body == null ? null : JSON.writeValueAsBytes(body);
    return send(method, "/api/v1" + path, bytes, Stream.concat(Stream.of(headers),
        Stream.of("Authorization", "Bearer " + SERVER_KEY, "Content-Type", "application/json")).toArray(String[]::new));
  }

  public Answer api(String path) {
    return api("GET", path, null);
  }

  /** Events under the write key, taken. */
  public void hears(Map<?, ?>... events) {
    collect(WRITE_KEY, events);
  }

  /** Events under the server key, taken. */
  public void hearsFromServer(Map<?, ?>... events) {
    collect(SERVER_KEY, events);
  }

  private void collect(String key, Map<?, ?>... events) {
    String basic = Base64.getEncoder().encodeToString((key + ":").getBytes(StandardCharsets.UTF_8));
    Answer answer = send("POST", "/v1/batch", JSON.writeValueAsBytes(Map.of("batch", List.of(events))),
        "Authorization", "Basic " + basic, "Content-Type", "application/json");
    Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    Assertions.assertThat(answer.json().has("rejected")).as(answer.text()).isFalse();
  }

  /** The customer who has this identifier, as the API shows them. */
  public Optional<JsonNode> customer(String namespace, String value) {
    Answer answer = api("/customers/lookup?namespace=" + namespace + "&value="
        + java.net.URLEncoder.encode(value, StandardCharsets.UTF_8));
    return answer.status() == 404 ? Optional.empty() : Optional.of(answer.json());
  }

  public String customerId(String namespace, String value) {
    return customer(namespace, value).orElseThrow().path("id").asString();
  }

  public List<JsonNode> timeline(String customerId) {
    return api("/customers/" + customerId + "/timeline?limit=1000").json().path("items").valueStream().toList();
  }

  /** Looks until it is so. */
  public static void eventually(Callable<Boolean> condition) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    try {
      while (!condition.call()) {
        if (System.nanoTime() > end) {
          throw new AssertionError("this did not come to be within " + PATIENCE);
        }
        Thread.onSpinWait();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
