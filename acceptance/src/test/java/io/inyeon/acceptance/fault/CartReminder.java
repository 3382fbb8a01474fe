package io.inyeon.acceptance.fault;

import io.inyeon.acceptance.Api;
import io.inyeon.acceptance.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The journey that owes one mail to each cart left behind. */
final class CartReminder {
  private static final String KEY = "fault-cart-reminder";
  private static final Path DEFINITION = Path.of("src/test/resources/fault-cart-reminder.json");

  private CartReminder() {
  }

  static void publish(Server server) {
    Api api = server.api();
    require(api.put("/api/v1/journeys/" + KEY, definition()));
    require(api.post("/api/v1/journeys/" + KEY + "/publish", JsonMapper.shared().createObjectNode()));
  }

  /** How many runs were entered so far. */
  static int entered(Server server) {
    return server.api().get("/api/v1/journeys/" + KEY).body().path("counts").path("entered").asInt();
  }

  private static JsonNode definition() {
    try {
      return JsonMapper.shared().readTree(Files.readString(DEFINITION));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void require(Api.Reply reply) {
    if (!reply.ok()) {
      throw new IllegalStateException("The journey was not taken: " + reply);
    }
  }
}
