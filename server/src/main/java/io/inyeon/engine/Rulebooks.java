package io.inyeon.engine;

import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Rule;
import io.inyeon.log.Entry;
import io.inyeon.log.EventLog;
import io.inyeon.log.Kind;
import io.inyeon.log.Locks;
import io.inyeon.log.Partitions;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that decides, version by version. A change is written as a new version and announced on every partition of
 * the log in one transaction: each partition follows it from that place on, live or in a replay.
 */
@Service
public class Rulebooks {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final EventLog log;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Map<Long, Rulebook> loaded = new ConcurrentHashMap<>();

  Rulebooks(JdbcTemplate jdbc, TransactionTemplate transaction, EventLog log, JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.log = log;
    this.json = json;
    this.clock = clock;
  }

  /** Version 0 is empty: nothing has been published yet. */
  Rulebook version(long version) {
    return version == 0 ? Rulebook.EMPTY : loaded.computeIfAbsent(version, v -> compile(v, content(v)));
  }

  /** The content last published, as a document with {@code journeys}, {@code segments} and {@code policy}. */
  public ObjectNode latest() {
    return jdbc.query("select content::text from rulebook order by version desc limit 1",
        (row, n) -> (ObjectNode) json.readTree(row.getString(1))).stream().findFirst().orElseGet(this::nothing);
  }

  /**
   * Publishes a change, in the caller's transaction if there is one.
   *
   * @return the new version
   */
  public long publish(Consumer<ObjectNode> change) {
    Long published = transaction.execute(status -> {
      jdbc.query("select pg_advisory_xact_lock(?)", row -> {
      }, Locks.RULEBOOK);
      ObjectNode content = latest();
      change.accept(content);
      compile(0, content);
      long version = insert(content);
      announce(version);
      return version;
    });
    return java.util.Objects.requireNonNull(published);
  }

  private long insert(ObjectNode content) {
    return jdbc.query("insert into rulebook (published_at, content) values (?, ?::jsonb) returning version",
        (row, n) -> row.getLong(1), Timestamp.from(clock.instant()), json.writeValueAsString(content)).getFirst();
  }

  private void announce(long version) {
    String payload = json.writeValueAsString(Map.of("version", version));
    Map<Integer, Long> starts = log.appendWithin(IntStream.range(0, Partitions.COUNT)
        .mapToObj(partition -> Entry.toPartition(Kind.RULEBOOK, partition, payload)).toList());
    starts.forEach((partition, position) -> jdbc
        .update("insert into rulebook_start (version, partition, position) values (?, ?, ?)", version, partition,
            position));
  }

  private JsonNode content(long version) {
    return json
        .readTree(jdbc.query("select content::text from rulebook where version = ?", (row, n) -> row.getString(1),
            version).getFirst());
  }

  private Rulebook compile(long version, JsonNode content) {
    List<Journey> journeys = new ArrayList<>();
    Set<String> open = new HashSet<>();
    for (JsonNode entry : content.path("journeys")) {
      Journey journey = JourneyDefinition.read(entry.path("key").asString(), entry.path("version").asInt(),
          entry.path("definition"));
      journeys.add(journey);
      if (entry.path("open").asBoolean()) {
        open.add(Rulebook.id(journey.key(), journey.version()));
      }
    }
    Map<String, Rule> segments = new HashMap<>();
    content.path("segments").properties()
        .forEach(
            entry -> segments.put(entry.getKey(), RuleDefinition.read(new Place(entry.getValue(), entry.getKey()))));
    return new Rulebook(version, journeys, open, segments, policy(content));
  }

  private static Policy policy(JsonNode content) {
    return content.path("policy").isObject() ? PolicyDefinition.read(content.path("policy")) : Policy.DEFAULT;
  }

  private ObjectNode nothing() {
    ObjectNode content = json.createObjectNode();
    content.putArray("journeys");
    content.putObject("segments");
    return content;
  }
}
