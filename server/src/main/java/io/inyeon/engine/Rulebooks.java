package io.inyeon.engine;

import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.engine.Rulebook.Since;
import io.inyeon.core.journey.Publication;
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
  /** By key, the rule of each segment as JSON. */
  public static final String SEGMENTS = "segments";
  private static final String ASKED_SINCE = "askedSince";
  private static final String SEGMENTS_SINCE = "segmentsSince";
  private static final String JOURNEYS_SINCE = "journeysSince";
  private static final String LOOK_AT_EVERYBODY = "lookAtEverybody";

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
      ObjectNode before = latest();
      ObjectNode content = before.deepCopy();
      change.accept(content);
      long version = nextVersion();
      date(before, content, version);
      insert(version, content, compile(version, content));
      compile(version, content(version)); // as everybody will read it: what they could not would stop them all
      announce(version);
      return version;
    });
    return java.util.Objects.requireNonNull(published);
  }

  /** To be called on what is about to be published when a journey changes for people of whom nothing may happen for long. */
  public static void lookAtEverybody(ObjectNode content) {
    content.put(LOOK_AT_EVERYBODY, true);
  }

  private long nextVersion() {
    return jdbc.query("select nextval(pg_get_serial_sequence('rulebook', 'version'))", (row, n) -> row.getLong(1))
        .getFirst();
  }

  private void insert(long version, ObjectNode content, Rulebook compiled) {
    boolean announces = compiled.concerns(InternalEvents.SEGMENT_ENTERED)
        || compiled.concerns(InternalEvents.SEGMENT_LEFT);
    jdbc.update("""
      insert into rulebook (version, published_at, content, announces) overriding system value
      values (?, ?, ?::jsonb, ?)""", version, Timestamp.from(clock.instant()), json.writeValueAsString(content),
        announces);
  }

  /** Whether anything in the latest rulebook waits for somebody to enter a segment, or to leave one. */
  public boolean announcesSegments() {
    return jdbc.query("select announces from rulebook order by version desc limit 1", (row, n) -> row.getBoolean(1))
        .stream().findFirst().orElse(false);
  }

  /** The latest, whether or not every part of the log has come to it. */
  public Rulebook latestCompiled() {
    return jdbc.query("select version from rulebook order by version desc limit 1", (row, n) -> row.getLong(1))
        .stream().findFirst().map(this::version).orElse(Rulebook.EMPTY);
  }

  /** The rules of the segments in force, by key. */
  public Map<String, Rule> segments() {
    Map<String, Rule> rules = new HashMap<>();
    latest().path(SEGMENTS).properties()
        .forEach(entry -> rules.put(entry.getKey(), RuleDefinition.read(entry.getValue(), entry.getKey())));
    return rules;
  }

  /** Writes down since which version each question has been asked, and each segment's rule been what it is. */
  private void date(ObjectNode before, ObjectNode content, long version) {
    Map<String, Long> asked = longs(before.path(ASKED_SINCE));
    ObjectNode questions = content.putObject(ASKED_SINCE);
    compile(version, content).questionKeys().stream().sorted()
        .forEach(key -> questions.put(key, asked.getOrDefault(key, version)));
    boolean all = content.remove(LOOK_AT_EVERYBODY) != null;
    content.put(JOURNEYS_SINCE, all ? version : before.path(JOURNEYS_SINCE).asLong(0));
    Map<String, Long> judged = longs(before.path(SEGMENTS_SINCE));
    ObjectNode segments = content.putObject(SEGMENTS_SINCE);
    content.path(SEGMENTS).properties().forEach(segment -> segments.put(segment.getKey(),
        segment.getValue().equals(before.path(SEGMENTS).path(segment.getKey()))
            ? judged.getOrDefault(segment.getKey(), version)
            : version));
  }

  private static Map<String, Long> longs(JsonNode node) {
    Map<String, Long> longs = new HashMap<>();
    node.properties().forEach(entry -> longs.put(entry.getKey(), entry.getValue().asLong()));
    return longs;
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
    List<Publication> journeys = new ArrayList<>();
    content.path("journeys").forEach(entry -> journeys.add(PublicationDefinition.read(entry)));
    Map<String, Rule> segments = new HashMap<>();
    content.path(SEGMENTS).properties()
        .forEach(
            entry -> segments.put(entry.getKey(), RuleDefinition.read(new Place(entry.getValue(), entry.getKey()))));
    Rulebook undated = new Rulebook(version, journeys, segments, policy(content));
    return new Rulebook(version, journeys, segments, policy(content),
        new Since(dates(content.path(ASKED_SINCE), undated.questionKeys(), version),
            dates(content.path(SEGMENTS_SINCE), segments.keySet(), version), content.path(JOURNEYS_SINCE).asLong(0)));
  }

  /** What an older program published has no dates: everything in it counts as new. */
  private static Map<String, Long> dates(JsonNode dated, Set<String> keys, long version) {
    Map<String, Long> known = longs(dated);
    Map<String, Long> dates = new HashMap<>();
    keys.forEach(key -> dates.put(key, known.getOrDefault(key, version)));
    return dates;
  }

  /** The policy in force. */
  public Policy policy() {
    return jdbc.query("select (content -> 'policy')::text from rulebook order by version desc limit 1",
        (row, n) -> row.getString(1) == null
            ? Policy.DEFAULT
            : policy(json.createObjectNode().set("policy", json.readTree(row.getString(1)))))
        .stream().findFirst().orElse(Policy.DEFAULT);
  }

  private static Policy policy(JsonNode content) {
    return content.path("policy").isObject() ? PolicyDefinition.read(content.path("policy")) : Policy.DEFAULT;
  }

  private ObjectNode nothing() {
    ObjectNode content = json.createObjectNode();
    content.putArray("journeys");
    content.putObject(SEGMENTS);
    return content;
  }
}
