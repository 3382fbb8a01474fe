package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.UUID;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Not only orders: people, what they agreed to, who must be left alone, who is on a list; and not only CSV. */
@ExtendWith(SharedServer.class)
class ImportKindsTest {
  private final Caller caller;
  private final Importing shop;
  private final String one = UUID.randomUUID().toString();

  ImportKindsTest(Caller caller) {
    this.caller = caller;
    shop = new Importing(caller);
  }

  private String mail(String name) {
    return name + "." + one + "@example.com";
  }

  private String mapping(String records) {
    return "name: kinds-" + one + "\ntimezone: Asia/Tokyo\nrecords:\n" + records.indent(2);
  }

  @Test
  void profiles_are_known_by_any_identifier() {
    JsonNode job = shop.brings(mapping("""
      - kind: profile
        identifiers: { email: $.mail, loyaltyCard: $.card }
        timestamp: $.since
        traits: { firstName: $.name, vip: { $boolean: $.vip }, interests: { $split: $.likes, by: ";" } }
      """), "people.csv", "mail,card,name,vip,likes,since\n%s,card-%s,하나,yes,tea; ceramics,2024-03-01\n".formatted(
        mail("hana"), one));

    assertThat(job.path("added").asLong()).isEqualTo(1);
    JsonNode hana = caller.customer("loyaltyCard", "card-" + one).orElseThrow();
    assertThat(hana.path("id")).isEqualTo(caller.customer("email", mail("hana")).orElseThrow().path("id"));
    assertThat(hana.at("/traits/firstName").asString()).isEqualTo("하나");
    assertThat(hana.at("/traits/vip").asBoolean()).isTrue();
    assertThat(hana.at("/traits/interests").valueStream().map(JsonNode::asString)).containsExactly("tea", "ceramics");
    assertThat(hana.at("/traitDetails/firstName/at").asString()).isEqualTo("2024-02-29T15:00:00Z");
  }

  @Test
  void consents_bring_their_proof_and_the_day_they_were_given() {
    String mapping = mapping("""
      - kind: consent
        identifiers: { email: $.mail }
        channel: email
        status: { $lookup: $.ok, in: words }
        effectiveAt: $.at
        source: paper form
        proof: { form: $.form }
      """).replace("records:", "lookups: { words: { ja: granted, nein: refused } }\nrecords:");
    String file = "mail,ok,at,form\n%s,ja,2025-05-05T10:00:00,A-1\n%s,nein,2025-05-05T10:00:00,A-2\n".formatted(
        mail("yes"), mail("no"));

    JsonNode job = shop.brings(mapping, "consents.csv", file);
    JsonNode again = shop.brings(mapping, "consents.csv", file);

    assertThat(job.path("added").asLong()).isEqualTo(2);
    assertThat(again.path("known").asLong()).isEqualTo(2);
    JsonNode consents = caller.customer("email", mail("yes")).orElseThrow().path("consents");
    assertThat(consents).hasSize(1);
    assertThat(consents.at("/0/status").asString()).isEqualTo("granted");
    assertThat(consents.at("/0/effectiveAt").asString()).isEqualTo("2025-05-05T01:00:00Z");
    assertThat(consents.at("/0/proof/form").asString()).isEqualTo("A-1");
    assertThat(caller.customer("email", mail("no")).orElseThrow().at("/consents/0/status").asString())
        .isEqualTo("refused");
  }

  @Test
  void a_suppression_list_needs_nobody_to_be_known() {
    String mapping = mapping("""
      - kind: suppression
        channel: email
        endpoint: $.mail
        reason: complaint
      """);
    String file = "mail\n" + mail("leave-me") + "\nnot an address\n";
    assertThat(shop.brings(mapping, "out.csv", file).path("added").asLong()).isEqualTo(1);
    JsonNode again = shop.brings(mapping, "out.csv", file);
    assertThat(again.path("known").asLong()).isEqualTo(1);
    assertThat(shop.rejected(again)).contains("3,0,endpoint,required");
    assertThat(caller.customer("email", mail("leave-me"))).isEmpty();
  }

  @Test
  void a_static_segment_is_a_trait_that_rules_can_ask_for() {
    shop.brings(mapping("""
      - kind: segment
        identifiers: { email: $.mail }
        segment: spring-guests
      """), "guests.csv", "mail\n" + mail("guest") + "\n");
    String guest = caller.customerId("email", mail("guest"));
    JsonNode answer = caller.api("POST", "/customers/" + guest + "/check",
        Map.of("rule", Map.of("trait", "segments.spring-guests", "is", true))).json();
    assertThat(answer.path("holds").asBoolean()).as(answer.toString()).isTrue();
  }

  @Test
  void documents_on_lines_keep_their_shape_and_their_digits() {
    JsonNode job = shop.brings(mapping("""
      - kind: event
        when: { $.kind: { in: [order, sale] } }
        event: Order Completed
        userId: $.who.id
        timestamp: $.at
        properties: { order_id: $.no, total: $.sum, tags: $.tags, note: { $constant: "$5 off" } }
      """), "orders.ndjson", """
      {"kind": "order", "no": "1", "who": {"id": "nd-%1$s"}, "at": "2024-01-01T00:00:00Z", "sum": 10.10, "tags": ["a"]}

      {"kind": "visit", "who": {"id": "nd-%1$s"}}
      {"kind": "order",
      """.formatted(one));

    assertThat(job.path("added").asLong()).isEqualTo(1);
    assertThat(shop.rejected(job)).contains("4,0,,malformed_json");
    JsonNode order = caller.timeline(caller.customerId("userId", "nd-" + one)).getFirst();
    assertThat(order.at("/properties/total").decimalValue()).isEqualByComparingTo("10.10");
    assertThat(order.at("/properties/tags/0").asString()).isEqualTo("a");
    assertThat(order.at("/properties/note").asString()).isEqualTo("$5 off");
  }

  @Test
  void a_workbook_is_read_with_its_dates_and_numbers() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = workbook.newWorksheet("Orders");
      Object[][] rows = {{"No", "Who", "At", "Total"}, {17, "xl-" + one, LocalDateTime.of(2024, 5, 1, 9, 30), 12.5}};
      for (int row = 0; row < rows.length; row++) {
        for (int column = 0; column < rows[row].length; column++) {
          write(sheet, row, column, rows[row][column]);
        }
      }
      sheet.style(1, 2).format("yyyy-mm-dd hh:mm").set();
    }
    JsonNode job = shop.brings(mapping("""
      - event: Order Completed
        userId: $.Who
        timestamp: $.At
        properties: { order_id: $.No, total: { $number: $.Total } }
      """), "orders.xlsx", file.toByteArray());

    assertThat(job.path("added").asLong()).as(job + shop.rejected(job)).isEqualTo(1);
    JsonNode order = caller.timeline(caller.customerId("userId", "xl-" + one)).getFirst();
    assertThat(order.path("occurredAt").asString()).isEqualTo("2024-05-01T00:30:00Z");
    assertThat(order.at("/properties/order_id").asString()).isEqualTo("17");
    assertThat(order.at("/properties/total").decimalValue()).isEqualByComparingTo("12.5");
  }

  private static void write(Worksheet sheet, int row, int column, Object value) {
    switch (value) {
      case String text -> sheet.value(row, column, text);
      case LocalDateTime date -> sheet.value(row, column, date);
      case Number number -> sheet.value(row, column, number);
      default -> throw new IllegalArgumentException(value.toString());
    }
  }
}
