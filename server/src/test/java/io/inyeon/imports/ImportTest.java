package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A shop brings its past along. */
@ExtendWith(SharedServer.class)
class ImportTest {
  private static final String HEADER = "Invoice,Item,Quantity,Price,At,Customer\n";

  private final Caller caller;
  private final Importing shop;
  private final String one = UUID.randomUUID().toString();

  ImportTest(Caller caller) {
    this.caller = caller;
    shop = new Importing(caller);
  }

  private String customer(String name) {
    return name + "-" + one;
  }

  /** The mapping's name keeps the tests apart. */
  private String orders() {
    return """
      name: orders-%s
      timezone: Asia/Seoul
      currency: KRW
      records:
        - kind: event
          group: $.Invoice
          event: Order Completed
          userId: $.Customer
          timestamp: { $instant: $.At, format: d.M.yyyy H:mm }
          context: { channel: shop }
          properties:
            order_id: $.Invoice
            total: { $sum: { $multiply: [$.Quantity, $.Price] } }
            products: { $each: { product_id: $.Item, quantity: { $integer: $.Quantity }, price: { $number: $.Price } } }
      """.formatted(one);
  }

  private String line(String invoice, String item, int quantity, String price, String name) {
    return "%s,%s,%d,%s,24.12.2024 9:05,%s\n".formatted(invoice, item, quantity, price, customer(name));
  }

  private List<JsonNode> timeline(String name) {
    return caller.timeline(caller.customerId("userId", customer(name)));
  }

  @Test
  void lines_of_one_invoice_become_one_order_wherever_they_lie() {
    String file = HEADER + line("7", "kettle", 1, "45000", "minji") + line("8", "cup", 2, "9000", "yuto")
        + line("7", "cup", 2, "9000.50", "minji") + line("7", "cup", 2, "9000.50", "minji");

    JsonNode job = shop.brings(orders(), "orders.csv", file);

    assertThat(job.path("status").asString()).isEqualTo("done");
    assertThat(job.path("rows").asLong()).isEqualTo(4);
    assertThat(job.path("added").asLong()).isEqualTo(2);
    JsonNode order = timeline("minji").getFirst();
    assertThat(order.path("name").asString()).isEqualTo("Order Completed");
    assertThat(order.path("occurredAt").asString()).isEqualTo("2024-12-24T00:05:00Z");
    assertThat(order.path("channel").asString()).isEqualTo("shop");
    assertThat(order.at("/properties/total").decimalValue()).isEqualByComparingTo("81002.00");
    assertThat(order.at("/properties/currency").asString()).isEqualTo("KRW");
    assertThat(order.at("/properties/products")).hasSize(3);
  }

  @Test
  void a_second_import_changes_nothing_and_packing_the_file_makes_it_no_other() throws IOException {
    String file = HEADER + line("1", "cup", 1, "9000", "sora") + line("2", "cup", 1, "9000", "sora");
    shop.brings(orders(), "orders.csv", file);

    JsonNode again = shop.brings(orders(), "orders.csv.gz", gzip(file));

    assertThat(again.path("added").asLong()).isZero();
    assertThat(again.path("known").asLong()).isEqualTo(2);
    assertThat(timeline("sora")).hasSize(2);
  }

  @Test
  void a_file_that_has_changed_is_refused_unless_it_is_said_to_be_corrected() {
    String file = HEADER + line("1", "cup", 1, "9000", "haru") + line("2", "cup", 1, "nine", "haru");
    JsonNode first = shop.brings(orders(), "orders.csv", file);
    assertThat(first.path("rejected").asLong()).isEqualTo(1);
    byte[] corrected = file.replace("nine", "9000").getBytes(StandardCharsets.UTF_8);

    Answer refusal = shop.sends(shop.announces(orders(), "orders.csv", Map.of()), corrected);
    assertThat(refusal.status()).isEqualTo(409);
    assertThat(refusal.code()).isEqualTo("file_changed");

    JsonNode second = shop.ends(shop.begins(orders(), "orders.csv", corrected, Map.of("corrected", true)));
    assertThat(second.path("added").asLong()).isEqualTo(1);
    assertThat(second.path("known").asLong()).isEqualTo(1);
    assertThat(timeline("haru")).hasSize(2);
  }

