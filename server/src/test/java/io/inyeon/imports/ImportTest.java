package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
