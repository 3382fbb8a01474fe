package io.inyeon.catalog;

import static io.inyeon.catalog.Shop.refusal;
import static io.inyeon.catalog.Shop.value;
import static io.inyeon.catalog.Shop.with;
import static io.inyeon.catalog.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Families, values, variants, categories, relations, prices by market: what can be said, and what cannot. */
@ExtendWith(SharedServer.class)
class ModelTest {
  private Shop shop;
  private RunningInyeon server;

  @BeforeEach
  void open(RunningInyeon running, Caller caller) {
    server = running;
    shop = new Shop(caller);
  }

  private Map<String, Object> pot(Object... values) {
    return Map.of("names", Map.of("ko", "찻주전자", "en", "Teapot"), "price", won(30_000), "family", shop.teapots(),
        "values", List.of(values));
  }

  @Test
  void everything_that_is_said_is_answered_and_can_be_said_again() {
    shop.sells("cup", Map.of("name", "잔", "price", won(9_000)));
    shop.puts("/categories/" + shop.key("tea"), Map.of("names", Map.of("ko", "차")));
    JsonNode made = shop.sells("pot", with(pot(value("material", "ko", "도자기"), value("volume", 450.50),
        value("colour", "red"), value("safe", true), value("deposit", won(500)), value("since", "2026-04-01"),
        Map.of("attribute", "gloss", "locale", "ko", "channel", "web", "value", "두 줄\n설명")),
        Map.of("cost", won(12_000), "categories", List.of(shop.key("tea")), "media",
            List.of(Map.of("url", "https://cdn.example.com/pot.jpg", "alt", Map.of("ko", "빨간 찻주전자"))), "relations",
            List.of(Map.of("kind", "goes_with", "sku", shop.key("cup"))), "prices",
            List.of(Map.of("country", "JP", "price", Map.of("amountMinor", 3_500, "currency", "JPY"))))));

    assertThat(made.path("values").valueStream().filter(one -> one.path("attribute").asString().equals("volume"))
        .findFirst().orElseThrow().path("value").toString()).isEqualTo("450.5");
    assertThat(made.path("margin").path("amountMinor").asLong()).isEqualTo(18_000);
    Map<String, Object> again = JsonMapper.shared().convertValue(made, new TypeReference<>() {
    });
    assertThat(shop.says("pot", again).json()).isEqualTo(made);
  }

  @Test
  void a_value_is_one_of_its_attribute_and_stands_where_that_has_it() {
    Map<Map<String, Object>, String> wrong = new HashMap<>();
    wrong.put(value("volume", "much"), "wrong_type values.volume");
    wrong.put(value("colour", "pink"), "wrong_type values.colour");
    wrong.put(value("since", "2026-02-30"), "wrong_type values.since");
    wrong.put(value("safe", "yes"), "wrong_type values.safe");
    wrong.put(value("deposit", 5), "wrong_type values.deposit");
    wrong.put(value("weight", 5), "unknown_attribute values.weight");
    wrong.put(value("material", "clay"), "wrong_locale values.material");
    wrong.put(value("volume", "ko", 5), "wrong_locale values.volume.ko");
    wrong.put(value("material", "fr", "argile"), "unknown_locale values.material.fr");
    wrong.put(Map.of("attribute", "volume", "channel", "web", "value", 5), "wrong_channel values.volume.web");
    wrong.put(Map.of("attribute", "gloss", "locale", "ko", "channel", "fax", "value", "x"),
        "unknown_channel values.gloss.ko.fax");
    wrong.put(value("deposit", won(-1)), "negative_price values.deposit");

    wrong.forEach((said, why) -> assertThat(refusal(shop.says("pot", pot(said)))).as(said.toString())
        .isEqualTo("400 " + why));
    assertThat(shop.caller.api("/products/" + shop.key("pot")).status()).isEqualTo(404);
  }

