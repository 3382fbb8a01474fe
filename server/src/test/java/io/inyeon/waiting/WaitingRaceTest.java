package io.inyeon.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import io.inyeon.order.Shopkeeper;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Those who wait and those who walk in want the same few, which come one by one: none is sold twice, and none is left lying. */
class WaitingRaceTest {
  private static final int UNITS = 10;
  private static final int PEOPLE = 20;

  @Test
  void twenty_who_wait_and_twenty_who_walk_in_race_for_ten(@TempDir Path folder) throws Exception {
    try (TimedServer server = new TimedServer(folder, Instant.parse("2026-05-01T03:00:00Z"));
        ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Shopkeeper shop = new Shopkeeper(server.caller());
      Waiters waiters = new Waiters(server);
      String kettle = shop.product(Shopkeeper.unheardOf("kettle"), 30_000);
      String warehouse = shop.place(Shopkeeper.unheardOf("W"), "warehouse");
      List<String> people = IntStream.range(0, PEOPLE).mapToObj(n -> waiters.known("p" + n)).toList();
      List<String> ids = people.stream().map(who -> waiters.waits(who, kettle)).toList();
      List<Future<Integer>> sold = new ArrayList<>();
      for (int n = 0; n < PEOPLE; n++) {
        String who = people.get(n);
        sold.add(crowd.submit(insists(() -> waiters.buys(who, kettle, 1))));
        sold.add(crowd.submit(insists(() -> waiters.walksIn(kettle))));
      }
      for (int n = 0; n < UNITS; n++) {
        shop.stocks(kettle, warehouse, 1);
      }
      int orders = 0;
      for (Future<Integer> one : sold) {
        orders += one.get();
      }
      server.timePasses(Duration.ofHours(1)); // holds of those who gave up trying are over
      orders += buyTheRest(server, waiters, shop, kettle);
      JsonNode level = shop.stock(kettle, warehouse);
      assertThat(orders).isEqualTo(UNITS);
      assertThat(level.path("allocated").asInt()).isEqualTo(UNITS);
      assertThat(level.path("reserved").asInt()).isZero();
      assertThat(ids).allSatisfy(id -> assertThat(waiters.isHeld(kettle, id)).isFalse());
    }
  }

  /** Tries a few times, as people do who reload a page. */
  private static Callable<Integer> insists(Callable<Answer> buys) {
    return () -> {
      for (int n = 0; n < 5; n++) {
        Answer answer = buys.call();
        assertThat(answer.status()).as(answer.text()).isIn(201, 409);
        if (answer.status() == 201) {
          return 1;
        }
        assertThat(answer.code()).isEqualTo("out_of_stock");
      }
      return 0;
    };
  }

  /** Whatever is held lapses to the next, twice at most for each; then it is anybody's. */
  private static int buyTheRest(TimedServer server, Waiters waiters, Shopkeeper shop, String kettle) {
    int bought = 0;
    for (int n = 0; n < PEOPLE && shop.stock(kettle).path("locations").path(0).path("reserved").asInt()
        + shop.stock(kettle).path("available").asInt() > 0; n++) {
      while (waiters.walksIn(kettle).status() == 201) {
        bought++;
      }
      server.timePasses(Duration.ofHours(1));
      Caller.eventually(() -> waiters.of(kettle).stream().noneMatch(entry -> isOver(server, entry)));
    }
    return bought;
  }

  private static boolean isOver(TimedServer server, JsonNode entry) {
    String until = entry.path("heldUntil").asString("");
    return !until.isEmpty() && !Instant.parse(until).isAfter(server.now());
  }
}
