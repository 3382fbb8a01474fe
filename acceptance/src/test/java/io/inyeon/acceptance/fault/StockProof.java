package io.inyeon.acceptance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.acceptance.Server;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Buyers, clerks and deliveries at random, over two server processes on one database, of which one and then the other is killed
 * under way. At the end every level is what the callers were told, and what its ledger sums up to; nobody was promised what no
 * shelf held.
 */
final class StockProof {
  private static final int THINGS = 6;
  private static final int WORKERS = 8;
  private static final int MOST_OF_ONE = 3;

  private final StockDoor door;
  private final List<Server> servers;
  private final StockModel model = new StockModel();
  private final AtomicInteger done = new AtomicInteger();
  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private final int steps;
  private final long seed;

  private StockProof(List<Server> servers, int steps, long seed) {
    this.servers = servers;
    this.door = new StockDoor(servers);
    this.steps = steps;
    this.seed = seed;
  }

  /** @param steps of each of the eight workers */
  static void run(Path directory, int steps, long seed) throws InterruptedException {
    try (DataDirectory data = DataDirectory.open(directory.resolve("database"));
        EmbeddedPostgres database = EmbeddedPostgres.start(data);
        Server one = Server.sharing(database.address(), directory.resolve("one"), Map.of()).start();
        Server other = Server.sharing(database.address(), directory.resolve("other"), Map.of()).start()) {
      new StockProof(List.of(one, other), steps, seed).run();
    }
  }

  private void run() throws InterruptedException {
    door.ask("PUT", "/locations/w1", Map.of("name", "One", "kind", "warehouse", "country", "KR"), null, 0);
    door.ask("PUT", "/locations/w2", Map.of("name", "Two", "kind", "warehouse", "country", "KR"), null, 0);
    IntStream.range(0, THINGS).forEach(n -> door.ask("PUT", "/products/" + sku(n), Map.of("name", sku(n), "lifecycle",
        "active", "price", Map.of("amountMinor", 1_000, "currency", "KRW")), null, 0));
    IntStream.range(0, THINGS).forEach(n -> brings(new Random(seed + n), n, 10));
    List<Thread> workers = IntStream.range(0, WORKERS)
        .mapToObj(n -> Thread.ofPlatform().start(() -> work(new Random(seed * WORKERS + n), n))).toList();
    for (int kill = 0; kill < 2; kill++) {
      await((kill + 1) * steps * WORKERS / 3);
      servers.get(kill).kill();
      servers.get(kill).recover();
    }
    for (Thread worker : workers) {
      worker.join();
    }
    assertThat(done.get()).as("steps that came to an end").isEqualTo(steps * WORKERS);
    check();
  }

  private void await(int target) {
    org.awaitility.Awaitility.await().atMost(java.time.Duration.ofMinutes(5))
        .pollInterval(java.time.Duration.ofMillis(20)).until(() -> done.get() >= target);
  }

  private String sku(int number) {
    return "thing-" + run + "-" + number;
  }

  private void work(Random random, int worker) {
    Deque<String> mine = new ArrayDeque<>();
    for (int step = 0; step < steps; step++) {
      switch (random.nextInt(8)) {
        case 0 -> brings(random, random.nextInt(THINGS), 1 + random.nextInt(4));
        case 1 -> settle(mine, "cancel", random.nextInt(2));
        case 2 -> settle(mine, "fulfil", random.nextInt(2));
        default -> buy(random, mine, worker);
      }
      done.incrementAndGet();
    }
  }

  private void brings(Random random, int thing, int quantity) {
    String place = random.nextBoolean() ? "w1" : "w2";
    var answer = door.ask("POST", "/inventory/adjustments",
        Map.of("sku", sku(thing), "location", place, "delta", quantity, "reason", "delivery"),
        UUID.randomUUID().toString(),
        random.nextInt(2));
    assertThat(answer.status()).as(answer.body().toString()).isEqualTo(201);
    model.brings(sku(thing), quantity);
  }

