package io.inyeon.journey;

import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Trigger;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.engine.Rulebooks;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.journey.JourneyStore.Version;
import io.inyeon.message.MessageCounts;
import io.inyeon.web.Problem;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The versions of a journey within a rulebook that is about to be published. */
@Component
class JourneyVersions {
  private static final int VERSIONS_KEPT = 10;
  private static final String OPEN = "open";
  private static final String CLOSED = "closed";

  private final JdbcTemplate jdbc;
  private final MessageCounts messages;
  private final JourneyStore store;
  private final JsonMapper json;

  JourneyVersions(JdbcTemplate jdbc, MessageCounts messages, JourneyStore store, JsonMapper json) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.store = store;
    this.json = json;
  }

  /** A move leads from a node that there was to one that there will be. */
  void requireMove(String key, Stored stored, Map<String, String> moves) {
    JsonNode before = store.version(key, stored.version()).map(found -> found.path("nodes"))
        .orElse(json.createObjectNode());
    moves.forEach((from, to) -> {
      if (!before.has(from) || !stored.draft().path("nodes").has(to)) {
        String missing = before.has(from) ? to : from;
        throw Problem.badRequest("unknown_node", "move.nodes." + from + ": there is no node " + missing
            + (before.has(from) ? " in the draft." : " in version " + stored.version() + "."))
            .with("field", "move.nodes." + from);
      }
    });
  }

  /** The new one is entered; whoever is in the one before moves, or goes on in that; whoever is in an older one goes on in that. */
  void open(String key, Version added, Map<String, String> moves, ObjectNode content) {
    boolean wasPaused = each(key, content, entry -> {
      boolean paused = entry.path("stage").asString("").equals("paused");
      if (!isEnded(entry)) {
        stage(entry, CLOSED);
      }
      if (!moves.isEmpty() && entry.path("version").asInt() == added.version() - 1) {
        entry.putObject("move").put("version", added.version()).set("nodes", json.valueToTree(moves));
      }
      return paused;
    });
    ObjectNode entry = content.withArray("journeys").addObject().put("key", key).put("version", added.version());
    stage(entry, OPEN).set("definition", added.definition());
    Journey journey = JourneyDefinition.read(key, added.version(), added.definition());
    if (wasPaused || !moves.isEmpty() || journey.entry().trigger() instanceof Trigger.OnOccasion) {
      Rulebooks.lookAtEverybody(content);
    }
  }

  void pause(String key, ObjectNode content) {
    each(key, content, entry -> {
      if (!isEnded(entry)) {
        stage(entry, "paused");
      }
      return false;
    });
  }

  void resume(String key, ObjectNode content) {
    int latest = store.require(key).version();
    each(key, content, entry -> {
      if (!isEnded(entry)) {
        stage(entry, entry.path("version").asInt() == latest ? OPEN : CLOSED);
      }
      return false;
    });
    Rulebooks.lookAtEverybody(content);
  }

  void stop(String key, boolean exit, ObjectNode content) {
    boolean held = each(key, content, entry -> {
      boolean paused = entry.path("stage").asString("").equals("paused");
      if (!isEnded(entry)) {
        stage(entry, exit ? "ended" : CLOSED);
      }
      return paused;
    });
    if (exit || held) {
      Rulebooks.lookAtEverybody(content);
    }
  }

  private static boolean isEnded(JsonNode entry) {
    return entry.path("stage").asString("").equals("ended");
  }

  /** {@code open} is what an older program reads. */
  private static ObjectNode stage(ObjectNode entry, String stage) {
    return entry.put("stage", stage).put("open", stage.equals(OPEN));
  }

  private interface Change {
    boolean of(ObjectNode entry);
  }

  /**
   * Changes the versions that are still in use, and leaves out those that nobody is in. The latest few stay in any case: somebody
   * may be entering one of them from a part of the log that has not been folded yet.
   *
   * @return whether the change said so of any
   */
  private boolean each(String key, ObjectNode content, Change change) {
    Set<Integer> inUse = inUse(key);
    boolean any = false;
    ArrayNode kept = json.createArrayNode();
    for (JsonNode entry : content.path("journeys")) {
      boolean own = entry.path("key").asString().equals(key);
      if (!own || inUse.contains(entry.path("version").asInt())) {
        any |= own && change.of((ObjectNode) entry);
        kept.add(entry);
      }
    }
    content.set("journeys", kept);
    return any;
  }

  private Set<Integer> inUse(String key) {
    Set<Integer> inUse = new HashSet<>(jdbc.query(
        """
      select distinct version from journey_run where journey = ? and ended_at is null
      union select version from journey_version where key = ? and version > (select version from journey where key = ?) - ?""",
        (row, n) -> row.getInt(1), key, key, key, VERSIONS_KEPT));
    inUse.addAll(messages.openVersions(key));
    return inUse;
  }
}
