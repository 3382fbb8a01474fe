package io.inyeon.benchmarks;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** What the pages of the console ask for, among a million customers; one after the other, warm. */
final class Console {
  private static final int BATCH = 500;
  private static final int DEEDS = 10_000;
  private static final Map<String, Integer> SCRIPTS = new TreeMap<>(
      Map.of("hangul", 0, "kanji", 4, "kana", 5, "latin", 6));

  private final TestServer server;
  private final Plan plan;
  private final Result result;
  private final int people;
  private final int asked;

  private Console(TestServer server, Options options, Result result) {
    this.server = server;
    this.result = result;
    plan = server.plan(options, 1, 0);
    people = options.number("people", 1_000_000);
    asked = options.number("asked", 100);
  }

  static Result measure(Path data, Options options) throws InterruptedException, IOException {
    Result result = new Result("console", options);
    try (TestServer server = TestServer.start(data)) {
      Console console = new Console(server, options, result);
      console.fill();
      console.search();
      console.pages();
      new Streams(server, console.plan, options, result).measure();
    }
    return result;
  }

  /** Only what is missing: the data stay. */
  private void fill() throws IOException {
    server.api().publishJourneys();
    int known = (int) Math.max(0, server.api().metric("inyeon_log_events") - DEEDS) / BATCH * BATCH;
    try (Connection connection = new Connection(plan)) {
      if (known == 0) {
        for (int number = 0; number < DEEDS; number += BATCH) {
          send(connection, People.deeds(number, BATCH));
        }
      }
      for (int number = known; number < people; number += BATCH) {
        send(connection, People.batch(number, BATCH));
      }
    }
    server.api().awaitFolded();
    result.add("customers", people);
  }

  private void send(Connection connection, byte[] body) throws IOException {
    String basic = Base64.getEncoder().encodeToString((plan.key() + ":").getBytes(StandardCharsets.UTF_8));
    byte[] head = ("POST /v1/batch HTTP/1.1\r\nHost: " + plan.host() + "\r\nAuthorization: Basic " + basic
        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n")
        .getBytes(StandardCharsets.UTF_8);
    byte[] request = java.util.Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, request, head.length, body.length);
    for (int status = connection.send(request); status != 200; status = connection.send(request)) {
      if (status != 429 && status != 503) {
        throw new IllegalStateException("a batch was answered with " + status);
      }
    }
  }

  /** The first letters of somebody's name, address, number or id. */
  private void search() {
    SCRIPTS.forEach((script, rest) -> {
      for (int letters = 1; letters <= 5; letters++) {
        int length = letters;
        latency("search_" + script + "_" + letters, n -> find(start(People.name(somebody(n) / 8 * 8 + rest), length)));
      }
    });
    latency("search_frequent_letter", n -> find(List.of("김", "a", "サ", "민").get(n % 4)));
    latency("search_email_prefix", n -> find(start(People.email(somebody(n)), 8 + n % 4)));
    latency("search_phone", n -> find(start(People.phone(somebody(n)), 8 + n % 6)));
    latency("search_user_id", n -> find(start("shopper-" + somebody(n), 9 + n % 5)));
  }

  private void pages() {
    latency("newest", n -> "/customers?limit=50");
    List<String> ids = server.api().get("/api/v1/customers?limit=100").path("items").valueStream()
        .map(item -> item.path("id").asString()).toList();
    latency("customer", n -> "/customers/" + ids.get(n % ids.size()));
    String busy = server.api().get("/api/v1/customers/lookup?namespace=userId&value=shopper-0").path("id").asString();
    String timeline = "/customers/" + busy + "/timeline?limit=50";
    latency("timeline_first_page", n -> timeline);
    String later = server.api().get("/api/v1" + timeline + "&before=2026-10-04T00:00:00Z").path("next").asString();
    latency("timeline_later_page", n -> timeline + "&cursor=" + later);
    latency("timeline_by_name", n -> timeline + "&name=Product%20Viewed");
    latency("messages", n -> "/messages?limit=50");
    latency("journeys", n -> "/journeys");
    latency("journey", n -> "/journeys/left-behind");
    latency("journey_people", n -> "/journeys/left-behind/people?limit=50");
  }

  /** Scattered, and the same in each run. */
  private int somebody(int n) {
    return (int) (n * 2_654_435_761L % people + people) % people;
  }

  private static String start(String text, int letters) {
    return text.substring(0, text.offsetByCodePoints(0, Math.min(letters, text.codePointCount(0, text.length()))));
  }

  private static String find(String query) {
    return "/customers?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private void latency(String name, IntFunction<String> path) {
    Histogram micros = new Histogram(3);
    for (int n = -asked / 5; n < asked; n++) {
      long began = System.nanoTime();
      server.api().get("/api/v1" + path.apply(Math.abs(n)));
      if (n >= 0) {
        micros.recordValue((System.nanoTime() - began) / 1_000);
      }
    }
    result.add(name + "_p50_ms", micros.getValueAtPercentile(50) / 1e3);
    result.add(name + "_p99_ms", micros.getValueAtPercentile(99) / 1e3);
  }
}
