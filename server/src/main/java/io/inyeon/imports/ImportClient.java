package io.inyeon.imports;

import io.inyeon.settings.CommandOptions;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API of imports, as the command uses it. */
public final class ImportClient implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI server;
  private final String key;

  public ImportClient(URI server, String key) {
    this.server = server;
    this.key = key;
  }

  JsonNode begin(String mapping, String file, boolean corrected, boolean hold) {
    return json("POST", "/imports", BodyPublishers.ofByteArray(JSON.writeValueAsBytes(
        Map.of("mapping", mapping, "file", file, "corrected", corrected, "hold", hold))));
  }

  void send(JsonNode job, Path data) {
    try {
      json("PUT", "/imports/" + ImportProgress.id(job) + "/data", BodyPublishers.ofFile(data));
    } catch (IOException e) {
      throw CommandOptions.bad("The file %s cannot be read.".formatted(data));
    }
  }

  JsonNode get(String id) {
    return json("GET", "/imports/" + id, BodyPublishers.noBody());
  }

  List<JsonNode> list() {
    return json("GET", "/imports?limit=20", BodyPublishers.noBody()).path("items").valueStream().toList();
  }

  JsonNode act(String id, String action) {
    return json("POST", "/imports/" + id + "/" + action, BodyPublishers.noBody());
  }

  List<JsonNode> preview(String id) {
    return json("GET", "/imports/" + id + "/preview?limit=5", BodyPublishers.noBody()).path("items").valueStream()
        .toList();
  }

  byte[] rejected(String id) {
    return send("GET", "/imports/" + id + "/rejected", BodyPublishers.noBody()).body();
  }

  long entriesBehind() {
    return json("GET", "/status", BodyPublishers.noBody()).path("entriesBehind").asLong();
  }

  private JsonNode json(String method, String path, BodyPublisher body) {
    return JSON.readTree(send(method, path, body).body());
  }

  private HttpResponse<byte[]> send(String method, String path, BodyPublisher body) {
    HttpRequest request = HttpRequest.newBuilder(server.resolve("/api/v1" + path)).method(method, body)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", method.equals("PUT") ? "application/octet-stream" : "application/json").build();
    try {
      HttpResponse<byte[]> response = http.send(request, BodyHandlers.ofByteArray());
      if (response.statusCode() >= 300) {
        throw new StartupFailure(Code.IMPORT_FAILED, "The server refuses: " + detail(response));
      }
      return response;
    } catch (IOException e) {
      throw CommandOptions.bad("The server at %s does not answer; is it running?".formatted(server));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CommandOptions.bad("Interrupted; the import goes on in the server.");
    }
  }

  private static String detail(HttpResponse<byte[]> response) {
    try {
      return JSON.readTree(response.body()).path("detail").asString("status " + response.statusCode());
    } catch (JacksonException e) {
      return "status " + response.statusCode();
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