  @Test
  void what_is_spoken_of_is_there() {
    Map<String, Object> pot = Map.of("name", "Pot", "price", won(1));
    Map<Map<String, Object>, String> wrong = new HashMap<>();
    wrong.put(Map.of("family", "nobodys"), "unknown_family family");
    wrong.put(Map.of("categories", List.of("nowhere")), "unknown_category categories");
    wrong.put(Map.of("relations", List.of(Map.of("kind", "replaces", "sku", "nobody-1"))), "unknown_sku replaces");
    wrong.put(Map.of("parent", "nobody-1"), "unknown_sku parent");
    wrong.put(Map.of("cost", Map.of("amountMinor", 1, "currency", "USD")), "mixed_currencies cost");
    wrong.put(Map.of("prices", List.of(Map.of("channel", "web", "price", Map.of("amountMinor", 1, "currency",
        "USD")))), "mixed_currencies price.web");
    wrong.put(Map.of("prices", List.of(Map.of("channel", "fax", "price", won(1)))), "unknown_channel price.fax");
    wrong.put(Map.of("prices", List.of(Map.of("price", won(1)))), "invalid_price prices[0]");
    wrong.put(Map.of("media", List.of(Map.of("url", "javascript:alert(1)"))), "invalid_url media[0].url");
    wrong.put(Map.of("prise", won(1)), "unknown_field prise");

    wrong.forEach((more, why) -> assertThat(refusal(shop.says("pot", with(pot, more)))).as(more.toString())
        .isEqualTo("400 " + why));
  }

  @Test
  void variants_take_what_they_do_not_say_from_their_parent() {
    shop.sells("shirt", with(pot(value("material", "ko", "면")), Map.of("axes", List.of("colour", "size"))));
    shop.sells("red-s", Map.of("parent", shop.key("shirt"), "values",
        List.of(value("colour", "red"), value("size", "S"))));
    shop.sells("red-m", Map.of("parent", shop.key("shirt"), "price", won(31_000), "values",
        List.of(value("colour", "red"), value("size", "M"))));

    Map<Sku, Offer> offers = server.bean(Products.class)
        .offers(List.of(new Sku(shop.key("shirt")), new Sku(shop.key("red-s")), new Sku(shop.key("red-m"))));
    assertThat(Objects.requireNonNull(offers.get(new Sku(shop.key("shirt")))).isSold()).isFalse();
    Offer small = Objects.requireNonNull(offers.get(new Sku(shop.key("red-s"))));
    assertThat(small.price()).isEqualTo(Money.of(30_000, "KRW"));
    assertThat(small.name()).isEqualTo("찻주전자");
    assertThat(small.isSold()).isTrue();
    assertThat(Objects.requireNonNull(offers.get(new Sku(shop.key("red-m")))).price())
        .isEqualTo(Money.of(31_000, "KRW"));

    shop.sells("shirt", with(pot(value("material", "ko", "면")),
        Map.of("axes", List.of("colour", "size"), "price", won(28_000))));
    assertThat(Objects.requireNonNull(server.bean(Products.class).offers(List.of(small.sku())).get(small.sku()))
        .price()).isEqualTo(Money.of(28_000, "KRW"));
  }

  @Test
  void variants_differ_in_the_axes_of_their_parent_and_in_all_of_them() {
    shop.sells("shirt", with(pot(), Map.of("axes", List.of("colour"))));
    shop.sells("red", Map.of("parent", shop.key("shirt"), "values", List.of(value("colour", "red"))));

    assertThat(refusal(shop.says("also-red", Map.of("parent", shop.key("shirt"), "values",
        List.of(value("colour", "red")))))).isEqualTo("409 variant_taken parent");
    assertThat(refusal(shop.says("bare", Map.of("parent", shop.key("shirt"))))).isEqualTo(
        "400 required values.colour");
    assertThat(refusal(shop.says("child", Map.of("parent", shop.key("red"), "values",
        List.of(value("colour", "red")))))).isEqualTo("400 no_parent parent");
    assertThat(refusal(shop.says("odd", with(pot(), Map.of("axes", List.of("material"))))))
        .isEqualTo("400 unknown_attribute axes");
    assertThat(refusal(shop.says("shirt", pot()))).as("its variants would have no parent")
        .isEqualTo("409 variants_do_not_fit parent");
  }

  @Test
  void the_most_precise_price_holds() {
    shop.sells("pot", with(pot(), Map.of("prices", List.of(
        Map.of("channel", "web", "price", won(29_000)),
        Map.of("country", "JP", "price", Map.of("amountMinor", 3_500, "currency", "JPY")),
        Map.of("channel", "web", "country", "JP", "price", Map.of("amountMinor", 3_300, "currency", "JPY"))))));

    assertThat(price(Market.ANY)).isEqualTo(Money.of(30_000, "KRW"));
    assertThat(price(market("web", "KR"))).isEqualTo(Money.of(29_000, "KRW"));
    assertThat(price(market("store", "JP"))).isEqualTo(Money.of(3_500, "JPY"));
    assertThat(price(market("web", "JP"))).isEqualTo(Money.of(3_300, "JPY"));
  }

  private static Market market(String channel, String country) {
    return new Market(Optional.of(channel), Optional.of(country), Optional.of("en"));
  }

