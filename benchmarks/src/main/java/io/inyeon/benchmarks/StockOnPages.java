package io.inyeon.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * From when somebody asks for a change of stock until each open page shows it: pages look at all things at once, over streams of
 * their own. What a page is told in one with the next change counts as told then.
 */
final class StockOnPages {
  private static final int THINGS = 20;

  private final TestServer server;
  private final Api api;
  private final int pages;
  private final int changes;
  private final int rate;
  private final String run = Long.toString(System.nanoTime(), 36);
  private final long[][] asked;
  private final Histogram micros = new ConcurrentHistogram(3);
  private final LongAdder shown = new LongAdder();

  private StockOnPages(TestServer server, Options options) {
    this.server = server;
    this.api = server.api();
    pages = options.number("people", 100);
    rate = options.number("rate", 50);
    changes = rate * options.number("seconds", 60);
    asked = new long[THINGS][changes / THINGS + 2];
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("stock-on-pages", options);
    try (TestServer server = TestServer.start(data)) {
      new StockOnPages(server, options).run(result);
    }
    return result;
  }

  private void run(Result result) throws IOException, InterruptedException {
    stock();
    List<Socket> open = new ArrayList<>();
    for (int page = 0; page < pages; page++) {
      open.add(look());
    }
    TimeUnit.SECONDS.sleep(2); // each has its first levels
    Measurement measurement = new Measurement(server);
    long begun = System.nanoTime();
    for (int change = 0; change < changes; change++) {
      Load.until(begun + change * (TimeUnit.SECONDS.toNanos(1) / rate));
      change(change % THINGS, change / THINGS + 1);
    }
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    while (shown.sum() < (long) changes * pages && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    result.latencies("shown", micros).add("changes", (double) changes)
        .add("never_shown", (double) ((long) changes * pages - shown.sum()));
    measurement.into(result);
    for (Socket socket : open) {
      socket.close();
    }
  }

  private String sku(int thing) {
    return "page-" + run + "-" + thing;
  }

  private void stock() {
    api.put("/api/v1/locations/bench", "{\"name\":\"Bench\",\"kind\":\"warehouse\",\"country\":\"KR\"}");
    for (int thing = 0; thing < THINGS; thing++) {
      api.put("/api/v1/products/" + sku(thing), "{\"name\":\"Thing " + thing
          + "\",\"price\":{\"amountMinor\":1000,\"currency\":\"KRW\"},\"lifecycle\":\"active\"}");
    }
  }

  /** One more of it; there are so many then. */
  private void change(int thing, int onHand) {
    asked[thing][onHand] = System.nanoTime();
    api.post("/api/v1/inventory/adjustments",
        "{\"sku\":\"" + sku(thing) + "\",\"location\":\"bench\",\"delta\":1}", "Idempotency-Key",
        sku(thing) + "-" + onHand);
  }

  private Socket look() throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), api.port());
    String skus = IntStream.range(0, THINGS).mapToObj(thing -> "sku=" + sku(thing)).collect(Collectors.joining("&"));
    socket.getOutputStream().write(("GET /api/v1/inventory/stream?" + skus
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + TestServer.SERVER_KEY + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8));
    Thread.ofVirtual().start(() -> follow(socket));
    return socket;
  }

  private void follow(Socket socket) {
    int[] seen = new int[THINGS];
    try (BufferedReader lines = new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("data:")) {
          show(JsonMapper.shared().readTree(line.substring("data:".length())), seen);
        }
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void show(JsonNode level, int[] seen) {
    String sku = level.path("sku").asString();
    int thing = Integer.parseInt(sku.substring(sku.lastIndexOf('-') + 1));
    int onHand = level.path("locations").path(0).path("onHand").asInt();
    for (int told = seen[thing] + 1; told <= onHand; told++) {
      micros.recordValue((System.nanoTime() - asked[thing][told]) / 1_000);
      shown.increment();
    }
    seen[thing] = Math.max(seen[thing], onHand);
  }
}
