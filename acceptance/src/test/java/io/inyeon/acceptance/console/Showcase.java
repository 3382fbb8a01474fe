package io.inyeon.acceptance.console;

import static org.awaitility.Awaitility.await;

import io.inyeon.acceptance.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Something for every page to show: somebody who came unknown and then said who they are, their consent, a message that went,
 * a file to be looked at and one of which a row was not taken, a link, an event that was wrong.
 *
 * @param customer their id
 * @param message the one that went to them
 * @param held the import to be looked at
 * @param rejected the import that left a row out
 */
record Showcase(String email, String customer, String message, String held, String rejected, String invitation,
    String merged) {
  /** Of somebody who proved to be another: what is parted again is theirs. */
  static final String OTHER_DEVICE = "device-of-sora";
  private static final JsonMapper JSON = JsonMapper.shared();
  static final String MAPPING = """
    name: orders
    records:
      - kind: profile
        group: $.email
        identifiers: { email: $.email }
        traits:
          name: $.name
      - kind: event
        event: Order Completed
        identifiers: { email: $.email }
        timestamp: $.ordered_at
        properties:
          order_id: $.order_id
    """;
  private static final String HEAD = "email,name,order_id,ordered_at\n";
  static final String GOOD = HEAD + "mina@example.net,Mina,o-1,2024-03-01T10:00:00Z\n";
  private static final String BAD = HEAD
      + "yuki@example.net,Yuki,o-2,2024-03-01T10:00:00Z\nhana@example.net,Hana,o-3,yesterday\n";

  /** Brings all of it about, as the brand's systems do. */
  static Showcase in(Demonstration demo) {
    Api api = demo.api();
    Shelf.fill(api);
    String email = "nari@example.net";
    merge(demo, "sora", OTHER_DEVICE);
    String device = UUID.randomUUID().toString();
    tell(demo.till(), Map.of("type", "identify", "userId", "nari", "traits",
        Map.of("email", email, "name", "Nari", "language", "en")));
    tell(api, Map.of("type", "page", "anonymousId", device, "name", "Teapots"));
    tell(demo.till(), Map.of("type", "identify", "userId", "nari", "anonymousId", device));
    tell(api, Map.of("type", "track", "anonymousId", device, "event", "")); // wrong: it names no event
    String customer = await().until(() -> api.lookup("email", email).orElse(""), id -> !id.isEmpty());
    api.put("/api/v1/customers/" + customer + "/consents",
        json(Map.of("channel", "email", "purpose", "marketing", "status",
            "granted", "endpoint", email, "proof", Map.of("form", "sign-in"))));
    tell(demo.till(), Map.of("type", "track", "userId", "nari", "event", "Product Added", "properties",
        Map.of("cart_id", "c-1", "product_id", "teapot", "name", "Teapot")));
    api.post("/api/v1/links", json(Map.of("target", "https://shop.example.com/spring", "campaign", "spring", "channel",
        "print", "code", "spring1")));
    String held = upload(api, "held.csv", GOOD, true);
    String rejected = upload(api, "rejected.csv", BAD, false);
    demo.turn("{\"forward\": \"PT5H\"}");
    Segments.prepare(demo);
    String invited = api
        .post("/api/v1/users", json(Map.of("name", "Bora", "email", "bora@example.net", "role", "analyst",
            "language", "ko")))
        .body().path("link").asString();
    Hooks.prepare(demo);
    Sales.prepare(demo);
    Receipts.prepare(demo);
    return new Showcase(email, customer, message(api, customer), held, done(api, rejected), invited,
        api.lookup("userId", "sora").orElseThrow());
  }

  /** Somebody known, a device of nobody known, and the proof that both are one. */
  static void merge(Demonstration demo, String userId, String device) {
    tell(demo.till(), Map.of("type", "identify", "userId", userId));
    tell(demo.api(), Map.of("type", "page", "anonymousId", device, "name", "Teapots"));
    tell(demo.till(), Map.of("type", "identify", "userId", userId, "anonymousId", device));
  }

  static void tell(Api api, Map<String, Object> said) {
    tell(api, List.of(said));
  }

  static void tell(Api api, List<Map<String, Object>> said) {
    List<Map<String, Object>> events = new ArrayList<>();
    said.forEach(one -> {
      Map<String, Object> event = new HashMap<>(one);
      event.put("messageId", UUID.randomUUID().toString());
      events.add(event);
    });
    try {
      api.collect(events);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static JsonNode json(Map<String, ?> body) {
    return JSON.valueToTree(body);
  }

  private static String upload(Api api, String file, String content, boolean hold) {
    String id = api.post("/api/v1/imports", json(Map.of("mapping", MAPPING, "file", file, "hold", hold))).body()
        .path("id")
        .asString();
    api.upload("/api/v1/imports/" + id + "/data", content);
    return id;
  }

  /** A file that waits to be looked at. */
  static String held(Api api, String file) {
    return upload(api, file, HEAD + "jin@example.net,Jin,%s,2024-03-01T10:00:00Z\n".formatted(file), true);
  }

  /** A file of so many equal rows, which is being imported. */
  static String begun(Api api, String file, int rows) {
    return upload(api, file, HEAD + "jin@example.net,Jin,o-9,2024-03-01T10:00:00Z\n".repeat(rows), false);
  }

  private static String done(Api api, String id) {
    await().atMost(Duration.ofSeconds(60))
        .until(() -> api.get("/api/v1/imports/" + id).body(), one -> one.path("status").asString().equals("done"));
    return id;
  }

  static String message(Api api, String customer) {
    return await().atMost(Duration.ofSeconds(60)).until(() -> api
        .get("/api/v1/messages?status=accepted&customerId=" + customer).body().at("/items/0/id").asString(""),
        id -> !id.isEmpty());
  }
}
