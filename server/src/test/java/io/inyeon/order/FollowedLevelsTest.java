package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.access.staff.Desk;
import io.inyeon.access.staff.Office;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A brand whose stock another system keeps: what that one says is so here, and promises are made here all the same. */
class FollowedLevelsTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @TempDir
  private static Path folder;
  private static Office office;
  private static Caller caller;
  private static Shopkeeper shop;

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String warehouse = Shopkeeper.unheardOf("W");

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
    caller = office.programs();
    shop = new Shopkeeper(caller);
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @BeforeEach
  void isKeptElsewhere() {
    shop.product(kettle, 30_000);
    shop.place(warehouse, "warehouse");
    assertThat(caller.api("PUT", "/records/stock", Map.of("is", "external", "name", "The ERP")).status())
        .isEqualTo(200);
  }

  @AfterEach
  void isKeptHereAgain() {
    caller.api("PUT", "/records/stock", Map.of("is", "inyeon"));
  }

  private Answer tells(int onHand, Instant asOf) {
    return caller.api("PUT", "/inventory/levels", Map.of("location", warehouse, "asOf", asOf.toString(), "levels",
        List.of(Map.of("sku", kettle, "onHand", onHand))));
  }

  private JsonNode level() {
    return shop.stock(kettle, warehouse);
  }

  @Test
  void what_it_tells_is_so_here_and_stands_in_the_ledger() {
    assertThat(tells(5, NOON).json().path("changed").asInt()).isEqualTo(1);
    assertThat(tells(3, NOON.plusSeconds(60)).json().path("changed").asInt()).isEqualTo(1);
    assertThat(tells(3, NOON.plusSeconds(120)).json().path("changed").asInt()).isZero();
    assertThat(level().path("onHand").asInt()).isEqualTo(3);
    JsonNode ledger = caller.api("/inventory/" + kettle + "/movements").json().path("items");
    assertThat(ledger.valueStream().map(line -> line.path("onHand").asInt())).containsExactly(-2, 5);
    assertThat(ledger.path(0).path("reason").asString()).isEqualTo("followed");
  }

  @Test
  void what_comes_late_changes_nothing() {
    tells(3, NOON.plusSeconds(60));
    Answer late = tells(9, NOON);
    assertThat(late.json().path("late").path(0).asString()).isEqualTo(kettle);
    assertThat(level().path("onHand").asInt()).isEqualTo(3);
  }

  @Test
  void nothing_is_promised_that_it_does_not_have() {
    tells(1, NOON);
    assertThat(shop.checkout(shop.cart(kettle, 1)).status()).isEqualTo(201);
    assertThat(shop.checkout(shop.cart(kettle, 1)).code()).isEqualTo("out_of_stock");
  }

  @Test
  void people_change_it_there_and_are_told_so() {
    Desk staff = office.hires("store_staff");
    Answer refused = staff.send("POST", "/inventory/adjustments", Map.of("sku", kettle, "location", warehouse, "delta",
        1, "reason", "found", "reference", ""), "Idempotency-Key", UUID.randomUUID().toString());
    assertThat(refused.code()).as(refused.text()).isEqualTo("record_is_elsewhere");
    assertThat(refused.text()).contains("The ERP");
    assertThat(staff.send("PUT", "/records/stock", Map.of("is", "inyeon")).status()).isEqualTo(403);
  }

  @Test
  void what_cannot_be_is_refused_whole() {
    Answer wrong = caller.api("PUT", "/inventory/levels", Map.of("location", warehouse, "asOf", NOON.toString(),
        "levels", List.of(Map.of("sku", kettle, "onHand", 4), Map.of("sku", "no-such", "onHand", 1))));
    assertThat(wrong.code()).as(wrong.text()).isEqualTo("unknown_sku");
    assertThat(tells(-1, NOON).field()).isEqualTo("levels.0.onHand");
    assertThat(tells(1, Instant.now().plusSeconds(7_200)).field()).isEqualTo("asOf");
    assertThat(shop.stock(kettle).path("locations").isEmpty()).isTrue();
    caller.api("PUT", "/records/stock", Map.of("is", "inyeon"));
    assertThat(tells(1, NOON).code()).isEqualTo("record_is_here");
  }
}
