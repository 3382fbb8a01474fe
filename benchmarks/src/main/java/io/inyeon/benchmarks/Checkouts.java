package io.inyeon.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Many check out at once what is there for half of them: one thing that everybody wants, or three each of a thousand. Carts are
 * filled beforehand; what is measured is the checkout, from the request to the order that is paid and has its stock, or to the
 * refusal. Afterwards the levels must be what was sold.
 */
final class Checkouts {
  private static final long LONGEST_MICROS = 60_000_000;
  private static final int SET_UP_AT_ONCE = 16;

  private final List<TestServer> servers;
  private final Api api;
  private final int carts;
  private final int skus;
  private final int lines;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final LongAdder sold = new LongAdder();
  private final LongAdder refused = new LongAdder();
  private final LongAdder failed = new LongAdder();
  private final Histogram micros = new ConcurrentHistogram(LONGEST_MICROS, 3);

  private Checkouts(List<TestServer> servers, int carts, int skus, int lines) {
    this.servers = servers;
    this.api = servers.getFirst().api();
    this.carts = carts;
    this.skus = skus;
    this.lines = lines;
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("checkout", options);
    try (TestServer first = TestServer.start(data)) {
      if (options.number("processes", 1) > 1) {
        try (TestServer second = TestServer.start(data.resolveSibling(data.getFileName() + "-second"),
            first.sharingItsDatabase())) {
          measure(List.of(first, second), options, result);
        }
      } else {
        measure(List.of(first), options, result);
      }
    }
    return result;
  }

  private static void measure(List<TestServer> servers, Options options, Result result) throws InterruptedException {
    int skus = options.number("skus", 1);
    int lines = options.number("lines", 1);
    int connections = options.number("connections", 64);
    new Checkouts(servers, options.number("warm-up-carts", 6_000), skus, lines).run(connections, null);
    for (int round = 1; round <= options.number("rounds", 3); round++) {
      new Checkouts(servers, options.number("carts", 12_000), skus, lines).run(connections,
          round == options.number("rounds", 3) ? result : null);
    }
  }

  private void run(int connections, @org.jspecify.annotations.Nullable Result result) throws InterruptedException {
    stock();
    List<String> filled = fill();
    api.awaitFolded();
    Measurement measurement = new Measurement(servers);
    checkOut(filled, connections);
    double seconds = measurement.seconds();
    System.err.printf("%d checkouts in %.1f s: %.0f a second, %d sold, %d refused, %d failed, p99 %.0f ms; each %s%n",
        carts, seconds, carts / seconds, sold.sum(), refused.sum(), failed.sum(),
        micros.getValueAtPercentile(99) / 1e3, measurement.each(carts));
    long allocated = verify();
    if (result != null) {
      result.add("checkouts_per_second", carts / seconds).add("sold", sold.doubleValue())
          .add("refused", refused.doubleValue())
          .add("failed", failed.doubleValue()).add("left_of_stock", (double) (stocked() - allocated))
          .latencies("checkout", micros);
      measurement.into(result);
    }
  }

  private String sku(int number) {
    return "bench-" + run + "-" + number;
  }

  /** For half of what is wanted, evenly. */
  private int each() {
    return Math.max(1, carts * lines / skus / 2);
  }

  private long stocked() {
    return (long) each() * skus;
  }

  private void stock() {
    api.put("/api/v1/locations/bench", "{\"name\":\"Bench\",\"kind\":\"warehouse\",\"country\":\"KR\"}");
    together(IntStream.range(0, skus).boxed().toList(), number -> {
      api.put("/api/v1/products/" + sku(number), "{\"name\":\"Thing " + number
          + "\",\"price\":{\"amountMinor\":1000,\"currency\":\"KRW\"},\"lifecycle\":\"active\"}");
      api.post("/api/v1/inventory/adjustments",
          "{\"sku\":\"" + sku(number) + "\",\"location\":\"bench\",\"delta\":" + each()
              + "}",
          "Idempotency-Key", sku(number));
      return "";
    });
  }

  private List<String> fill() {
    Random random = new Random(1);
    List<int[]> wanted = IntStream.range(0, carts)
        .mapToObj(n -> random.ints(0, skus).distinct().limit(lines).toArray()).toList();
    return together(wanted, chosen -> {
      String cart = api.post("/api/v1/carts", "{\"currency\":\"KRW\"}").path("id").asString();
      for (int number : chosen) {
        api.post("/api/v1/carts/" + cart + "/lines", "{\"sku\":\"" + sku(number) + "\",\"quantity\":1}");
      }
      return cart;
    });
  }

  private static <T, R> List<R> together(List<T> things, java.util.function.Function<T, R> work) {
    try (ExecutorService workers = Executors.newFixedThreadPool(SET_UP_AT_ONCE)) {
      List<Future<R>> futures = things.stream().map(one -> workers.submit(() -> work.apply(one))).toList();
      List<R> done = new ArrayList<>();
      for (Future<R> future : futures) {
        done.add(future.get());
      }
      return done;
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void checkOut(List<String> filled, int connections) throws InterruptedException {
    AtomicInteger next = new AtomicInteger();
    List<Thread> buyers = new ArrayList<>();
    for (int number = 0; number < connections; number++) {
      TestServer server = servers.get(number % servers.size());
      buyers.add(Thread.ofPlatform().start(() -> buy(server, filled, next)));
    }
    for (Thread buyer : buyers) {
      buyer.join();
    }
  }

  private void buy(TestServer server, List<String> filled, AtomicInteger next) {
    try (Connection connection = new Connection(server.plan(new Options(), 1, 0))) {
      for (int at = next.getAndIncrement(); at < filled.size(); at = next.getAndIncrement()) {
        long begun = System.nanoTime();
        count(connection.send(request(filled.get(at), at)));
        micros.recordValue(Math.min(LONGEST_MICROS, (System.nanoTime() - begun) / 1_000));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void count(int status) {
    switch (status) {
      case 201 -> sold.increment();
      case 409 -> refused.increment();
      default -> failed.increment();
    }
  }

  private byte[] request(String cart, int number) {
    String body = "{\"contact\":{\"email\":\"buyer-" + run + "-" + number + "@example.com\",\"name\":\"Buyer\"},"
        + "\"fulfilment\":{\"type\":\"ship\",\"address\":{\"country\":\"KR\",\"postalCode\":\"03163\",\"city\":\"Seoul\","
        + "\"line1\":\"Insadong-gil 44\"}},\"payment\":{\"method\":\"sandbox\"}}";
    return ("POST /api/v1/carts/" + cart + "/checkout HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
        + TestServer.SERVER_KEY + "\r\nIdempotency-Key: " + run + "-" + number
        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
        .getBytes(StandardCharsets.US_ASCII);
  }

  /** @return how many the levels say were sold */
  private long verify() {
    long allocated = 0;
    for (int number = 0; number < skus; number++) {
      var place = api.get("/api/v1/inventory/" + sku(number)).path("locations").path(0);
      allocated += place.path("allocated").asLong();
      if (place.path("allocated").asInt() > place.path("onHand").asInt()) {
        throw new IllegalStateException("oversold: " + place);
      }
    }
    if (allocated != sold.sum() * lines) {
      throw new IllegalStateException(sold.sum() + " orders were answered, and " + allocated + " things are allocated");
    }
    return allocated;
  }
}
