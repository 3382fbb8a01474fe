package io.inyeon.engine;

import io.inyeon.core.journey.Journey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Every version of every journey that was ever published: immutable, so once found it is kept. */
@Component
public class Journeys {
  private final Rulebooks rulebooks;
  private final Map<String, Journey> found = new ConcurrentHashMap<>();

  Journeys(Rulebooks rulebooks) {
    this.rulebooks = rulebooks;
  }

  /** @throws IllegalStateException when there is no such version */
  public Journey version(String key, int version) {
    return found.computeIfAbsent(key + "/" + version, id -> find(key, version));
  }

  private Journey find(String key, int version) {
    for (JsonNode entry : rulebooks.latest().path("journeys")) {
      if (entry.path("key").asString().equals(key) && entry.path("version").asInt() == version) {
        return JourneyDefinition.read(key, version, entry.path("definition"));
      }
    }
    throw new IllegalStateException("journey " + key + " has no version " + version);
  }
}
