package io.inyeon.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller.Answer;
import io.inyeon.access.staff.Desk;
import io.inyeon.access.staff.Office;
import io.inyeon.order.Shopkeeper;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Counting in a shop that goes on selling. */
class StockCountTest {
  @TempDir
  static Path folder;
  private static Office office;
  private static Shopkeeper shop;
  private static Desk anna;
  private static Desk minji;
  private static Desk joon;

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String cup = Shopkeeper.unheardOf("cup");
  private final String place = Shopkeeper.unheardOf("W");

  @BeforeAll
  static void open() {
    office = Office.open(folder.resolve("data"));
    shop = new Shopkeeper(office.programs());
    anna = office.anna();
    minji = office.hires("store_staff");
    joon = office.hires("store_staff");
  }

  @AfterAll
  static void close() {
    office.close();
  }

  @BeforeEach
  void tenKettlesAndFourCups() {
    shop.product(kettle, 30_000);
    shop.product(cup, 8_000);
    shop.place(place, "warehouse");
    shop.stocks(kettle, place, 10);
    shop.stocks(cup, place, 4);
  }

  @AfterEach
  void every_level_is_the_sum_of_its_ledger() {
    for (String sku : List.of(kettle, cup)) {
      int sum = shopMovements(sku).valueStream().mapToInt(one -> one.path("onHand").asInt()).sum();
      assertThat(onHand(sku)).isEqualTo(sum).isNotNegative();
    }
    tolerates(Map.of());
  }

  private static JsonNode shopMovements(String sku) {
    return office.programs().api("/inventory/" + sku + "/movements?limit=1000").json().path("items");
  }

  private int onHand(String sku) {
    return shop.stock(sku, place).path("onHand").asInt();
  }

