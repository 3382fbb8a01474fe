package io.inyeon.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
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
    assertThat(shop.rejected(again)).contains("3,0,endpoint,invalid_endpoint");
    assertThat(caller.customer("email", mail("leave-me"))).isEmpty();
  }

  @Test
  void an_agreement_of_long_ago_does_not_lift_what_was_laid_down_since() {
    String list = mapping("- { kind: suppression, channel: email, purpose: marketing, endpoint: $.mail }\n");
    String words = mapping(
        "- { kind: consent, identifiers: { email: $.mail }, channel: email, status: granted, effectiveAt: $.at }\n");
    shop.brings(list, "out.csv", "mail\n" + mail("gone") + "\n");

    shop.brings(words, "words.csv", "mail,at\n" + mail("gone") + ",2015-01-01T00:00:00\n");
    assertThat(shop.brings(list, "out-again.csv", "mail\n" + mail("gone") + "\n").path("known").asLong()).isEqualTo(1);

    caller.api("PUT", "/customers/" + caller.customerId("email", mail("gone")) + "/consents",
        Map.of("channel", "email", "status", "granted", "endpoint", mail("gone")));
    assertThat(shop.brings(list, "out-later.csv", "mail\n" + mail("gone") + "\n").path("added").asLong())
        .isEqualTo(1);
  }

  @Test
  void a_suppression_of_no_channel_would_stop_nothing() {
    JsonNode job = shop.brings(mapping("- { kind: suppression, channel: \"*\", endpoint: $.mail }\n"), "out.csv",
        "mail\n" + mail("all") + "\n");
    assertThat(shop.rejected(job)).contains("2,0,channel,wrong_type");
  }

  @Test
  void words_out_of_a_file_start_no_journey() {
    String journey = "words-" + one;
    caller.api("PUT", "/journeys/" + journey, Map.of("name", "Thanks", "entry", Map.of("event", "Consent Updated"),
        "start", "wait", "nodes", Map.of("wait", Map.of("type", "wait", "for", "P1D", "next", "end"), "end",
            Map.of("type", "exit"))));
    assertThat(caller.api("POST", "/journeys/" + journey + "/publish", null).status()).isEqualTo(200);
    shop.brings(mapping("- { kind: consent, identifiers: { email: $.mail }, channel: email, status: granted }\n"),
        "words.csv", "mail\n" + mail("quiet") + "\n");
    String id = caller.customerId("email", mail("quiet"));
    Caller.eventually(() -> caller.timeline(id).size() == 2);
    Caller.eventually(() -> caller.api("/status").json().path("entriesBehind").asLong() == 0);
    assertThat(caller.api("/journeys/" + journey).json().at("/counts/active").asLong()).isZero();
  }

  @Test
  void who_is_no_member_does_not_become_one() {
    shop.brings(mapping("- { kind: segment, identifiers: { email: $.mail }, segment: club, member: $.in }\n"),
        "club.csv", "mail,in\n" + mail("not-in") + ",no\n");
    assertThat(caller.customer("email", mail("not-in")).orElseThrow().path("traits").path("segments.club")
        .asBoolean(true)).isFalse();
  }

  @Test
  void what_nobody_foresaw_in_a_document_is_set_aside_and_the_rest_goes_on() {
    JsonNode job = shop.brings(mapping("""
      - kind: profile
        userId: { $lower: $.who }
        group: { $concat: [a-, $.group] }
        context: { $constant: { channel: shop } }
        identifiers: { $if: { $.card: { present: true } }, then: { loyaltyCard: $.card } }
        traits: { sum: { $sum: $.n }, own: $.own }
      """), "people.ndjson", """
      {"who": {"id": 1}, "group": 1, "n": 1}
      {"who": "ab-%1$s", "group": [], "n": 1}
      {"who": "first-%1$s", "group": 3, "n": 1, "card": "card-%1$s"}
      {"who": "second-%1$s", "group": 4, "n": 1}
      {"who": "cd-%1$s", "group": 5, "n": 1e999999999}
      {"who": "cd-%1$s", "group": 5, "n": 1}
      {"who": "ef-%1$s", "group": 6, "n": 1, "own": {"hana@example.com": "\\u0000"}}
      """.formatted(one));

    assertThat(job.path("status").asString()).isEqualTo("done");
    assertThat(job.path("added").asLong()).as(shop.rejected(job)).isEqualTo(2);
    assertThat(shop.rejected(job)).contains("1,0,who,wrong_type", "2,0,group,wrong_type", "5,0,n,not_a_number",
        "7,0,traits.own,invalid_character").doesNotContain("hana");
    assertThat(caller.customerId("userId", "first-" + one)).isNotEqualTo(caller.customerId("userId", "second-" + one));
  }

  @Test
  void bytes_of_another_charset_do_not_make_one_address_of_two() {
    byte[] file = "{\"who\": \"Müller\"}\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    JsonNode job = shop.brings(mapping("- { kind: profile, userId: $.who }\n"), "people.ndjson", file);
    assertThat(job.path("reason").asString()).contains("charset:");
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
    for (Object body : List.of(List.of(), 7, Map.of(), Map.of("rule", 7), Map.of("rule", Map.of("performed", "x",
        "within", "P60D"), "at", "-999999999-01-01T00:00:00Z"), Map.of("rule", Map.of("performed", "x"), "at", 5))) {
      assertThat(caller.api("POST", "/customers/" + guest + "/check", body).status()).as(body.toString())
          .isEqualTo(400);
    }
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
