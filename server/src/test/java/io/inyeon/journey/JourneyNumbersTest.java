package io.inyeon.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The numbers on a journey's drawing are what one counts by hand: who went which way, and who stays where. Each test has a
 * journey and people of its own, and moves the clock.
 */
class JourneyNumbersTest {
  private static final Duration AN_HOUR = Duration.ofHours(1);

  @TempDir
  private static Path folder;
  private static RunningInyeon server;
  private static Caller caller;
  private static volatile Instant now = Instant.parse("2026-05-01T00:00:00Z");

  private final String one = UUID.randomUUID().toString().substring(0, 8);
  private final String journey = "j-" + one;

  @BeforeAll
  static void open() {
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()), Map.of("INYEON_BIND",
        "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY", Caller.SERVER_KEY)).withPort(0);
    server = Inyeon.start(settings, context -> context.registerBean(InstantSource.class, () -> () -> now));
    caller = new Caller(server);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  /** Waits for quiet, looks whether they are gold, and either ends or waits a day. */
  private void publish() {
    Map<String, Object> quiet = Map.of("type", "wait-until", "events",
        List.of(Map.of("event", "Added " + one, "next", "quiet")), "timeout", "PT4H", "otherwise", "gold");
    Map<String, Object> gold = Map.of("type", "condition", "rule", Map.of("trait", "plan", "is", "gold"), "then", "end",
        "otherwise", "day");
    Map<String, Object> day = Map.of("type", "wait", "for", "P1D", "next", "end");
    Map<String, Object> definition = Map.of("entry", Map.of("event", "Added " + one), "goals",
        List.of(Map.of("event", "Bought " + one)), "start", "quiet", "nodes",
        Map.of("quiet", quiet, "gold", gold, "day", day, "end", Map.of("type", "exit")));
    assertThat(caller.api("PUT", "/journeys/" + journey, definition).status()).isEqualTo(200);
    assertThat(caller.api("POST", "/journeys/" + journey + "/publish", null).status()).isEqualTo(200);
    timePasses(Duration.ofSeconds(1));
  }

  private void identify(String who, Map<String, Object> traits) {
    caller.hears(Map.of("type", "identify", "userId", who + one, "traits", traits));
  }

  private void does(String who, String event) {
    caller.hears(Map.of("type", "track", "userId", who + one, "event", event + " " + one, "timestamp", now.toString()));
    folded();
  }

  private static void folded() {
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong(1) == 0);
  }

  private static void timePasses(Duration duration) {
    folded();
    now = now.plus(duration);
  }

  private JsonNode told() {
    return caller.api("/journeys/" + journey).json();
  }

  private long passed(String from, String to, String kind) {
    return told().path("graph").path("edges").valueStream()
        .filter(edge -> edge.path("from").asString().equals(from) && edge.path("to").asString().equals(to)
            && edge.path("kind").asString().equals(kind))
        .mapToLong(edge -> edge.path("passed").asLong()).findFirst().orElse(-1);
  }

  private Map<String, Long> staying() {
    Map<String, Long> staying = new HashMap<>();
    told().path("graph").path("nodes").forEach(node -> {
      if (node.path("staying").asLong() > 0) {
        staying.put(node.path("id").asString(), node.path("staying").asLong());
      }
    });
    return staying;
  }

  private long count(String what) {
    return told().path("counts").path(what).asLong();
  }

  private List<JsonNode> people(String node) {
    List<JsonNode> people = new ArrayList<>();
    String path = "/journeys/" + journey + "/people?limit=1" + (node.isEmpty() ? "" : "&node=" + node);
    JsonNode page = caller.api(path).json();
    page.path("items").forEach(people::add);
    while (!page.path("next").isNull()) {
      page = caller.api(path + "&cursor=" + page.path("next").asString()).json();
      page.path("items").forEach(people::add);
    }
    return people;
  }

  private static String id(String user) {
    return caller.customerId("userId", user);
  }

  @Test
  void the_drawing_shows_who_went_which_way_and_who_stays_where() {
    publish();
    identify("ann", Map.of("name", "Ann", "plan", "gold"));
    identify("bob", Map.of("name", "Bob"));
    identify("cho", Map.of("firstName", "민준", "lastName", "조"));
    does("ann", "Added");
    does("bob", "Added");
    does("cho", "Added");
    does("bob", "Added");
    does("bob", "Added");
    assertThat(passed("=entry", "quiet", "next")).isEqualTo(3);
    assertThat(passed("quiet", "quiet", "event")).as("round and round").isEqualTo(2);
    assertThat(staying()).isEqualTo(Map.of("quiet", 3L));
    does("cho", "Bought");
    assertThat(passed("quiet", "=goal", "goal")).isEqualTo(1);
    assertThat(staying()).isEqualTo(Map.of("quiet", 2L));

    timePasses(Duration.ofHours(4));
    Caller.eventually(() -> passed("quiet", "gold", "timeout") == 2); // each by a part of the engine of its own
    assertThat(passed("gold", "day", "otherwise")).isEqualTo(1);
    assertThat(passed("gold", "end", "then")).isEqualTo(1);
    assertThat(staying()).isEqualTo(Map.of("day", 1L));
    assertThat(people("day")).singleElement().satisfies(person -> {
      assertThat(person.path("name").asString()).isEqualTo("Bob");
      assertThat(person.path("customerId").asString()).isEqualTo(id("bob" + one));
      assertThat(Instant.parse(person.path("since").asString())).isAfter(Instant.parse("2026-05-01T03:00:00Z"));
    });
    assertThat(List.of(count("entered"), count("active"), count("completed"), count("goal")))
        .containsExactly(3L, 1L, 1L, 1L);

    timePasses(Duration.ofDays(1));
    Caller.eventually(() -> count("completed") == 2);
    assertThat(passed("day", "end", "next")).isEqualTo(1);
    assertThat(staying()).isEmpty();
    assertThat(people("")).isEmpty();
  }

  @Test
  void the_people_inside_are_told_page_by_page_and_a_customers_runs_too() {
    publish();
    for (String who : List.of("a", "b", "c")) {
      does(who, "Added");
      timePasses(Duration.ofMinutes(1));
    }
    assertThat(people("")).extracting(person -> person.path("customerId").asString())
        .containsExactly(id("c" + one), id("b" + one), id("a" + one));
    assertThat(people("quiet")).isEqualTo(people(""));
    assertThat(people("day")).isEmpty();
    assertThat(caller.api("/journeys/none-" + one + "/people").status()).isEqualTo(404);

    does("a", "Bought");
    does("a", "Added");
    List<JsonNode> runs = caller.api("/customers/" + id("a" + one) + "/journeys").json().path("items").valueStream()
        .toList();
    assertThat(runs).extracting(run -> run.path("outcome").asString("under way")).containsExactly("under way", "goal");
    assertThat(runs.getFirst().path("node").asString()).isEqualTo("quiet");
    assertThat(runs.getLast().has("node")).isFalse();
  }

  @Test
  void a_merge_and_its_reverse_move_nobody_and_count_nothing() {
    publish();
    caller.hears(Map.of("type", "track", "anonymousId", "phone" + one, "event", "Added " + one));
    identify("dan", Map.of("name", "Dan"));
    folded();
    String visitor = caller.customerId("anonymousId", "phone" + one);
    assertThat(people("quiet")).singleElement()
        .satisfies(person -> assertThat(person.path("customerId").asString()).isEqualTo(visitor));

    caller.hears(Map.of("type", "identify", "userId", "dan" + one, "anonymousId", "phone" + one));
    folded();
    assertThat(people("quiet")).singleElement().satisfies(person -> {
      assertThat(person.path("customerId").asString()).isEqualTo(id("dan" + one));
      assertThat(person.path("name").asString()).isEqualTo("Dan");
    });
    does("dan", "Added");
    Caller.eventually(() -> passed("quiet", "quiet", "event") == 1);
    String merge = caller.customer("userId", "dan" + one).orElseThrow().path("merges").get(0).path("mergeId")
        .asString();
    caller.api("POST", "/customers/" + id("dan" + one) + "/unmerge", Map.of("mergeId", merge));
    folded();

    assertThat(passed("=entry", "quiet", "next")).isEqualTo(1);
    assertThat(staying()).isEqualTo(Map.of("quiet", 1L));
    timePasses(Duration.ofHours(4));
    Caller.eventually(() -> passed("gold", "day", "otherwise") == 1);
    assertThat(passed("quiet", "gold", "timeout")).isEqualTo(1);
    assertThat(people("")).singleElement()
        .satisfies(person -> assertThat(person.path("customerId").asString()).isEqualTo(visitor));
  }

  @Test
  void an_erasure_takes_the_person_off_and_leaves_the_sums() {
    publish();
    does("eve", "Added");
    does("fay", "Added");
    caller.api("POST", "/data-requests", Map.of("kind", "erasure", "customerId", id("eve" + one)));
    Caller.eventually(() -> people("").size() == 1);

    assertThat(people("quiet")).singleElement()
        .satisfies(person -> assertThat(person.path("customerId").asString()).isEqualTo(id("fay" + one)));
    assertThat(staying()).isEqualTo(Map.of("quiet", 1L));
    assertThat(passed("=entry", "quiet", "next")).isEqualTo(2);
    assertThat(List.of(count("entered"), count("active"), count("erased"))).containsExactly(2L, 1L, 1L);
  }

  @Test
  void the_list_counts_each_journey_as_its_own_page_does() {
    publish();
    does("gus", "Added");
    does("gus", "Bought");
    does("ian", "Added");
    JsonNode listed = caller.api("/journeys?limit=1000").json().path("items").valueStream()
        .filter(item -> item.path("key").asString().equals(journey)).findFirst().orElseThrow();
    assertThat(listed.path("counts")).isEqualTo(told().path("counts"));
    assertThat(listed.path("counts").path("goal").asLong()).isEqualTo(1);
    assertThat(listed.has("graph")).isFalse();
  }

  @Test
  void a_database_that_dies_in_between_makes_nothing_count_twice() throws Exception {
    publish();
    for (int n = 0; n < 12; n++) {
      caller.hears(
          Map.of("type", "track", "userId", "k" + n + one, "event", "Added " + one, "timestamp", now.toString()));
      if (n == 6) {
        kill(server.embeddedDatabase().orElseThrow());
        Caller.eventually(() -> caller.get("/health").status() == 200);
      }
    }
    Caller.eventually(() -> passed("=entry", "quiet", "next") == 12);
    folded();

    assertThat(passed("=entry", "quiet", "next")).isEqualTo(count("entered")).isEqualTo(12);
    assertThat(staying()).isEqualTo(Map.of("quiet", 12L));
  }

  /** As a crash does: whatever was not yet on disk is lost, and folded again from the log. */
  private static void kill(EmbeddedPostgres database) throws Exception {
    ProcessHandle process = ProcessHandle.of(database.pid()).orElseThrow();
    assertThat(process.destroyForcibly()).isTrue();
    process.onExit().get(10, TimeUnit.SECONDS);
  }

  /** The sums of the drawing and the rows of the runs are written apart; they must not part. */
  @Test
  void what_the_edges_say_and_what_the_runs_say_is_one() {
    publish();
    for (int n = 0; n < 20; n++) {
      does("p" + n, "Added");
      if (n % 3 == 0) {
        does("p" + n, "Bought");
      }
    }
    timePasses(Duration.ofHours(4).plus(AN_HOUR));
    Caller.eventually(() -> staying().equals(Map.of("day", 13L)));
    JdbcTemplate jdbc = server.bean(JdbcTemplate.class);
    assertThat(jdbc.queryForObject("select count(*) from journey_run where journey = ?", Long.class, journey))
        .isEqualTo(passed("=entry", "quiet", "next")).isEqualTo(20);
    assertThat(passed("quiet", "=goal", "goal")).isEqualTo(count("goal")).isEqualTo(7);
    assertThat(passed("quiet", "gold", "timeout")).isEqualTo(13);
  }
}
