package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.Inyeon;
import io.inyeon.RunningInyeon;
import io.inyeon.settings.Settings;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What callers see when the database is away, slow or full; and that nothing acknowledged is lost by it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseFaultTest {
  private static final JsonMapper JSON = new JsonMapper();

  private RunningInyeon server;
  private Caller caller;
  private final AtomicInteger next = new AtomicInteger();
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();

  @BeforeAll
  void start(@TempDir Path folder) {
    Settings settings = Settings.parse(List.of("--data", folder.resolve("data").toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
            Caller.SERVER_KEY))
        .withPort(0);
    server = Inyeon.start(settings);
    caller = new Caller(server);
  }

  @AfterAll
  void stop() {
    server.close();
  }

  /** Sends one event; what is acknowledged is remembered. */
  private Answer send() {
    String messageId = "m" + next.incrementAndGet();
    byte[] body = JSON.writeValueAsBytes(Map.of("event", "Seen", "anonymousId", "visitor", "messageId", messageId,
        "writeKey", Caller.WRITE_KEY, "properties", Map.of("filler", "x".repeat(2_000))));
    Answer answer = caller.send("POST", "/v1/track", body);
    if (answer.status() == 200) {
      acknowledged.add(messageId);
    }
    return answer;
  }

  private List<Answer> sendMany(int count) throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int n = 0; n < count; n++) {
        answers.add(threads.submit(this::send));
      }
      List<Answer> all = new ArrayList<>();
      for (Future<Answer> answer : answers) {
        all.add(answer.get(60, TimeUnit.SECONDS));
      }
      return all;
    }
  }

  private void assertNothingIsLost() throws SQLException {
    Set<String> stored = new HashSet<>();
    try (Connection connection = server.database().connect();
        var rows = connection.createStatement().executeQuery("select message_id from event where name = 'Seen'")) {
      while (rows.next()) {
        assertThat(stored.add(rows.getString(1))).as("stored once").isTrue();
      }
    }
    assertThat(stored).containsAll(acknowledged);
  }

  private void signal(String name) throws Exception {
    long postmaster = server.embeddedDatabase().orElseThrow().pid();
    List<Long> all = new ArrayList<>(List.of(postmaster));
    ProcessHandle.of(postmaster).orElseThrow().descendants().forEach(child -> all.add(child.pid()));
    for (long pid : all) {
      new ProcessBuilder("sh", "-c", "kill -" + name + " " + pid).start().waitFor();
    }
  }

  @Test
  void while_the_database_is_away_callers_are_told_when_to_come_again_and_it_heals() throws Exception {
    assertThat(send().status()).isEqualTo(200);
    signal("KILL");
    sendMany(20).stream().filter(answer -> answer.status() != 200).forEach(answer -> {
      assertThat(answer.status()).isIn(429, 503);
      assertThat(answer.header("Retry-After")).isPresent();
      assertThat(answer.code()).isEqualTo("unavailable");
    });

    Caller.eventually(() -> send().status() == 200);
    assertNothingIsLost();
  }

  @Test
  void a_database_that_hangs_lets_nothing_grow_and_nothing_acknowledged_is_lost() throws Exception {
    assertThat(send().status()).isEqualTo(200);
    signal("STOP");
    List<Answer> answers;
    try {
      answers = sendMany(400);
    } finally {
      signal("CONT");
    }

    assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(200, 429, 503));
    assertThat(answers).filteredOn(answer -> answer.status() != 200).isNotEmpty()
        .allSatisfy(answer -> assertThat(answer.header("Retry-After")).isPresent());
    Caller.eventually(() -> send().status() == 200);
    assertNothingIsLost();
  }

  @Test
  void when_every_connection_is_taken_the_caller_waits_outside() throws Exception {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int n = 0; n < 20; n++) {
        taken.add(server.bean(javax.sql.DataSource.class).getConnection());
      }
    } catch (SQLException e) {
      assertThat(taken).as("the server's own threads hold the rest").isNotEmpty();
    }
    Answer answer = send();
    for (Connection connection : taken) {
      connection.close();
    }

    assertThat(answer.status()).isIn(200, 503);
    Caller.eventually(() -> send().status() == 200);
    assertNothingIsLost();
  }

  @Test
  void a_database_that_refuses_to_write_is_answered_with_503_and_not_with_500() throws Exception {
    try (Connection owner = server.database().connect()) {
      owner.createStatement().execute("alter table event add constraint full_disk check (position < 0) not valid");
      Answer answer = send();
      owner.createStatement().execute("alter table event drop constraint full_disk");

      assertThat(answer.status()).as(new String(answer.bytes(), StandardCharsets.UTF_8)).isEqualTo(503);
      assertThat(answer.header("Retry-After")).isPresent();
    }
    Caller.eventually(() -> send().status() == 200);
    assertNothingIsLost();
  }
}