  @Test
  void what_cannot_be_taken_is_listed_by_line_and_field_and_takes_its_order_along() {
    String file = HEADER + line("1", "cup", 1, "9000", "aki") + line("2", "cup", 1, "9.000.00", "aki")
        + line("2", "kettle", 1, "45000", "aki") + "3,cup,1,9000,yesterday," + customer("aki") + "\n"
        + "4,cup,1,9000,24.12.2024 9:05,\n" + "5,cup,1,9000,24.12.2024 9:05," + customer("aki") + ",more\n";

    JsonNode job = shop.brings(orders(), "orders.csv", file);

    assertThat(timeline("aki")).hasSize(1);
    assertThat(job.path("rejected").asLong()).isEqualTo(5);
    assertThat(shop.rejected(job).lines().map(row -> String.join(",", List.of(row.split(",", 5)).subList(0, 4))))
        .containsExactlyInAnyOrder(
            "line,record,field,code", "7,0,,too_many_cells", "3,0,Price,not_a_number", "4,0,,group_rejected",
            "5,0,At,invalid_timestamp", "6,0,userId,names_nobody");
  }

  @Test
  void a_line_with_a_cell_too_many_takes_its_order_along() {
    String file = HEADER + line("1", "cup", 1, "9000", "torn")
        + "1,cup,1,9000,24.12.2024 9:05," + customer("torn") + ",more\n" + line("2", "cup", 1, "9000", "torn");
    JsonNode job = shop.brings(orders(), "orders.csv", file);
    assertThat(timeline("torn")).hasSize(1);
    assertThat(shop.rejected(job)).contains("3,0,,too_many_cells").contains("2,0,,group_rejected");
    JsonNode corrected = shop.ends(shop.begins(orders(), "orders.csv",
        file.replace(",more", "").getBytes(StandardCharsets.UTF_8), Map.of("corrected", true)));
    assertThat(corrected.path("added").asLong()).isEqualTo(1);
    assertThat(timeline("torn")).hasSize(2);
  }

  @Test
  void a_file_whose_first_line_is_somebody_is_not_quoted() {
    JsonNode job = shop.brings(orders(), "orders.csv", "7,hana@example.com\n8,yuto@example.com\n");
    assertThat(job.path("reason").asString()).contains("first line").doesNotContain("hana");
  }

  @Test
  void history_starts_no_journey_and_counts_for_what_comes_later() {
    String journey = "import-" + one;
    caller.api("PUT", "/journeys/" + journey, Map.of("name", "Thanks", "entry", Map.of("event", "Order Completed"),
        "start", "wait", "nodes", Map.of("wait", Map.of("type", "wait", "for", "P1D", "next", "end"), "end",
            Map.of("type", "exit"))));
    Answer published = caller.api("POST", "/journeys/" + journey + "/publish", null);
    assertThat(published.status()).as(published.text()).isEqualTo(200);

    shop.brings(orders(), "orders.csv", HEADER + line("1", "cup", 1, "9000", "past"));
    caller.hearsFromServer(Map.of("type", "track", "event", "Order Completed", "userId", customer("now")));
    Caller.eventually(() -> runs(journey) > 0);

    assertThat(runs(journey)).isEqualTo(1);
  }

  private long runs(String journey) {
    return caller.api("/journeys/" + journey).json().at("/counts/active").asLong();
  }

  @Test
  void it_can_be_held_anywhere_and_goes_on_where_it_was() {
    String file = HEADER + IntStream.range(0, 8_000).mapToObj(n -> line("i" + n, "cup", 1, "9000", "c" + n % 50))
        .collect(Collectors.joining());
    String id = shop.begins(orders(), "orders.csv", file.getBytes(StandardCharsets.UTF_8), Map.of());
    Caller.eventually(() -> caller.api("/imports/" + id).json().path("added").asLong() > 0);
    assertThat(caller.api("POST", "/imports/" + id + "/pause", null).status()).isEqualTo(200);
    long held = caller.api("/imports/" + id).json().path("added").asLong();
    assertThat(held).isLessThan(8_000);

    assertThat(caller.api("POST", "/imports/" + id + "/resume", null).status()).isEqualTo(200);
    JsonNode job = shop.ends(id);

    assertThat(job.path("added").asLong()).isEqualTo(8_000);
    assertThat(job.path("known").asLong()).isZero();
    assertThat(timeline("c7")).hasSize(160);
    assertThat(caller.api("POST", "/imports/" + id + "/pause", null).code()).isEqualTo("wrong_state");
  }

  @Test
  void one_that_is_cancelled_ends_for_good() {
    String id = shop.begins(orders(), "orders.csv", (HEADER + line("1", "cup", 1, "9000", "x")).getBytes(
        StandardCharsets.UTF_8), Map.of("hold", true));
    assertThat(shop.status(id)).isEqualTo("held");
    caller.api("POST", "/imports/" + id + "/cancel", null);
    assertThat(caller.api("POST", "/imports/" + id + "/resume", null).code()).isEqualTo("wrong_state");
    assertThat(caller.customer("userId", customer("x"))).isEmpty();
  }

