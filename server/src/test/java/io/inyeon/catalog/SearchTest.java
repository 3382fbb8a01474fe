package io.inyeon.catalog;

import static io.inyeon.catalog.Shop.value;
import static io.inyeon.catalog.Shop.won;
import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.TimedServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Products found in three languages, by parts of words and in spite of typing errors; in a catalogue of its own. */
class SearchTest {
  @TempDir
  private static Path folder;
  private static TimedServer server;
  private static Caller caller;

  @BeforeAll
  static void open() {
    server = new TimedServer(folder, Instant.parse("2026-05-01T00:00:00Z"));
    caller = server.caller();
    put("/families/pots", Map.of("names", Map.of("en", "Pots"), "attributes",
        List.of(Shop.attribute("colour", "choice", Map.of("options", List.of(
            Map.of("key", "red", "names", Map.of("en", "Crimson", "ko", "빨강")), Shop.option("blue")))))));
    put("/categories/kitchen", Map.of("names", Map.of("en", "Kitchen")));
    put("/categories/tea", Map.of("names", Map.of("en", "Tea"), "parent", "kitchen"));
    pot("KT-100", "전기주전자", "電気ケトル", "Electric kettle", 39_000, "red", "tea");
    pot("TP-200", "도자기 찻주전자", "急須", "Ceramic teapot", 52_000, "blue", "tea");
    pot("TB-300", "보온 텀블러", "ステンレスタンブラー", "Insulated tumbler", 18_000, "red", "kitchen");
    pot("CP-400", "커피잔 세트", "コーヒーカップ", "Coffee cups, set of two", 24_000, "blue", "kitchen");
    Caller.eventually(() -> caller.api("/products?facets=true").json().path("total").asInt() == 4);
  }

  @AfterAll
  static void close() {
    server.close();
  }

  private static void put(String path, Map<String, ?> what) {
    Shop.taken(caller.api("PUT", path, what));
  }

  private static void pot(String sku, String ko, String ja, String en, long price, String colour, String category) {
    put("/products/" + sku, Map.of("names", Map.of("ko", ko, "ja", ja, "en", en), "price", won(price), "family", "pots",
        "categories", List.of(category), "values", List.of(value("colour", colour))));
  }

  private static JsonNode search(String text, String more) {
    return Shop.taken(caller.api("/products?q=" + Shop.encoded(text) + more));
  }

  private static String found(String text) {
    return search(text, "").path("items").valueStream().map(one -> one.path("sku").asString())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest
  @CsvSource({
      "전기주전자, KT-100", "전기 주전자, KT-100", "찻주전자, TP-200", "텀블러, TB-300", "커피잔, CP-400", "도자, TP-200",
      "주전쟈, KT-100 TP-200", "텀불러, TB-300", "커피쟌, CP-400",
      "ケトル, KT-100", "電気, KT-100", "急須, TP-200", "タンブラー, TB-300", "ステンレス, TB-300", "ｺｰﾋｰ, CP-400",
      "こーひー, CP-400", "タンプラー, TB-300", "カップ, CP-400",
      "kettle, KT-100", "KETTLES, KT-100", "teapot, TP-200", "pot, TP-200", "ketle, KT-100", "tumblre, TB-300",
      "ceramik, TP-200", "insulted, TB-300", "cup, CP-400", "Électric, KT-100",
      "kt-100, KT-100", "TP, TP-200", "crimson kettle, KT-100"})
  void what_is_meant_is_found(String text, String skus) {
    assertThat(List.of(found(text).split(" "))).as(text).containsExactlyInAnyOrder(skus.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"자전거", "自転車", "bicycle", "kettle bicycle", "xq"})
  void what_is_not_there_is_not_found(String text) {
    assertThat(found(text)).isEmpty();
  }

  @Test
  void nothing_that_somebody_types_is_a_fault() {
    for (String text : List.of("\"", "a AND (", "*:*", "~", "\\", " ", "🫖", "가".repeat(500), "-", "[x TO", "ㅈㅈㅈ")) {
      assertThat(caller.api("/products?q=" + Shop.encoded(text)).status()).as(text).isEqualTo(200);
    }
  }

  private static String facet(JsonNode page, String dimension) {
    return page.path("facets").valueStream().filter(one -> one.path("dimension").asString().equals(dimension))
        .flatMap(one -> one.path("values").valueStream())
        .map(one -> one.path("value").asString() + "=" + one.path("count").asString())
        .collect(Collectors.joining(" "));
  }

  @Test
  void facets_count_what_is_found_and_narrow_it_down() {
    JsonNode all = search("", "&facet=family:pots");
    assertThat(facet(all, "category")).isEqualTo("kitchen=4 tea=2");
    assertThat(facet(all, "values.colour")).isEqualTo("blue=2 red=2");
    assertThat(facet(all, "lifecycle")).isEqualTo("active=4");
    assertThat(facet(all, "price")).isEqualTo("KRW 20000-50000=2 KRW 10000-20000=1 KRW 50000-100000=1");

    JsonNode tea = search("", "&facet=family:pots&facet=category:tea");
    assertThat(tea.path("total").asInt()).isEqualTo(2);
    assertThat(facet(tea, "category")).as("what another choice would find").isEqualTo("tea=2 kitchen=4");
    assertThat(facet(tea, "values.colour")).isEqualTo("blue=1 red=1");
    assertThat(search("", "&facet=family:pots&facet=category:tea&facet=values.colour:red").path("total").asInt())
        .isEqualTo(1);
    assertThat(search("", "&facet=family:pots&facet=values.colour:blue&facet=values.colour:red").path("total").asInt())
        .isEqualTo(4);
    assertThat(search("", "&facet=family:pots&facet=gap:web/ko/image").path("total").asInt()).isEqualTo(4);
    assertThat(caller.api("/products?facet=nothing").code()).isEqualTo("invalid_facet");
  }

  @Test
  void pages_follow_one_another() {
    JsonNode first = search("", "&facet=family:pots&limit=3");
    JsonNode second = search("", "&facet=family:pots&limit=3&cursor=" + first.path("next").asString());

    assertThat(first.path("items").size()).isEqualTo(3);
    assertThat(second.path("items").size()).isEqualTo(1);
    assertThat(second.path("next").isNull()).isTrue();
  }

  @Test
  void a_change_is_found_and_what_was_is_not() {
    put("/products/XX-1", Map.of("name", "우산", "price", won(1)));
    Caller.eventually(() -> found("우산").equals("XX-1"));

    put("/products/XX-1", Map.of("name", "양산", "price", won(1)));
    Caller.eventually(() -> found("양산").equals("XX-1"));
    assertThat(found("우산")).isEmpty();
    put("/products/XX-1", Map.of("name", "zzz", "price", won(1)));
  }
}
