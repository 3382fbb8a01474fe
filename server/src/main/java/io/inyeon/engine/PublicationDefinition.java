package io.inyeon.engine;

import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Publication.Move;
import io.inyeon.core.journey.Publication.Stage;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A journey's version within a rulebook, as JSON: {@code {key, version, stage, move?: {version, nodes}, definition}}. */
final class PublicationDefinition {
  private PublicationDefinition() {
  }

  static Publication read(JsonNode entry) {
    return new Publication(
        JourneyDefinition.read(entry.path("key").asString(), entry.path("version").asInt(), entry.path("definition")),
        stage(entry), move(entry.path("move")));
  }

  /** An older program wrote {@code open} only. */
  private static Stage stage(JsonNode entry) {
    return entry.has("stage")
        ? Stage.valueOf(entry.path("stage").asString().toUpperCase(Locale.ROOT))
        : entry.path("open").asBoolean() ? Stage.OPEN : Stage.CLOSED;
  }

  private static Optional<Move> move(JsonNode move) {
    if (!move.isObject()) {
      return Optional.empty();
    }
    Map<String, String> nodes = new HashMap<>();
    move.path("nodes").properties().forEach(entry -> nodes.put(entry.getKey(), entry.getValue().asString()));
    return Optional.of(new Move(move.path("version").asInt(), nodes));
  }
}