  @Test
  void of_two_who_send_its_file_at_once_one_is_told_so_and_the_other_s_is_read_whole() throws Exception {
    String id = shop.announces(orders(), "orders.csv", Map.of());
    byte[] file = orderOf("sent").getBytes(StandardCharsets.UTF_8);
    List<Answer> answers;
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      answers = both.invokeAll(Collections.<Callable<Answer>>nCopies(2, () -> shop.sends(id, file))).stream()
          .map(Future::resultNow).toList();
    }
    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
    JsonNode job = shop.ends(id);
    assertThat(job.path("added").asLong()).isEqualTo(3_000);
    assertThat(job.path("rejected").asLong()).isZero();
    assertThat(shop.sends(id, file).code()).isEqualTo("has_its_file");
  }

  private String orderOf(String name) {
    return HEADER + IntStream.range(0, 3_000).mapToObj(n -> line("i" + n, "cup", 1, "9000", name))
        .collect(Collectors.joining());
  }

  @Test
  void two_files_of_one_name_that_come_before_either_is_read_are_not_taken_for_one() {
    String january = shop.begins(orders(), "orders.csv", (HEADER + line("1", "cup", 1, "9000", "jan")).getBytes(
        StandardCharsets.UTF_8), Map.of("hold", true));
    String february = shop.begins(orders(), "orders.csv", (HEADER + line("1", "cup", 1, "9000", "feb")).getBytes(
        StandardCharsets.UTF_8), Map.of("hold", true));
    caller.api("POST", "/imports/" + january + "/resume", null);
    assertThat(shop.ends(january).path("added").asLong()).isEqualTo(1);
    caller.api("POST", "/imports/" + february + "/resume", null);
    JsonNode job = shop.ends(february);
    assertThat(job.path("status").asString()).isEqualTo("failed");
    assertThat(job.path("reason").asString()).contains("corrected");
  }

  @Test
  void what_is_no_import_is_answered_with_a_problem() {
    for (Object body : List.of(List.of(1), 5, Map.of(), Map.of("mapping", 7), Map.of("mapping", orders()),
        Map.of("mapping", orders(), "file", "a.csv", "hold", "yes"), Map.of("mapping", "a: ".repeat(9), "file", 1),
        Map.of("mapping", "[".repeat(200_000), "file", "a.csv"), Map.of("mapping", "null: 1", "file", "a.csv"))) {
      assertThat(caller.api("POST", "/imports", body).status()).as(body.toString()).isEqualTo(400);
    }
    assertThat(caller.api("/imports?cursor=%2B999999999-01-01T00:00:00Z").code()).isEqualTo("invalid_cursor");
    byte[] broken = {0x1f, (byte) 0x8b, 8, 0, 1, 2};
    String id = shop.announces(orders(), "orders.csv.gz", Map.of());
    assertThat(shop.sends(id, broken).code()).isEqualTo("unreadable_file");
  }

  @Test
  void a_preview_shows_what_rows_become_and_writes_nothing() {
    String file = HEADER + line("1", "cup", 2, "9000", "look") + line("2", "cup", 1, "?", "look");
    String id = shop.begins(orders(), "orders.csv", file.getBytes(StandardCharsets.UTF_8), Map.of("hold", true));

    JsonNode items = caller.api("/imports/" + id + "/preview").json().path("items");

    assertThat(items.at("/0/becomes/properties/total").asInt()).isEqualTo(18_000);
    assertThat(items.at("/1/rejected/field").asString()).isEqualTo("Price");
    assertThat(caller.customer("userId", customer("look"))).isEmpty();
  }

  @Test
  void a_mapping_that_asks_for_a_column_which_is_not_there_fails_with_those_that_are() {
    JsonNode job = shop.brings(orders(), "orders.csv", "Invoice,Item\n1,cup\n");
    assertThat(job.path("status").asString()).isEqualTo("failed");
    assertThat(job.path("reason").asString()).contains("it has: Invoice, Item");
  }

  @Test
  void a_file_in_another_charset_fails_with_the_line_and_the_way_out() {
    byte[] file = (HEADER + line("1", "컵", 1, "9000", "euc")).getBytes(java.nio.charset.Charset.forName("EUC-KR"));
    JsonNode job = shop.brings(orders(), "orders.csv", file);
    assertThat(job.path("reason").asString()).contains("charset:");
    JsonNode right = shop.brings(orders().replace("timezone", "charset: euc-kr\ntimezone"), "orders-2.csv", file);
    assertThat(right.path("added").asLong()).isEqualTo(1);
    assertThat(timeline("euc").getFirst().at("/properties/products/0/product_id").asString()).isEqualTo("컵");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
