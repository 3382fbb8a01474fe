package io.inyeon.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import io.inyeon.core.commerce.Money;
import io.inyeon.core.commerce.Sku;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Products over HTTP, each test with its own. */
@ExtendWith(SharedServer.class)
class ProductsTest {
  private final String kettle = "kettle-" + UUID.randomUUID();
  private RunningInyeon server;
  private Caller caller;

  @BeforeEach
  void open(RunningInyeon running, Caller calling) {
    server = running;
    caller = calling;
  }

  private static Map<String, Object> won(long amount) {
    return Map.of("amountMinor", amount, "currency", "KRW");
  }

  private Answer says(String sku, Map<String, ?> what, String... headers) {
    return caller.api("PUT", "/products/" + URLEncoder.encode(sku, StandardCharsets.UTF_8).replace("+", "%20"), what,
        headers);
  }

  @Test
  void what_is_said_of_a_product_is_what_it_is() {
    Answer made = says(kettle, Map.of("name", "전기 주전자", "price", won(39_000)));
    assertThat(made.status()).as(made.text()).isEqualTo(201);

    Answer read = caller.api("/products/" + kettle);

    assertThat(read.json()).isEqualTo(made.json());
    assertThat(read.json().path("name").asString()).isEqualTo("전기 주전자");
    assertThat(read.json().path("price").toString()).isEqualTo("{\"amountMinor\":39000,\"currency\":\"KRW\"}");
    assertThat(read.json().path("lifecycle").asString()).isEqualTo("active");
  }

  @Test
  void saying_it_again_changes_nothing_and_saying_another_thing_is_a_version() {
    says(kettle, Map.of("name", "Kettle", "price", won(1)));

    assertThat(says(kettle, Map.of("name", "Kettle", "price", won(1))).json().path("version").asInt()).isEqualTo(1);
    Answer dearer = says(kettle, Map.of("name", "Kettle", "price", won(2)));
    assertThat(dearer.status()).isEqualTo(200);
    assertThat(dearer.json().path("version").asInt()).isEqualTo(2);
  }

  @Test
  void nobody_writes_over_it_unseen() {
    says(kettle, Map.of("name", "Kettle", "price", won(1)));

    assertThat(says(kettle, Map.of("name", "Other", "price", won(1)), "If-None-Match", "*").code())
        .isEqualTo("key_taken");
    assertThat(says(kettle, Map.of("name", "Other", "price", won(1)), "If-Match", "\"7\"").code())
        .isEqualTo("changed_meanwhile");
    assertThat(says(kettle, Map.of("name", "Other", "price", won(1)), "If-Match", "\"1\"").status()).isEqualTo(200);
  }

  @Test
  void what_is_wrong_is_refused_with_its_place_and_nothing_is_kept() {
    Map<Map<String, Object>, String> wrong = new HashMap<>();
    wrong.put(Map.of("name", "Kettle", "price", won(-1)), "negative_price price");
    wrong.put(Map.of("name", "Kettle", "price", Map.of("amountMinor", 1.5, "currency", "USD")), "invalid_money price");
    wrong.put(Map.of("name", "Kettle", "price", Map.of("amountMinor", 1, "currency", "won")), "unknown_currency price");
    wrong.put(Map.of("name", "Kettle", "price", 12), "invalid_money price");
    wrong.put(Map.of("name", " ", "price", won(1)), "required name");
    wrong.put(Map.of("name", "Kettle"), "required price");
    wrong.put(Map.of("name", "Kettle", "price", won(1), "lifecycle", "dead"), "unknown_lifecycle lifecycle");

    wrong.forEach((said, why) -> {
      Answer refused = says(kettle, said);
      assertThat(refused.status() + " " + refused.code() + " " + refused.field()).as(said.toString())
          .isEqualTo("400 " + why);
    });
    assertThat(caller.api("/products/" + kettle).status()).isEqualTo(404);
    assertThat(says("changes", Map.of("name", "Kettle", "price", won(1))).code()).isEqualTo("invalid_sku");
    assertThat(says("x".repeat(65), Map.of("name", "Kettle", "price", won(1))).code()).isEqualTo("invalid_sku");
  }

  @Test
  void what_was_sold_becomes_no_draft_again() {
    says(kettle, Map.of("name", "Kettle", "price", won(1)));

    assertThat(says(kettle, Map.of("name", "Kettle", "lifecycle", "draft")).code()).isEqualTo("no_draft_again");
    assertThat(says(kettle, Map.of("name", "Kettle", "lifecycle", "archived")).status()).isEqualTo(200);
  }

  @Test
  void a_sku_of_any_script_has_an_address() {
    String sku = "급須 (小) 1+1% " + UUID.randomUUID().toString().substring(0, 8);

    assertThat(says(sku, Map.of("name", "Pot", "price", won(1))).json().path("sku").asString()).isEqualTo(sku);
  }

  @Test
  void the_list_is_paged_by_sku() {
    for (String which : List.of("a", "b", "c")) {
      says(kettle + which, Map.of("name", which, "price", won(1)));
    }

    Answer first = caller.api("/products?limit=2&cursor=" + kettle);
    Answer second = caller.api("/products?limit=2&cursor=" + first.json().path("next").asString());

    assertThat(first.json().path("items").findValuesAsString("name")).containsExactly("a", "b");
    assertThat(second.json().path("items").path(0).path("name").asString()).isEqualTo("c");
  }

  @Test
  void other_modules_read_offers_at_once() {
    says(kettle, Map.of("name", "Kettle", "price", won(39_000)));
    says(kettle + "-draft", Map.of("name", "Idea", "lifecycle", "draft"));
    Sku known = new Sku(kettle);
    Sku draft = new Sku(kettle + "-draft");
    Products products = server.bean(Products.class);

    List<Sku> asked = List.of(known, draft, new Sku("nobody-sells-this"));
    assertThat(products.offers(asked)).isEqualTo(
        Map.of(known, new Offer(known, "Kettle", Money.of(39_000, "KRW"), Lifecycle.ACTIVE)));
    assertThat(products.known(asked)).containsExactlyInAnyOrder(known, draft);
  }
}
