package io.inyeon.catalog;

import static io.inyeon.catalog.Shop.missing;
import static io.inyeon.catalog.Shop.refusal;
import static io.inyeon.catalog.Shop.value;
import static io.inyeon.catalog.Shop.with;
import static io.inyeon.catalog.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What is missing where; in a server of its own, whose settings it changes. */
class CompletenessTest {
  private static final Map<String, Object> WEB = Map.of("key", "web", "name", "Web", "locales", List.of("ko", "ja",
      "en"));

  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  private Shop shop;

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-01T00:00:00Z"));
    caller = server.caller();
  }

  @BeforeEach
  void begin() {
    shop = new Shop(caller);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private Map<String, Object> pot() {
    return Map.of("names", Map.of("ko", "찻주전자", "en", "Teapot"), "price", won(30_000), "family", shop.teapots());
  }

  private static JsonNode cell(String channel, String locale) {
    JsonNode board = caller.api("/products/completeness").json();
    return board.path("cells").valueStream().filter(one -> one.path("channel").asString().equals(channel)
        && one.path("locale").asString().equals(locale)).findFirst().orElseThrow();
  }

  private static long missingOn(String channel, String locale, String what) {
    return cell(channel, locale).path("missing").valueStream().filter(one -> one.path("what").asString().equals(what))
        .mapToLong(one -> one.path("products").asLong()).sum();
  }

  private static void keeps(Map<String, ?> more) {
    Shop.taken(caller.api("PUT", "/catalogue", with(Map.of("locales", List.of("ko", "ja", "en"), "channels", List.of(
        WEB)), more)));
  }

  @Test
  void each_channel_and_language_says_what_is_missing() {
    JsonNode bare = shop.sells("pot", pot());
    assertThat(missing(bare, "ko")).containsExactly("image", "alt", "values.material", "values.volume");
    assertThat(missing(bare, "ja")).startsWith("name");

    JsonNode full = shop.sells("pot", with(pot(), Map.of("values",
        List.of(value("material", "ko", "도자기"), value("volume", 450)), "media",
        List.of(Map.of("url", "/pot.jpg", "alt", Map.of("ko", "빨간 찻주전자"))))));
    assertThat(missing(full, "ko")).isEmpty();
    assertThat(missing(full, "en")).containsExactly("alt", "values.material");
    assertThat(full.path("completeness").path(0).path("required").asInt()).isEqualTo(6);
  }

  @Test
  void the_board_counts_it_and_leaves_out_what_is_archived() {
    long before = missingOn("web", "en", "name");
    long complete = cell("web", "en").path("complete").asLong();
    shop.sells("pot", Map.of("names", Map.of("ko", "찻주전자"), "price", won(1)));
    assertThat(missingOn("web", "en", "name")).isEqualTo(before + 1);
    assertThat(cell("web", "en").path("complete").asLong()).isEqualTo(complete);

    caller.api("DELETE", "/products/" + shop.key("pot"), null);
    assertThat(missingOn("web", "en", "name")).isEqualTo(before);
  }

  @Test
  void a_variant_is_judged_with_what_its_parent_says() {
    shop.sells("shirt", with(pot(), Map.of("axes", List.of("colour"), "values", List.of(value("volume", 1)))));
    JsonNode red = shop.sells("red", Map.of("parent", shop.key("shirt"), "values", List.of(value("colour", "red"))));

    assertThat(missing(red, "en")).containsExactly("image", "alt", "values.material");
  }

  @Test
  void when_the_rules_change_all_are_judged_anew() {
    shop.sells("pot", Map.of("names", Map.of("ko", "찻주전자"), "price", won(1), "family", shop.teapots()));
    String family = "/families/" + shop.key("teapots");
    long before = missingOn("web", "ko", "values.safe");

    shop.puts(family, Map.of("names", Map.of("ko", "찻주전자"), "attributes",
        List.of(Shop.attribute("safe", "boolean", Map.of("requiredFor", List.of("web"))))));

    Caller.eventually(() -> missingOn("web", "ko", "values.safe") == before + 1);
    assertThat(caller.api("/products/completeness").json().path("judging").asLong()).isZero();
  }

  @Test
  void a_channel_that_is_new_is_judged_too() {
    shop.sells("pot", Map.of("names", Map.of("ko", "찻주전자"), "price", won(1)));

    keeps(Map.of("channels", List.of(WEB, Map.of("key", "store", "name", "Stores", "locales", List.of("ko")))));

    Caller.eventually(() -> missingOn("store", "ko", "image") > 0);
    assertThat(missingOn("store", "ko", "name")).isZero();
    keeps(Map.of());
  }

  @Test
  void settings_are_refused_with_their_place() {
    assertThat(refusal(caller.api("PUT", "/catalogue", Map.of("locales", List.of())))).isEqualTo(
        "400 required locales");
    assertThat(refusal(caller.api("PUT", "/catalogue", Map.of("locales", List.of("ko"), "channels",
        List.of(Map.of("key", "ko", "name", "x", "locales", List.of("ko")))))))
        .isEqualTo("400 invalid_key channels[0].key");
    assertThat(refusal(caller.api("PUT", "/catalogue", Map.of("locales", List.of("ko"), "record",
        Map.of("is", "external"))))).isEqualTo("400 required record.name");
  }

  @Test
  void one_currency_for_all_is_kept_where_it_is_wanted() {
    keeps(Map.of("currency", "KRW"));

    assertThat(refusal(shop.says("pot", Map.of("name", "Pot", "price", Map.of("amountMinor", 1, "currency",
        "USD"))))).isEqualTo("400 mixed_currencies price");
    keeps(Map.of());
  }
}