  private void settle(Deque<String> mine, String what, int first) {
    String order = mine.poll();
    if (order != null) {
      var answer = door.ask("POST", "/orders/" + order + "/" + what, null, null, first);
      assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
      if (what.equals("cancel")) {
        model.cancels(order);
      } else {
        model.handsOver(order);
      }
    }
  }

  /** One to three things in any order, now and then one of them on two lines. */
  private void buy(Random random, Deque<String> mine, int worker) {
    Map<String, Integer> wanted = new TreeMap<>();
    String cart = door.ask("POST", "/carts", Map.of("currency", "KRW", "customer", Map.of("userId",
        "buyer-" + run + "-" + worker + "-" + UUID.randomUUID())), null, random.nextInt(2)).body().path("id")
        .asString();
    List<Integer> things = new ArrayList<>(random.ints(0, THINGS).limit(1 + random.nextInt(3)).boxed().toList());
    for (int thing : things) {
      int quantity = wanted.getOrDefault(sku(thing), 0) + 1 + random.nextInt(MOST_OF_ONE);
      door.ask("PUT", "/carts/" + cart + "/lines/" + sku(thing), Map.of("quantity", quantity), null, random.nextInt(2));
      wanted.put(sku(thing), quantity);
    }
    var answer = door.ask("POST", "/carts/" + cart + "/checkout", checkout(), "key-" + cart, random.nextInt(2));
    assertThat(answer.status()).as(answer.body().toString()).isIn(201, 409);
    if (answer.status() == 201) {
      String order = answer.body().path("id").asString();
      model.buys(order, wanted);
      mine.add(order);
    } else {
      assertThat(answer.body().path("code").asString()).isEqualTo("out_of_stock");
    }
  }

  private static Map<String, Object> checkout() {
    return Map.of("contact", Map.of("email", "buyer-" + UUID.randomUUID() + "@example.com", "name", "Buyer"),
        "fulfilment",
        Map.of("type", "ship", "address",
            Map.of("country", "KR", "postalCode", "03163", "city", "Seoul", "line1", "Insadong-gil 44")),
        "payment", Map.of("method", "sandbox"));
  }

  private void check() {
    Map<String, String> seen = new TreeMap<>();
    Map<String, String> summed = new TreeMap<>();
    for (int n = 0; n < THINGS; n++) {
      seen.put(sku(n), levels(door.get("/inventory/" + sku(n)).body().path("locations")));
      summed.put(sku(n), levels(movements(sku(n))));
    }
    assertThat(seen).as("levels, by what callers were told").isEqualTo(model.levels());
    assertThat(summed).as("sums of the ledger").isEqualTo(seen);
    assertThat(seen.values()).as("promised what is not there").allMatch(StockProof::isCovered);
    assertThat(allocated()).as("orders that nobody was told of").isEqualTo(model.orders());
  }

  private static String levels(Iterable<JsonNode> parts) {
    int onHand = 0;
    int reserved = 0;
    int allocated = 0;
    for (JsonNode part : parts) {
      onHand += part.path("onHand").asInt();
      reserved += part.path("reserved").asInt();
      allocated += part.path("allocated").asInt();
    }
    return "on hand " + onHand + ", reserved " + reserved + ", allocated " + allocated;
  }

  private static boolean isCovered(String levels) {
    String[] numbers = levels.replaceAll("[^0-9,]", "").split(",");
    return Integer.parseInt(numbers[0]) >= Integer.parseInt(numbers[2]);
  }

  private List<JsonNode> movements(String sku) {
    return pages("/inventory/" + sku + "/movements?limit=1000");
  }

  private List<JsonNode> pages(String path) {
    List<JsonNode> all = new ArrayList<>();
    JsonNode page = door.get(path).body();
    page.path("items").forEach(all::add);
    while (!page.path("next").isNull() && !page.path("next").isMissingNode()) {
      page = door.get(path + "&cursor=" + page.path("next").asString()).body();
      page.path("items").forEach(all::add);
    }
    return all;
  }

  private int allocated() {
    return pages("/orders?limit=1000&status=allocated").size() + pages("/orders?limit=1000&status=fulfilled").size();
  }
}