  private String opens(Desk desk, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("location", place);
    Answer answer = desk.send("POST", "/inventory/counts", wish);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().path("status").asString()).isEqualTo("open");
    return "/inventory/counts/" + answer.json().path("id").asString();
  }

  private String opens(String... skus) {
    return opens(minji, Map.of("skus", skus));
  }

  private static JsonNode finds(Desk desk, String count, String sku, int counted) {
    Answer answer = desk.send("PUT", count + "/lines/" + sku, Map.of("counted", counted));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static Answer submits(Desk desk, String count) {
    return desk.send("POST", count + "/submit", null);
  }

  private static String submitted(String count) {
    Answer answer = submits(minji, count);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json().path("status").asString();
  }

  private static Answer approves(Desk desk, String count) {
    return desk.send("POST", count + "/approve", null);
  }

  private static void tolerates(Map<String, Object> rule) {
    Answer answer = anna.send("PUT", "/inventory/tolerance", rule);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private String sells(int kettles) {
    Answer bought = shop.checkout(shop.cart(kettle, kettles));
    assertThat(bought.status()).as(bought.text()).isEqualTo(201);
    return bought.json().path("id").asString();
  }

  private void sellsAndHandsOver(int kettles) {
    assertThat(office.programs().api("POST", "/orders/" + sells(kettles) + "/fulfil", null).status()).isEqualTo(200);
  }

  @Test
  void what_is_sold_while_one_counts_stays_sold() {
    String count = opens(kettle);
    sellsAndHandsOver(1);
    JsonNode line = finds(minji, count, kettle, 8);
    assertThat(line.path("expected").asInt()).isEqualTo(9);
    assertThat(line.path("variance").asInt()).isEqualTo(-1);
    sellsAndHandsOver(2);
    assertThat(submitted(count)).isEqualTo("submitted");
    sellsAndHandsOver(3);
    assertThat(onHand(kettle)).isEqualTo(4);
    Answer approved = approves(joon, count);
    assertThat(approved.json().path("status").asString()).as(approved.text()).isEqualTo("booked");
    assertThat(onHand(kettle)).isEqualTo(3);
    JsonNode booked = shopMovements(kettle).path(0);
    assertThat(booked.path("kind").asString()).isEqualTo("adjusted");
    assertThat(booked.path("reason").asString()).isEqualTo("count");
    assertThat(booked.path("reference").asString()).isEqualTo(approved.json().path("id").asString());
    assertThat(booked.path("onHand").asInt()).isEqualTo(-1);
  }

  @Test
  void what_is_as_it_should_be_needs_nobody() {
    String count = opens(minji, Map.of());
    finds(minji, count, kettle, 10);
    finds(minji, count, cup, 4);
    assertThat(submitted(count)).isEqualTo("booked");
    assertThat(shopMovements(kettle)).hasSize(1);
  }

  @Test
  void a_variance_within_the_tolerance_is_booked_at_once_and_one_beyond_it_waits() {
    tolerates(Map.of("units", 2, "percent", 30));
    String within = opens(kettle, cup);
    finds(minji, within, kettle, 8);
    finds(minji, within, cup, 5);
    assertThat(submitted(within)).isEqualTo("booked");
    assertThat(onHand(kettle)).isEqualTo(8);
    assertThat(onHand(cup)).isEqualTo(5);

    String beyond = opens(kettle, cup);
    finds(minji, beyond, kettle, 7);
    finds(minji, beyond, cup, 3);
    Answer waits = submits(minji, beyond);
    assertThat(waits.json().path("status").asString()).isEqualTo("submitted");
    assertThat(waits.json().path("exceeds").valueStream().map(JsonNode::asString)).containsExactly("percent");
    assertThat(onHand(kettle)).as("all of it waits, also what lies within").isEqualTo(8);
  }

  @Test
  void value_is_counted_at_cost_and_the_place_s_own_tolerance_goes_before_that_for_all() {
    Answer saved = office.programs().api("PUT", "/products/" + kettle, Map.of("name", "Kettle", "price",
        Map.of("amountMinor", 30_000, "currency", "KRW"), "cost", Map.of("amountMinor", 9_000, "currency", "KRW")));
    assertThat(saved.status()).as(saved.text()).isEqualTo(200);
    tolerates(Map.of("units", 0));
    Map<String, Object> own = Map.of("location", place, "value", Map.of("amountMinor", 18_000, "currency", "KRW"));
    tolerates(own);
    String cheap = opens(kettle);
    finds(minji, cheap, kettle, 8);
    assertThat(submitted(cheap)).isEqualTo("booked");
    String dear = opens(kettle);
    finds(minji, dear, kettle, 5);
    Answer waits = submits(minji, dear);
    assertThat(waits.json().path("exceeds").path(0).asString()).isEqualTo("value");
    String unknown = opens(cup);
    finds(minji, unknown, cup, 3);
    assertThat(submitted(unknown)).as("what has no cost is looked at").isEqualTo("submitted");
    assertThat(office.programs().api("/inventory/tolerance").json().path("items")).hasSize(2);
    tolerates(Map.of("location", place));
  }

  @Test
  void whoever_counted_or_submitted_does_not_approve_not_even_an_administrator() {
    String count = opens(kettle);
    finds(joon, count, kettle, 9);
    submitted(count);
    assertThat(approves(minji, count).code()).as("submitted it").isEqualTo("same_person");
    assertThat(approves(joon, count).code()).as("counted it").isEqualTo("same_person");
    assertThat(office.programs().api("POST", count + "/approve", null).status()).as("a key").isEqualTo(403);
    assertThat(onHand(kettle)).isEqualTo(10);
    assertThat(approves(anna, count).status()).isEqualTo(200);
    assertThat(onHand(kettle)).isEqualTo(9);

    String annas = opens(anna, Map.of("skus", List.of(kettle)));
    finds(anna, annas, kettle, 1);
    submits(anna, annas);
    assertThat(approves(anna, annas).code()).isEqualTo("same_person");
    assertThat(approves(joon, annas).status()).isEqualTo(200);
  }

  @Test
  void what_is_rejected_is_counted_again_and_the_last_number_counts() {
    String count = opens(kettle);
    finds(minji, count, kettle, 1);
    assertThat(approves(joon, count).code()).isEqualTo("count_open");
    submitted(count);
    assertThat(minji.send("PUT", count + "/lines/" + kettle, Map.of("counted", 10)).code())
        .isEqualTo("count_submitted");
    assertThat(joon.send("POST", count + "/reject", Map.of()).field()).isEqualTo("reason");
    Answer rejected = joon.send("POST", count + "/reject", Map.of("reason", "Look behind the stairs"));
    assertThat(rejected.json().path("status").asString()).isEqualTo("open");
    assertThat(rejected.json().path("rejection").asString()).isEqualTo("Look behind the stairs");
    sellsAndHandsOver(1);
    JsonNode again = finds(minji, count, kettle, 8);
    assertThat(again.path("expected").asInt()).isEqualTo(9);
    submitted(count);
    assertThat(approves(joon, count).status()).isEqualTo(200);
    assertThat(onHand(kettle)).isEqualTo(8);
    assertThat(joon.send("POST", count + "/cancel", null).code()).isEqualTo("count_booked");
  }

  @Test
  void something_that_was_not_expected_is_counted_if_the_catalogue_knows_it() {
    String lamp = shop.product(Shopkeeper.unheardOf("lamp"), 5_000);
    String count = opens(kettle);
    finds(minji, count, kettle, 10);
    assertThat(finds(minji, count, lamp, 3).path("expected").asInt()).isZero();
    Answer unknown = minji.send("PUT", count + "/lines/nothing-like-it", Map.of("counted", 1));
    assertThat(unknown.code()).isEqualTo("unknown_sku");
    submitted(count);
    approves(joon, count);
    assertThat(shop.stock(lamp, place).path("onHand").asInt()).isEqualTo(3);
  }

  @Test
  void many_lines_are_taken_together_or_not_at_all() {
    String count = opens(minji, Map.of());
    Answer refused = minji.send("PUT", count + "/lines", Map.of("lines",
        List.of(Map.of("sku", kettle, "counted", 9), Map.of("sku", cup, "counted", -1))));
    assertThat(refused.code()).isEqualTo("out_of_range");
    assertThat(refused.field()).isEqualTo("lines.1.counted");
    assertThat(minji.send("PUT", count + "/lines", Map.of("lines",
        List.of(Map.of("sku", kettle, "counted", 9), Map.of("sku", kettle, "counted", 1)))).code())
        .isEqualTo("named_twice");
    assertThat(minji.get(count).json().path("sums").path("counted").asInt()).isZero();
    Answer taken = minji.send("PUT", count + "/lines", Map.of("lines",
        List.of(Map.of("sku", kettle, "counted", 9), Map.of("sku", cup, "counted", 4))));
    assertThat(taken.status()).as(taken.text()).isEqualTo(200);
    JsonNode differing = minji.get(count + "?show=differing").json();
    assertThat(differing.path("lines").path("items")).hasSize(1);
    assertThat(differing.path("sums").path("fewer").asInt()).isEqualTo(1);
    JsonNode first = minji.get(count + "?limit=1").json().path("lines");
    assertThat(minji.get(count + "?limit=1&cursor=" + first.path("next").asString()).json().path("lines").path("items"))
        .hasSize(1);
  }

  @Test
  void numbers_that_cannot_be_are_refused() {
    String count = opens(kettle);
    for (Object wrong : List.of(-1, 1_000_000_001, 99_999_999_999L, "many")) {
      assertThat(minji.send("PUT", count + "/lines/" + kettle, Map.of("counted", wrong)).status()).as("" + wrong)
          .isEqualTo(400);
    }
    assertThat(minji.send("PUT", count + "/lines/" + kettle, Map.of()).code()).isEqualTo("out_of_range");
    finds(minji, count, kettle, 1_000_000_000);
    submitted(count);
    shop.stocks(kettle, place, 1);
    assertThat(approves(joon, count).code()).as("more than a level can hold").isEqualTo("out_of_range");
    joon.send("POST", count + "/cancel", null);
    assertThat(onHand(kettle)).isEqualTo(11);
  }

  @Test
  void what_nobody_has_counted_is_not_passed_over_unseen() {
    String count = opens(minji, Map.of());
    assertThat(minji.send("POST", count + "/submit", Map.of("uncounted", "leave")).code()).isEqualTo("nothing_counted");
    finds(minji, count, kettle, 10);
    Answer refused = submits(minji, count);
    assertThat(refused.code()).isEqualTo("not_counted");
    assertThat(refused.json().path("detail").asString()).contains(cup);
    assertThat(minji.send("POST", count + "/submit", Map.of("uncounted", "zero")).json().path("status").asString())
        .isEqualTo("submitted");
    approves(joon, count);
    assertThat(onHand(cup)).isZero();

    String other = opens(kettle, cup);
    finds(minji, other, kettle, 10);
    assertThat(minji.send("POST", other + "/submit", Map.of("uncounted", "leave")).json().path("status").asString())
        .isEqualTo("booked");
  }

  @Test
  void a_level_never_falls_below_nothing_and_then_nothing_is_booked() {
    String count = opens(kettle, cup);
    finds(minji, count, kettle, 2);
    finds(minji, count, cup, 3);
    submitted(count);
    sellsAndHandsOver(5);
    Answer refused = approves(joon, count);
    assertThat(refused.code()).isEqualTo("out_of_range");
    assertThat(refused.json().path("lines").path(0).path("sku").asString()).isEqualTo(kettle);
    assertThat(onHand(kettle)).isEqualTo(5);
    assertThat(onHand(cup)).isEqualTo(4);
    assertThat(joon.get(count).json().path("status").asString()).isEqualTo("submitted");
  }

  @Test
  void less_than_was_promised_is_booked_and_named() {
    String order = sells(8);
    String count = opens(kettle);
    finds(minji, count, kettle, 5);
    submitted(count);
    JsonNode booked = approves(joon, count).json();
    assertThat(booked.path("short").path(0).path("sku").asString()).isEqualTo(kettle);
    assertThat(booked.path("short").path(0).path("onHand").asInt()).isEqualTo(5);
    assertThat(booked.path("short").path(0).path("promised").asInt()).isEqualTo(8);
    assertThat(shop.stock(kettle, place).path("available").asInt()).isZero();
    assertThat(shop.stock(kettle).path("available").asLong()).isZero();
    assertThat(shop.checkout(shop.cart(kettle, 1)).code()).isEqualTo("out_of_stock");
    assertThat(office.programs().api("POST", "/orders/" + order + "/fulfil", null).code()).isEqualTo("not_on_hand");
    shop.stocks(kettle, place, 3);
    assertThat(office.programs().api("POST", "/orders/" + order + "/fulfil", null).status()).isEqualTo(200);
    assertThat(joon.get(count).json().path("short")).as("nothing is short any more").isEmpty();
  }

  @Test
  void many_who_approve_at_once_book_once() throws Exception {
    String count = opens(kettle);
    finds(minji, count, kettle, 7);
    submitted(count);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = IntStream.range(0, 12)
          .mapToObj(n -> crowd.submit(() -> approves(n % 2 == 0 ? joon : anna, count))).toList();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().json().path("status").asString()).as(answer.get().text()).isEqualTo("booked");
      }
    }
    assertThat(onHand(kettle)).isEqualTo(7);
    assertThat(shopMovements(kettle)).hasSize(2);
  }

  @Test
  void whoever_still_counts_while_it_is_submitted_is_in_it_or_told_that_it_is_too_late() throws Exception {
    String count = opens(kettle);
    finds(minji, count, kettle, 9);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Answer> line = crowd.submit(() -> joon.send("PUT", count + "/lines/" + kettle, Map.of("counted", 8)));
      Future<Answer> submission = crowd.submit(() -> submits(minji, count));
      assertThat(submission.get().status()).isEqualTo(200);
      boolean was = line.get().status() == 200;
      assertThat(was ? "" : line.get().code()).isIn("", "count_submitted");
      assertThat(minji.get(count).json().path("lines").path("items").path(0).path("counted").asInt())
          .isEqualTo(was ? 8 : 9);
    }
  }

  @Test
  void two_who_scan_the_same_thing_at_once_both_count() throws Exception {
    String count = opens(kettle);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers = IntStream.range(0, 10).mapToObj(n -> crowd.submit(
          () -> (n % 2 == 0 ? joon : minji).send("PUT", count + "/lines/" + kettle, Map.of("add", 1)))).toList();
      for (Future<Answer> answer : answers) {
        assertThat(answer.get().status()).as(answer.get().text()).isEqualTo(200);
      }
    }
    assertThat(minji.send("PUT", count + "/lines/" + kettle, Map.of("add", -1)).json().path("counted").asInt())
        .isEqualTo(9);
    assertThat(minji.send("PUT", count + "/lines/" + kettle, Map.of("add", -10)).field()).isEqualTo("add");
    assertThat(minji.send("PUT", count + "/lines/" + kettle, Map.of("add", 1, "counted", 1)).status()).isEqualTo(400);
  }

  @Test
  void one_thing_is_not_found_by_two_counts_at_a_time_and_booked_twice() {
    String one = opens(kettle);
    String other = opens(minji, Map.of());
    finds(minji, one, kettle, 8);
    Answer refused = joon.send("PUT", other + "/lines/" + kettle, Map.of("counted", 8));
    assertThat(refused.code()).isEqualTo("counted_elsewhere");
    submitted(one);
    approves(joon, one);
    assertThat(finds(joon, other, kettle, 8).path("variance").asInt()).isZero();
  }

  @Test
  void a_blind_count_tells_what_is_expected_when_it_is_submitted() {
    String count = opens(minji, Map.of("blind", true));
    JsonNode line = finds(minji, count, kettle, 9);
    assertThat(line.path("counted").asInt()).isEqualTo(9);
    assertThat(line.path("expected").isNull()).isTrue();
    finds(minji, count, cup, 4);
    JsonNode shown = minji.get(count).json();
    assertThat(shown.path("sums").path("differing").isNull()).isTrue();
    assertThat(shown.path("lines").path("items").path(1).path("expected").isNull()).isTrue();
    assertThat(minji.get(count + "?show=differing").code()).isEqualTo("count_is_blind");
    submitted(count);
    JsonNode told = minji.get(count + "?show=differing").json().path("lines").path("items").path(0);
    assertThat(told.path("expected").asInt()).isEqualTo(10);
    assertThat(told.path("variance").asInt()).isEqualTo(-1);
  }

  @Test
  void counts_are_listed_the_newest_first_by_place_and_state() {
    String first = opens(kettle);
    String second = opens(cup);
    minji.send("POST", first + "/cancel", null);
    assertThat(minji.send("POST", first + "/cancel", null).status()).as("asked twice").isEqualTo(200);
    assertThat(submits(minji, first).code()).isEqualTo("count_cancelled");
    JsonNode all = minji.get("/inventory/counts?location=" + place).json().path("items");
    assertThat(all.valueStream().map(one -> "/inventory/counts/" + one.path("id").asString()))
        .containsExactly(second, first);
    JsonNode open = minji.get("/inventory/counts?status=open&location=" + place).json().path("items");
    assertThat(open).hasSize(1);
    JsonNode page = minji.get("/inventory/counts?limit=1&location=" + place).json();
    assertThat(minji.get("/inventory/counts?limit=1&location=" + place + "&cursor=" + page.path("next").asString())
        .json().path("items").path(0).path("status").asString()).isEqualTo("cancelled");
    assertThat(minji.get("/inventory/counts?status=lost").field()).isEqualTo("status");
    assertThat(minji.get("/inventory/counts/00000000-0000-4000-8000-000000000000").status()).isEqualTo(404);
  }

  @Test
  void who_did_what_is_on_record_and_not_everybody_sets_the_tolerance() {
    String count = opens(kettle);
    finds(minji, count, kettle, 9);
    submitted(count);
    approves(joon, count);
    String id = count.substring(count.lastIndexOf('/') + 1);
    assertThat(anna.get("/audit?action=count.approved").json().path("items").path(0).path("subject").path("id")
        .asString()).isEqualTo(id);
    assertThat(joon.send("PUT", "/inventory/tolerance", Map.of("units", 99)).status()).isEqualTo(403);
    Answer wrong = anna.send("PUT", "/inventory/tolerance", Map.of("percent", -1));
    assertThat(wrong.field()).isEqualTo("percent");
    assertThat(anna.send("PUT", "/inventory/tolerance", Map.of("value",
        Map.of("amountMinor", 1, "currency", "won"))).status()).isEqualTo(400);
  }
}
