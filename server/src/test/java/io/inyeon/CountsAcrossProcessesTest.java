package io.inyeon;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import io.inyeon.order.Shopkeeper;
import io.inyeon.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Two processes on one database: a count that both are asked to book is booked once. */
class CountsAcrossProcessesTest {
  @TempDir
  static Path folder;
  private static OwnDatabase database;
  private static RunningInyeon one;
  private static RunningInyeon other;

  @BeforeAll
  static void start() {
    database = OwnDatabase.start(folder.resolve("database"));
    one = process("one");
    other = process("other");
  }

  @AfterAll
  static void stop() {
    other.close();
    one.close();
    database.close();
  }

  private static RunningInyeon process(String name) {
    return Inyeon.start(Settings.parse(List.of("--data", folder.resolve(name).toString()),
        Map.of("INYEON_BIND", "127.0.0.1", "INYEON_WRITE_KEY", Caller.WRITE_KEY, "INYEON_SERVER_KEY",
            Caller.SERVER_KEY, "INYEON_DATABASE_URL", database.url()))
        .withPort(0));
  }

  @Test
  void what_is_scanned_and_submitted_in_both_at_once_counts_once() throws Exception {
    Shopkeeper shop = new Shopkeeper(new Caller(one));
    String kettle = shop.product(Shopkeeper.unheardOf("kettle"), 30_000);
    String place = shop.place(Shopkeeper.unheardOf("W"), "warehouse");
    shop.stocks(kettle, place, 20);
    one.bean(JdbcTemplate.class).update("insert into count_tolerance (location, units) values (?, 100)", place);
    String count = "/inventory/counts/" + new Caller(one).api("POST", "/inventory/counts",
        Map.of("location", place, "skus", List.of(kettle))).json().path("id").asString();
    both(10, caller -> caller.api("PUT", count + "/lines/" + kettle, Map.of("add", 1)));
    both(4, caller -> caller.api("POST", count + "/submit", null))
        .forEach(answer -> assertThat(answer.json().path("status").asString()).isEqualTo("booked"));
    assertThat(shop.stock(kettle, place).path("onHand").asInt()).isEqualTo(10);
    assertThat(new Caller(other).api("/inventory/" + kettle + "/movements").json().path("items")).hasSize(2);
  }

  /** So many calls at once, to one process and the other by turns, all of which are answered. */
  private static List<Answer> both(int times, java.util.function.Function<Caller, Answer> call) throws Exception {
    List<Answer> answers = new java.util.ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> all = IntStream.range(0, times)
          .mapToObj(n -> crowd.submit(() -> call.apply(new Caller(n % 2 == 0 ? one : other)))).toList();
      for (Future<Answer> answer : all) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
