package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** What there is of everything, and what it costs: as the catalogue and the inventory say, asked for once a second at most. */
final class Shelf {
  private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** @param available how many there are */
  record Offer(long price, long available) {
    private static final long FEW = 5;

    boolean isSoldOut() {
      return available <= 0;
    }

    boolean isNearlyGone() {
      return !isSoldOut() && available <= FEW;
    }
  }

  private final Commerce commerce;
  private Map<String, Offer> offers = Map.of();
  private long askedAt;

  Shelf(Commerce commerce) {
    this.commerce = commerce;
  }

  /** Sold out where nothing is sold under this any more. */
  Offer of(Goods goods, Language language) {
    return all().getOrDefault(language.sku(goods), new Offer(language.price(goods), 0));
  }

  /** Where all of it can be collected, by the code: of one country's shops. */
  List<Place> places(Cart cart, Language language) {
    List<Place> places = commerce.get("/api/v1/locations?limit=1000").body().path("items").valueStream()
        .filter(place -> place.path("active").asBoolean() && place.path("country").asString().equals(language.country())
            && place.path("services").valueStream().anyMatch(one -> one.asString().equals("pickup")))
        .map(place -> new Place(place.path("code").asString(), place.path("name").asString(),
            place.path("address").asString()))
        .toList();
    List<Map<String, Integer>> levels = cart.lines().stream().map(line -> levels(line.sku())).toList();
    return places.stream().filter(place -> hasAll(place, cart, levels)).toList();
  }

  /** A shop where things are collected. */
  record Place(String code, String name, String address) {}

  private static boolean hasAll(Place place, Cart cart, List<Map<String, Integer>> levels) {
    for (int at = 0; at < levels.size(); at++) {
      if (levels.get(at).getOrDefault(place.code(), 0) < cart.lines().get(at).quantity()) {
        return false;
      }
    }
    return true;
  }

  private Map<String, Integer> levels(String sku) {
    Map<String, Integer> levels = new HashMap<>();
    commerce.get("/api/v1/inventory/" + sku).body().path("locations").valueStream()
        .forEach(level -> levels.put(level.path("code").asString(), level.path("available").asInt()));
    return levels;
  }

  private synchronized Map<String, Offer> all() {
    if (offers.isEmpty() || System.nanoTime() - askedAt > FRESH_NANOS) {
      offers = asked();
      askedAt = System.nanoTime();
    }
    return offers;
  }

  private Map<String, Offer> asked() {
    Map<String, Long> available = new HashMap<>();
    commerce.get("/api/v1/inventory?limit=1000").body().path("items").valueStream()
        .forEach(stock -> available.put(stock.path("sku").asString(), stock.path("available").asLong()));
    Map<String, Offer> asked = new HashMap<>();
    commerce.get("/api/v1/products?limit=1000").body().path("items").valueStream().filter(Shelf::isSold)
        .forEach(product -> asked.put(product.path("sku").asString(),
            new Offer(product.at("/price/amountMinor").asLong(),
                available.getOrDefault(product.path("sku").asString(), 0L))));
    return asked;
  }

  private static boolean isSold(JsonNode product) {
    return List.of("active", "discontinued").contains(product.path("lifecycle").asString());
  }
}