  private Money price(Market market) {
    Sku sku = new Sku(shop.key("pot"));
    Offer offer = Objects.requireNonNull(server.bean(Products.class).offers(List.of(sku), market).get(sku));
    assertThat(offer.name()).isEqualTo(market.locale().isPresent() ? "Teapot" : "찻주전자");
    return offer.price();
  }

  @Test
  void categories_are_a_tree_in_which_nothing_is_lost() {
    shop.puts("/categories/" + shop.key("kitchen"), Map.of("names", Map.of("en", "Kitchen")));
    shop.puts("/categories/" + shop.key("tea"), Map.of("names", Map.of("en", "Tea"), "parent", shop.key("kitchen")));
    shop.sells("pot", Map.of("name", "Pot", "price", won(1), "categories", List.of(shop.key("tea"))));

    Answer cycle = shop.caller.api("PUT", "/categories/" + shop.key("kitchen"),
        Map.of("names", Map.of("en", "Kitchen"), "parent", shop.key("tea")));
    assertThat(refusal(cycle)).isEqualTo("400 category_cycle parent");
    assertThat(shop.caller.api("DELETE", "/categories/" + shop.key("kitchen"), null).code())
        .isEqualTo("category_in_use");
    assertThat(shop.caller.api("DELETE", "/categories/" + shop.key("tea"), null).code())
        .isEqualTo("category_in_use");
    shop.sells("pot", Map.of("name", "Pot", "price", won(1)));
    assertThat(shop.caller.api("DELETE", "/categories/" + shop.key("tea"), null).status()).isEqualTo(204);
  }

  @Test
  void a_family_keeps_what_its_products_say() {
    shop.sells("pot", pot(value("volume", 450), value("colour", "red")));
    JsonNode family = shop.caller.api("/families/" + shop.key("teapots")).json();

    Answer refused = withAttributes(family, one -> !one.path("key").asString().equals("volume"));
    assertThat(refused.code()).isEqualTo("attribute_in_use");
    assertThat(refused.json().path("attributes").toString()).isEqualTo("[\"volume\"]");
    assertThat(withAttributes(family, one -> !one.path("key").asString().equals("since")).status()).isEqualTo(200);
    assertThat(shop.caller.api("PUT", "/families/" + shop.key("teapots"), JsonMapper.shared().readTree(
        family.toString().replace("{\"key\":\"red\",\"names\":{\"en\":\"red\"}},", ""))).code())
        .isEqualTo("attribute_in_use");
    assertThat(shop.caller.api("DELETE", "/families/" + shop.key("teapots"), null).code()).isEqualTo("family_in_use");
  }

  private Answer withAttributes(JsonNode family, java.util.function.Predicate<JsonNode> wanted) {
    return shop.caller.api("PUT", "/families/" + shop.key("teapots"), Map.of("names", family.path("names"),
        "attributes", family.path("attributes").valueStream().filter(wanted).toList()));
  }

  @Test
  void who_archives_a_product_deletes_nothing() {
    shop.sells("pot", pot());

    assertThat(shop.caller.api("DELETE", "/products/" + shop.key("pot"), null, "If-Match", "\"2\"").status())
        .isEqualTo(412);
    assertThat(shop.caller.api("DELETE", "/products/" + shop.key("pot"), null).status()).isEqualTo(200);
    assertThat(shop.product("pot").path("lifecycle").asString()).isEqualTo("archived");
  }

  @Test
  void whoever_follows_the_changes_misses_none() {
    String after = last();
    shop.sells("a", Map.of("name", "A", "price", won(1)));
    shop.sells("b", Map.of("name", "B", "price", won(1)));
    shop.sells("a", Map.of("name", "A again", "price", won(1)));

    JsonNode first = shop.caller.api("/products/changes?limit=1&after=" + after).json();
    JsonNode second = shop.caller.api("/products/changes?after=" + first.path("next").asString()).json();

    assertThat(first.path("items").findValuesAsString("name")).containsExactly("B");
    assertThat(second.path("items").path(0).path("name").asString()).isEqualTo("A again");
    assertThat(shop.caller.api("/products/changes?after=" + second.path("next").asString()).json().path("next"))
        .isEqualTo(second.path("next"));
  }

  private String last() {
    String after = "0_";
    while (true) {
      JsonNode page = shop.caller.api("/products/changes?limit=1000&after=" + Shop.encoded(after)).json();
      if (page.path("items").isEmpty()) {
        return after;
      }
      after = page.path("next").asString();
    }
  }
}
