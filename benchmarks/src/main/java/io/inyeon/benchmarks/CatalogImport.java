package io.inyeon.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * A file of 100,000 products ({@code --products N}) through HTTP into an empty catalogue: until it is told what it would do, until
 * it is done, and until the index has all of them. Then the same file once more, which changes nothing; and how long people wait who
 * search, and who look at the completeness board.
 */
final class CatalogImport {
  private static final int PRODUCTS = 100_000;
  private static final int ASKED = 300;
  private static final List<String> SEARCHES = List.of("주전자", "찻잔 백자", "급수", "ティーポット", "磁器", "teapot", "ceramc",
      "SKU-00012", "청자 다관");
  private static final List<String> KINDS = List.of("주전자", "찻잔", "다관", "개완", "차통", "숙우", "접시", "쟁반");
  private static final List<String> KINDS_JA = List.of("急須", "湯呑み", "ティーポット", "蓋碗", "茶筒", "湯冷まし", "皿", "盆");
  private static final List<String> KINDS_EN = List.of("teapot", "tea cup", "kettle", "lidded bowl", "caddy", "pitcher",
      "plate", "tray");
  private static final List<String> SORTS = List.of("백자", "청자", "무쇠", "유리", "도자기");
  private static final List<String> SORTS_JA = List.of("白磁の", "青磁の", "鉄の", "ガラスの", "磁器の");
  private static final List<String> SORTS_EN = List.of("porcelain", "celadon", "cast iron", "glass", "ceramic");

  private final TestServer server;
  private final Result result;
  private final int products;

  private CatalogImport(TestServer server, Result result, int products) {
    this.server = server;
    this.result = result;
    this.products = products;
  }

  static Result measure(Path data, Options options) throws IOException, InterruptedException {
    Result result = new Result("catalog-import", options);
    try (TestServer server = TestServer.start(data)) {
      new CatalogImport(server, result, options.number("products", PRODUCTS)).run(data);
    }
    return result;
  }

  private void run(Path data) throws IOException, InterruptedException {
    prepare();
    Path file = data.resolveSibling("products.csv");
    write(file);
    result.add("products", products).add("file_mb", Files.size(file) / 1e6);
    Heap heap = new Heap(server.api());
    Measurement measurement = new Measurement(server);
    long began = System.nanoTime();
    String id = preview(file, "");
    JsonNode done = server.api().post("/api/v1/products/import/" + id + "/apply", "{}");
    result.add("preview_and_apply_seconds", (System.nanoTime() - began) / 1e9).add("added", done.path("added").asInt());
    measurement.into(result);
    result.add("heap_peak_mb", heap.peak() / 1e6);
    awaitIndexed();
    result.add("indexed_after_seconds", (System.nanoTime() - began) / 1e9);
    preview(file, "again_");
    ask();
  }

  private void prepare() {
    server.api().put("/api/v1/families/teaware", """
        {"names":{"en":"Teaware"},"attributes":[
        {"key":"material","names":{"en":"Material"},"type":"text","localised":true,"requiredFor":["web"]},
        {"key":"volume","names":{"en":"Volume"},"type":"number","unit":"ml","requiredFor":["web"]},
        {"key":"colour","names":{"en":"Colour"},"type":"choice","options":[{"key":"white","names":{"en":"White"}},
        {"key":"celadon","names":{"en":"Celadon"}}],"requiredFor":["web"]}]}""");
    for (int shelf = 0; shelf < 20; shelf++) {
      server.api().put("/api/v1/categories/shelf-" + shelf, "{\"names\":{\"en\":\"Shelf " + shelf + "\"}}");
    }
  }

  private void write(Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("sku,name.ko,name.ja,name.en,lifecycle,family,categories,price,cost,values.material.ko,values.volume,"
          + "values.colour,media.1.url,media.1.alt.ko\n");
      for (int n = 0; n < products; n++) {
        int kind = n % KINDS.size();
        int sort = n / KINDS.size() % SORTS.size();
        out.write("SKU-%06d,%s %s %d,%s%s %d,%s %s %d,active,teaware,shelf-%d,%d KRW,%d KRW,%s,%d,%s,/media/%d.jpg,%s\n"
            .formatted(n, SORTS.get(sort), KINDS.get(kind), n, SORTS_JA.get(sort), KINDS_JA.get(kind), n,
                SORTS_EN.get(sort), KINDS_EN.get(kind), n, n % 20, 5_000 + n % 500 * 100, 3_000, SORTS.get(sort),
                100 + n % 900, n % 2 == 0 ? "white" : "celadon", n, KINDS.get(kind)));
      }
    }
  }

  private String preview(Path file, String name) {
    long began = System.nanoTime();
    JsonNode preview = server.api().upload("/api/v1/products/import", file);
    result.add(name + "preview_seconds", (System.nanoTime() - began) / 1e9);
    if (preview.path("rejected").asInt() > 0) {
      throw new IllegalStateException("rows were rejected: " + preview.path("rejections"));
    }
    result.add(name + "unchanged", preview.path("unchanged").asInt());
    return preview.path("id").asString();
  }

  private void awaitIndexed() {
    while (server.api().get("/api/v1/products?facets=true&limit=1").path("total").asInt() < products) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
  }

  private void ask() {
    Histogram search = new Histogram(3);
    Histogram board = new Histogram(3);
    for (int n = 0; n < ASKED; n++) {
      String words = java.net.URLEncoder.encode(SEARCHES.get(n % SEARCHES.size()), StandardCharsets.UTF_8);
      timed(search, "/api/v1/products?limit=50&q=" + words);
      timed(board, "/api/v1/products/completeness");
    }
    result.latencies("search", search).latencies("board", board);
  }

  private void timed(Histogram micros, String path) {
    long began = System.nanoTime();
    server.api().get(path);
    micros.recordValue((System.nanoTime() - began) / 1_000);
  }

  /** Looks at the server's heap five times a second. */
  private static final class Heap {
    private final Api api;
    private final Thread thread;
    private volatile boolean over;
    private volatile double peak;

    Heap(Api api) {
      this.api = api;
      thread = Thread.ofPlatform().daemon().start(this::look);
    }

    private void look() {
      while (!over) {
        peak = Math.max(peak, api.metric("jvm_memory_used_bytes{area=\"heap\""));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
      }
    }

    double peak() throws InterruptedException {
      over = true;
      thread.join();
      return peak;
    }
  }
}
