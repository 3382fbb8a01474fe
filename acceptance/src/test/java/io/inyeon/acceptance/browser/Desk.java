package io.inyeon.acceptance.browser;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Api;
import io.inyeon.acceptance.Server;
import java.time.Duration;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;
import tools.jackson.databind.JsonNode;

/** What the brand's people see of a visitor, on the server. */
public record Desk(Api api) {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  public static Desk of(Server server) {
    return new Desk(server.api());
  }

  /** What this customer did, newest first; nothing of somebody unknown. */
  public List<JsonNode> timeline(String namespace, String id) {
    return api.lookup(namespace, id).map(api::timeline).orElse(List.of());
  }

  /** The oldest first. */
  public List<String> names(String namespace, String id) {
    return timeline(namespace, id).reversed().stream().map(item -> item.get("name").asString()).toList();
  }

  public static void eventually(ThrowingRunnable assertion) {
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
  }
}
