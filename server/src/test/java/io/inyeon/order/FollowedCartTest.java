package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.TimedServer;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** A brand whose carts a shop system keeps: what that one tells is so here, and tells the log what has changed. */
class FollowedCartTest {
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @RegisterExtension
  static final OpenShop OPEN = OpenShop.from("2026-05-01T13:00:00Z");
  private static final TimedServer server = OPEN.server();
  private static final Caller caller = OPEN.caller();
  private static final Shopkeeper shop = OPEN.shop();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String cup = Shopkeeper.unheardOf("cup");
  private final String mina = Shopkeeper.unheardOf("mina");
  private final String reference = Shopkeeper.unheardOf("basket");

  @BeforeEach
  void areKeptElsewhere() {
    shop.product(kettle, 30_000);
    shop.product(cup, 9_000);
    assertThat(caller.api("PUT", "/records/carts", Map.of("is", "external", "name", "The shop")).status())
        .isEqualTo(200);
    caller.hearsFromServer(Map.of("type", "identify", "userId", mina, "traits", Map.of()));
    Caller.eventually(() -> caller.customer("userId", mina).isPresent());
  }

  @AfterEach
  void areKeptHereAgain() {
    caller.api("PUT", "/records/carts", Map.of("is", "inyeon"));
  }

  private Answer tells(Instant asOf, Map<String, Object> more, Map<String, Integer> lines) {
    Map<String, Object> wish = new HashMap<>(
        Map.of("asOf", asOf.toString(), "currency", "KRW", "customer", Map.of("userId", mina),
            "url", "https://shop.example.com/basket/1", "lines", lines.entrySet().stream()
                .map(line -> Map.of("sku", line.getKey(), "quantity", line.getValue())).toList()));
    wish.putAll(more);
    return caller.api("PUT", "/carts/followed/" + reference, wish);
  }

  private List<String> heard() {
    server.folded();
    return caller.timeline(caller.customerId("userId", mina)).stream().map(entry -> entry.path("name").asString())
        .filter(name -> name.startsWith("Product ")).toList();
  }

  @Test
  void what_has_changed_goes_to_the_log_and_nothing_else() {
    JsonNode cart = tells(NOON, Map.of(), Map.of(kettle, 1, cup, 2)).json();
    assertThat(cart.path("lines").size()).isEqualTo(2);
    assertThat(cart.path("url").asString()).isEqualTo("https://shop.example.com/basket/1");
    Caller.eventually(() -> heard().size() == 2);
    JsonNode later = tells(NOON.plusSeconds(60), Map.of(), Map.of(kettle, 3)).json();
    assertThat(later.path("id").asString()).isEqualTo(cart.path("id").asString());
    assertThat(later.path("lines").path(0).path("quantity").asInt()).isEqualTo(3);
    Caller.eventually(() -> heard().size() == 4);
    tells(NOON.plusSeconds(120), Map.of(), Map.of(kettle, 3));
    assertThat(heard()).containsExactlyInAnyOrder("Product Added", "Product Added", "Product Added", "Product Removed");
    assertThat(caller.api("/carts?customerId=" + caller.customerId("userId", mina)).json().path("items").size())
        .isEqualTo(1);
  }

  @Test
  void what_comes_late_changes_nothing() {
    tells(NOON.plusSeconds(60), Map.of(), Map.of(kettle, 1));
    JsonNode late = tells(NOON, Map.of(), Map.of(kettle, 9)).json();
    assertThat(late.path("lines").path(0).path("quantity").asInt()).isEqualTo(1);
    assertThat(late.path("followedAsOf").asString()).isEqualTo(NOON.plusSeconds(60).toString());
  }

  @Test
  void one_that_is_closed_is_open_no_more() {
    tells(NOON, Map.of(), Map.of(kettle, 1));
    JsonNode closed = tells(NOON.plusSeconds(60), Map.of("status", "closed"), Map.of()).json();
    assertThat(closed.path("status").asString()).isEqualTo("ordered");
    assertThat(shop.checkout(closed.path("id").asString()).code()).isEqualTo("cart_ordered");
  }

  @Test
  void what_it_holds_follows_what_is_told() {
    String warehouse = shop.place(Shopkeeper.unheardOf("W"), "warehouse");
    shop.stocks(kettle, warehouse, 3);
    String id = tells(NOON, Map.of(), Map.of(kettle, 1)).json().path("id").asString();
    assertThat(caller.api("POST", "/carts/" + id + "/hold", null).json().has("heldUntil")).isTrue();
    tells(NOON.plusSeconds(60), Map.of(), Map.of(kettle, 2));
    assertThat(shop.stock(kettle, warehouse).path("reserved").asInt()).isEqualTo(2);
    tells(NOON.plusSeconds(120), Map.of("status", "closed"), Map.of());
    assertThat(shop.stock(kettle, warehouse).path("reserved").asInt()).isZero();
  }

  @Test
  void nobody_else_changes_it() {
    String id = tells(NOON, Map.of(), Map.of(kettle, 1)).json().path("id").asString();
    Answer added = caller.api("POST", "/carts/" + id + "/lines", Map.of("sku", cup, "quantity", 1));
    assertThat(added.code()).as(added.text()).isEqualTo("record_is_elsewhere");
    assertThat(added.text()).contains("The shop");
    assertThat(caller.api("POST", "/carts", Map.of("currency", "KRW")).code()).isEqualTo("record_is_elsewhere");
  }

  @Test
  void what_cannot_be_is_refused_whole_and_named() {
    assertThat(tells(NOON, Map.of(), Map.of("no-such", 1)).code()).isEqualTo("unknown_sku");
    assertThat(tells(NOON, Map.of(), Map.of(kettle, 0)).field()).isEqualTo("lines.0.quantity");
    assertThat(tells(NOON, Map.of("lines", Collections.singletonList(null)), Map.of()).field()).isEqualTo("lines.0");
    assertThat(tells(NOON, Map.of("url", "javascript:alert(1)"), Map.of(kettle, 1)).field()).isEqualTo("url");
    assertThat(tells(NOON, Map.of("currency", "won"), Map.of(kettle, 1)).field()).isEqualTo("currency");
    assertThat(tells(NOON, Map.of("status", "lost"), Map.of(kettle, 1)).field()).isEqualTo("status");
    assertThat(tells(NOON.plusSeconds(90_000), Map.of(), Map.of(kettle, 1)).field()).isEqualTo("asOf");
    assertThat(caller.api("/carts?customerId=" + caller.customerId("userId", mina)).json().path("items").isEmpty())
        .isTrue();
    areKeptHereAgain();
    assertThat(tells(NOON, Map.of(), Map.of(kettle, 1)).code()).isEqualTo("record_is_here");
  }
}
