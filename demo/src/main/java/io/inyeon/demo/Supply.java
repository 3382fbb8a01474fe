package io.inyeon.demo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.inyeon.demo.Client.Reply;
import io.inyeon.demo.brand.Calendar;
import io.inyeon.demo.brand.Country;
import io.inyeon.demo.brand.Goods;
import io.inyeon.demo.brand.Population;
import io.inyeon.demo.brand.Shop;
import io.inyeon.demo.brand.Stock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * The brand's goods, its places, and what lies on their shelves: all by the public API. Made once; what somebody has changed
 * since is left alone.
 */
final class Supply {
  private static final Logger LOG = LoggerFactory.getLogger(Supply.class);
  private static final int AT_ONCE = 8;
  private static final int MOST = 1_000;
  private static final int DAYS_KNOWN = 400;
  private static final int CONFLICT = 409;
  private static final int KEY_REUSED = 422;
  private static final int THERE_ALREADY = 412;
  private static final Duration PACKED_AFTER = Duration.ofHours(4);
  private static final Duration COLLECTED_AFTER = Duration.ofHours(20);
  private static final List<Shop> PLACES = Stream.concat(Stock.WAREHOUSES.stream(), Shop.ALL.stream()).toList();

  /** So many of it there. */
  private record Shelf(String sku, Shop place, int wanted) {}

  private final Client client;
  private final Population world;

  Supply(Client client, Population world) {
    this.client = client;
    this.world = world;
  }

  /** @param today from which on the days are told on which shops are closed */
  static void open(Client client, Population world, LocalDate today) {
    Supply supply = new Supply(client, world);
    together(Stream.concat(
        Goods.ALL.stream().flatMap(goods -> Stream.of(Country.values()).map(in -> () -> supply.product(goods, in))),
        PLACES.stream().map(place -> () -> supply.place(place, today))));
    together(supply.shelves().map(shelf -> () -> supply.add(shelf, shelf.wanted, "opening")));
  }

  private static void together(Stream<Runnable> tasks) {
    try (ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
      tasks.forEach(hands::execute);
    }
  }

  private void product(Goods goods, Country country) {
    made(client.putNew("/api/v1/products/" + goods.sku(country), Map.of("name", goods.name(country.language()), "price",
        Map.of("amountMinor", goods.price(country), "currency", country.currency()))), goods.id());
  }

  private void place(Shop place, LocalDate today) {
    boolean warehouse = Stock.WAREHOUSES.contains(place);
    made(client.putNew("/api/v1/locations/" + place.id(), Map.of("name", place.name(), "kind",
        warehouse ? "warehouse" : "shop", "country", place.country().code(), "address",
        String.join(" ", place.postalCode(), place.region(), place.city(), place.street()), "latitude",
        place.latitude(), "longitude", place.longitude(), "hours", warehouse ? Map.of() : hours(place), "closed",
        warehouse ? List.of() : closed(place, today))), place.id());
  }

  /** The shop in Kyoto has its midday rest; Jeju's is closed on Wednesdays. */
  private static Map<String, List<String>> hours(Shop place) {
    List<String> spans = place.id().startsWith("kyoto")
        ? List.of("10:00-13:00", "14:00-19:00")
        : List.of("10:30-20:00");
    return Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        .filter(day -> !(place.id().startsWith("jeju") && day.equals("wed"))).collect(toMap(identity(), day -> spans));
  }

  private static List<String> closed(Shop place, LocalDate today) {
    return today.datesUntil(today.plusDays(DAYS_KNOWN)).filter(day -> Calendar.isClosed(place.country(), day))
        .map(LocalDate::toString).toList();
  }

  private static void made(Reply reply, String what) {
    if (reply.status() != THERE_ALREADY) {
      reply.orThrow(what);
    }
  }

  private Stream<Shelf> shelves() {
    return PLACES.stream().flatMap(place -> Goods.ALL.stream()
        .map(goods -> new Shelf(goods.sku(place.country()), place, Stock.wanted(world, goods, place))))
        .filter(shelf -> shelf.wanted > 0);
  }

  /** Once for each occasion, however often it is asked for. */
  private void add(Shelf shelf, int quantity, String occasion) {
    Reply reply = client.call("POST", "/api/v1/inventory/adjustments", Map.of("sku", shelf.sku, "location",
        shelf.place.id(), "delta", quantity, "reason", "delivery", "reference", occasion),
        String.join(" ", "demo", occasion, shelf.sku, shelf.place.id()));
    if (reply.status() != CONFLICT && reply.status() != KEY_REUSED && !reply.ok()) {
      LOG.warn("{} more of {} at {} were answered with {}", quantity, shelf.sku, shelf.place.id(), reply);
    }
  }

  /** What has gone by half is filled up. */
  void deliver(LocalDate day) {
    Map<String, JsonNode> levels = client.get("/api/v1/inventory?limit=" + MOST).body().path("items").valueStream()
        .collect(toMap(item -> item.path("sku").asString(), identity()));
    shelves().forEach(shelf -> {
      int there = there(levels.get(shelf.sku), shelf.place);
      if (there * 2 < shelf.wanted) {
        add(shelf, shelf.wanted - there, day.toString());
      }
    });
  }

  /** Once everything that is promised has gone. */
  private static int there(@org.jspecify.annotations.Nullable JsonNode stock, Shop place) {
    return stock == null
        ? 0
        : stock.path("locations").valueStream().filter(one -> one.path("code").asString().equals(place.id()))
            .mapToInt(one -> one.path("onHand").asInt() - one.path("allocated").asInt()).sum();
  }

  /** To the carrier after some hours, to whoever collects it on the next day. */
  void handOver(Instant now) {
    client.get("/api/v1/orders?status=allocated&limit=" + MOST).body().path("items").valueStream()
        .filter(order -> isReady(order, now)).forEach(order -> client
            .call("POST", "/api/v1/orders/" + order.path("id").asString() + "/fulfil", Map.of(), ""));
  }

  private static boolean isReady(JsonNode order, Instant now) {
    boolean collected = order.at("/fulfilment/type").asString("").equals("pickup");
    return Instant.parse(order.path("placedAt").asString()).plus(collected ? COLLECTED_AFTER : PACKED_AFTER)
        .isBefore(now);
  }
}
