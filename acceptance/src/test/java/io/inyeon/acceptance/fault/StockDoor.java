package io.inyeon.acceptance.fault;

import io.inyeon.acceptance.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The shop's door to several servers on one database, as a careful caller uses it: whatever has no answer is asked again, of the
 * next server, with the same idempotency key, until somebody answers.
 */
final class StockDoor {
  private static final HttpClient HTTP = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_TRIES = 400;
  private static final int FIRST_FAULT_OF_THE_SERVER = 500;

  record Answer(int status, JsonNode body) {}

  private final List<Server> servers;

  StockDoor(List<Server> servers) {
    this.servers = List.copyOf(servers);
  }

  Answer get(String path) {
    return ask("GET", path, null, null, 0);
  }

  /** @param first which server is asked first */
  Answer ask(String method, String path, @Nullable Object body, @Nullable String key, int first) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Server server = servers.get((first + attempt) % servers.size());
      try {
        HttpResponse<byte[]> answer = HTTP.send(request(server, method, path, body, key), BodyHandlers.ofByteArray());
        if (answer.statusCode() < FIRST_FAULT_OF_THE_SERVER) {
          return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
        }
      } catch (IOException e) {
        Thread.onSpinWait(); // killed, or not up yet: the next one
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException("nobody answers " + method + " " + path);
  }

  private static HttpRequest request(Server server, String method, String path, @Nullable Object body,
      @Nullable String key) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.url() + "/api/v1" + path)).timeout(PATIENCE)
        .header("Authorization", "Bearer " + Server.SERVER_KEY).header("Content-Type", "application/json")
        .method(method, body == null
            ? BodyPublishers.noBody()
            : BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)));
    if (key != null) {
      request.header("Idempotency-Key", key);
    }
    return request.build();
  }
}
