package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Brings a file in, as a program outside does. */
record Importing(Caller caller) {
  private static final Set<String> ENDED = Set.of("done", "failed", "cancelled");

  /** To its end, and until the customers' states have followed. */
  JsonNode brings(String mapping, String file, byte[] content) {
    String id = begins(mapping, file, content, Map.of());
    return ends(id);
  }

  JsonNode brings(String mapping, String file, String content) {
    return brings(mapping, file, content.getBytes(StandardCharsets.UTF_8));
  }

  String begins(String mapping, String file, byte[] content, Map<String, ?> options) {
    String id = announces(mapping, file, options);
    Answer taken = sends(id, content);
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    return id;
  }

  String announces(String mapping, String file, Map<String, ?> options) {
    Map<String, Object> body = new java.util.HashMap<>(Map.of("mapping", mapping, "file", file));
    body.putAll(options);
    Answer answer = caller.api("POST", "/imports", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json().path("id").asString();
  }

  Answer sends(String id, byte[] content) {
    return caller.send("PUT", "/api/v1/imports/" + id + "/data", content, "Authorization",
        "Bearer " + Caller.SERVER_KEY, "Content-Type", "application/octet-stream");
  }

  JsonNode ends(String id) {
    Caller.eventually(() -> ENDED.contains(status(id)));
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong() == 0);
    return caller.api("/imports/" + id).json();
  }

  String status(String id) {
    return caller.api("/imports/" + id).json().path("status").asString();
  }

  String rejected(JsonNode job) {
    return caller.api("/imports/" + job.path("id").asString() + "/rejected").text();
  }
}
