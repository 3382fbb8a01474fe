package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ExtendWith(SharedServer.class)
class CollectTest {
  private static final String BASIC = "Basic "
      + Base64.getEncoder().encodeToString((Caller.WRITE_KEY + ":").getBytes(StandardCharsets.UTF_8));

  private final Caller caller;
  private final String visitor = UUID.randomUUID().toString();

  CollectTest(Caller caller) {
    this.caller = caller;
  }

  private Answer post(String path, byte[] body, String... headers) {
    String[] all = Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Authorization";
    all[headers.length + 1] = BASIC;
    return caller.send("POST", path, body, all);
  }

  private Answer batch(String events) {
    return post("/v1/batch", ("{\"batch\":[" + events + "]}").getBytes(StandardCharsets.UTF_8));
  }

  private String track(String fields) {
    return "{\"type\":\"track\",\"event\":\"Seen\",\"anonymousId\":\"" + visitor + "\"" + fields + "}";
  }

  @Test
  void the_good_events_of_a_batch_are_taken_and_the_bad_ones_named() {
    Answer answer = batch(
        track("") + ",{\"type\":\"track\",\"userId\":\"u\"},7," + track(",\"timestamp\":\"yesterday\""));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(answer.json().path("rejected").toString())
        .isEqualTo("[{\"index\":1,\"field\":\"event\",\"code\":\"required\"},"
            + "{\"index\":2,\"field\":\"\",\"code\":\"wrong_type\"},{\"index\":3,\"field\":\"timestamp\",\"code\":\"invalid_timestamp\"}]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"properties", "traits", "context"})
  void a_number_without_end_loses_no_other_event(String place) {
    for (int digits : new int[]{309, 390, 5_000}) {
      Answer answer = batch(track("") + "," + track(",\"" + place + "\":{\"n\":-" + "9".repeat(digits) + "}"));

      assertThat(answer.status()).as(answer.text()).isEqualTo(200);
      assertThat(answer.json().path("rejected").toString())
          .isEqualTo("[{\"index\":1,\"field\":\"" + place + ".n\",\"code\":\"number_out_of_range\"}]");
    }
    assertThat(caller.timeline(caller.customerId("anonymousId", visitor))).hasSize(3);
  }

  @Test
  void a_number_without_end_is_refused_wherever_an_event_is_sent() {
    String nines = "9".repeat(390);
    Answer id = post("/v1/track", ("{\"event\":\"Seen\",\"userId\":" + nines + "}").getBytes(StandardCharsets.UTF_8));
    Answer name = post("/v1/track",
        ("{\"event\":" + nines + ",\"anonymousId\":\"" + visitor + "\"}").getBytes(StandardCharsets.UTF_8));
    Answer context = post("/v1/batch",
        ("{\"context\":{\"a\":" + nines + "},\"batch\":[" + track("") + "]}").getBytes(StandardCharsets.UTF_8));

    assertThat(id.code() + " " + id.field()).isEqualTo("number_out_of_range userId");
    assertThat(name.code() + " " + name.field()).isEqualTo("number_out_of_range event");
    assertThat(context.code() + " " + context.field()).isEqualTo("number_out_of_range context.a");
  }

  /** A surrogate in UTF-8 is half a character as well, though no escape says so. */
  @Test
  void half_a_character_is_refused_however_it_is_written() {
    byte[] raw = ("{\"batch\":[" + track(",\"properties\":{\"a\":\"???\"}") + "]}").getBytes(StandardCharsets.UTF_8);
    int at = new String(raw, StandardCharsets.US_ASCII).indexOf("???");
    System.arraycopy(new byte[]{(byte) 0xED, (byte) 0xA0, (byte) 0x80}, 0, raw, at, 3);

    assertThat(post("/v1/batch", raw).status()).isEqualTo(400);
    assertThat(batch(track(",\"properties\":{\"\\udc00\":1}")).status()).isEqualTo(400);
    assertThat(batch(track(",\"userId\":\"\\ud800\"")).field()).isEqualTo("userId");
    assertThat(batch(track(",\"messageId\":\"\\u0000\"")).field()).isEqualTo("messageId");
    assertThat(batch(track(",\"properties\":{\"a\":\"\\ud83d\\ude00\"}")).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"type":"track","anonymousId":"a"}                                                  | event               | required
      {"type":"track","event":7.5e0,"anonymousId":{}}                                     | anonymousId         | wrong_type
      {"type":"dance","anonymousId":"a"}                                                  | type                | unknown_type
      {"type":"page"}                                                                     | userId              | required
      {"type":"page","userId":"null"}                                                     | userId              | names_nobody
      {"type":"track","event":"E","userId":"u","properties":[]}                           | properties          | wrong_type
      {"type":"track","event":"E","userId":"u","properties":{"a":{"b":"x\\u0000y"}}}      | properties.a.b      | invalid_character
      {"type":"track","event":"E","userId":"u","properties":{"a":"\\ud800"}}              | properties.a        | invalid_character
      {"type":"track","event":"E","userId":"u","properties":{"a":[1,1e999]}}              | properties.a.1      | number_out_of_range
      {"type":"track","event":"E","userId":"u","timestamp":"2026-13-01T00:00:00Z"}        | timestamp           | invalid_timestamp
      {"type":"track","event":"E","userId":"u","timestamp":"2026-01-01T00:00:00"}         | timestamp           | invalid_timestamp
      """)
  void a_batch_of_which_nothing_can_be_taken_is_refused_with_the_place(String event, String field, String code) {
    Answer answer = batch(event);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.json().path("index").asInt(-1)).isZero();
    assertThat(answer.field()).isEqualTo(field);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {"batch":[{"type":"track",]}              | malformed_json
      {"batch":{}}                              | wrong_type
      {}                                        | required
      []                                        | wrong_type
      nonsense                                  | malformed_json
      {"batch":[]} trailing                     | malformed_json
      """)
  void a_document_that_is_none_is_refused(String document, String code) {
    Answer answer = post("/v1/batch", document.getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
  }

  @Test
  void broken_utf8_and_endless_depth_name_the_event_and_the_field() {
    byte[] broken = ("{\"batch\":[" + track("") + "," + track(",\"properties\":{\"name\":\"?\"}") + "]}")
        .getBytes(StandardCharsets.ISO_8859_1);
    broken[new String(broken, StandardCharsets.ISO_8859_1).indexOf("\"?\"") + 1] = (byte) 0xFF;
    Answer utf8 = post("/v1/batch", broken);
    Answer deep = batch(track(",\"properties\":{\"a\":" + "[".repeat(500) + "]".repeat(500) + "}"));

    assertThat(utf8.status()).isEqualTo(400);
    assertThat(utf8.json().path("index").asInt()).isEqualTo(1);
    assertThat(utf8.field()).isEqualTo("properties.name");
    assertThat(deep.status()).isEqualTo(400);
    assertThat(deep.code()).isEqualTo("too_deep");
    assertThat(deep.json().path("index").asInt(-1)).isZero();
  }

  @Test
  void what_is_too_large_is_refused_whole_event_or_whole_batch() {
    Answer event = batch(track(",\"properties\":{\"a\":\"" + "x".repeat(33_000) + "\"}"));
    Answer whole = post("/v1/batch", " ".repeat(513_000).getBytes(StandardCharsets.UTF_8));

    assertThat(event.code()).isEqualTo("event_too_large");
    assertThat(whole.status()).isEqualTo(400);
    assertThat(whole.code()).isEqualTo("batch_too_large");
  }

  @Test
  void what_one_caller_sends_does_not_fail_the_others_commit() {
    Answer context = post("/v1/batch",
        ("{\"context\":{\"a\":\"\\u0000\"},\"batch\":[" + track("") + "]}").getBytes(StandardCharsets.UTF_8));
    Answer clock = post("/v1/batch", ("{\"batch\":[" + track(",\"timestamp\":\"1900-01-02T00:00:00Z\"")
        + "],\"sentAt\":\"9998-12-31T00:00:00Z\"}").getBytes(StandardCharsets.UTF_8));

    assertThat(context.status()).isEqualTo(400);
    assertThat(context.code()).isEqualTo("invalid_character");
    assertThat(context.field()).isEqualTo("context.a");
    assertThat(clock.status()).isEqualTo(200);
  }

  @Test
  void a_batch_is_as_large_as_what_was_taken_of_it() {
    Answer answer = batch(track(",\"properties\":{\"a\":\"" + "x".repeat(31_000) + "\"}") + ",{}".repeat(140));

    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
    assertThat(answer.json().path("rejected")).hasSize(140);
  }

  @Test
  void a_shared_context_is_an_object() {
    Answer answer = post("/v1/batch",
        ("{\"context\":\"mobile\",\"batch\":[" + track("") + "]}").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("wrong_type");
    assertThat(answer.field()).isEqualTo("context");
    assertThat(post("/v1/batch",
        ("{\"context\":null,\"batch\":[" + track("") + "]}").getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(200);
  }

  @Test
  void a_shared_context_may_not_multiply_without_end() {
    Answer answer = post("/v1/batch", ("{\"context\":{\"a\":\"" + "x".repeat(30_000) + "\"},\"batch\":["
        + (track("") + ",").repeat(999) + track("") + "]}").getBytes(StandardCharsets.UTF_8));

    assertThat(answer.code()).isEqualTo("batch_too_large");
  }

  @Test
  void a_document_whose_batch_is_no_list_is_no_fault_of_ours() {
    assertThat(post("/v1/batch", "{\"batch\":{\"x\":".getBytes(StandardCharsets.UTF_8)).status()).isEqualTo(400);
    assertThat(post("/v1/batch", new byte[]{0, 0, (byte) 0xFF, (byte) 0xFE}).status()).isEqualTo(400);
    assertThat(caller.api("/customers?query=%00").status()).isIn(200, 400);
  }

  @Test
  void a_small_packet_that_unfolds_without_end_is_cut_off() throws IOException {
    Answer answer = post("/v1/batch", gzip(new byte[50 << 20]), "Content-Encoding", "gzip");
    Answer torn = post("/v1/batch", Arrays.copyOf(gzip("{\"batch\":[]}".getBytes(StandardCharsets.UTF_8)), 12),
        "Content-Encoding", "gzip");

    assertThat(answer.code()).isEqualTo("batch_too_large");
    assertThat(torn.code()).isEqualTo("malformed_gzip");
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  @Test
  void an_unknown_key_is_told_so_and_a_write_key_reads_nothing() {
    Answer unknown = caller.send("POST", "/v1/batch", "{}".getBytes(StandardCharsets.UTF_8), "Authorization",
        "Basic " + Base64.getEncoder().encodeToString("who:".getBytes(StandardCharsets.UTF_8)));
    Answer reader = caller.send("GET", "/api/v1/customers", null, "Authorization", "Bearer " + Caller.WRITE_KEY);

    assertThat(unknown.status()).isEqualTo(401);
    assertThat(unknown.code()).isEqualTo("unknown_key");
    assertThat(reader.status()).isEqualTo(403);
    assertThat(reader.code()).isEqualTo("server_key_needed");
  }

  @Test
  void browsers_may_ask_first_and_send_plain_text() {
    Answer preflight = caller.send("OPTIONS", "/v1/t", null, "Origin", "https://shop.example",
        "Access-Control-Request-Method", "POST", "Access-Control-Request-Headers", "authorization,content-type");
    Answer sent = post("/v1/t",
        ("{\"event\":\"Seen\",\"anonymousId\":\"" + visitor + "\"}").getBytes(StandardCharsets.UTF_8),
        "Content-Type", "text/plain", "Origin", "https://shop.example");

    assertThat(preflight.status()).isEqualTo(200);
    assertThat(preflight.header("Access-Control-Allow-Headers")).hasValueSatisfying(
        allowed -> assertThat(allowed).contains("authorization"));
    assertThat(sent.status()).isEqualTo(200);
    assertThat(sent.header("Access-Control-Allow-Origin")).hasValue("*");
  }

  @Test
  void a_message_sent_twice_is_stored_once() {
    String once = track(",\"messageId\":\"" + visitor + "-1\"");
    assertThat(batch(once + "," + once).status()).isEqualTo(200);
    assertThat(batch(once).status()).isEqualTo(200);

    assertThat(caller.timeline(caller.customerId("anonymousId", visitor))).hasSize(1);
  }

  @Test
  void a_clock_that_is_wrong_is_set_right_by_when_it_says_it_sent() {
    Instant wrong = Instant.parse("2020-01-01T00:00:00Z");
    post("/v1/batch", ("{\"batch\":[" + track(",\"timestamp\":\"" + wrong.minus(Duration.ofMinutes(10)) + "\"")
        + "],\"sentAt\":\"" + wrong + "\"}").getBytes(StandardCharsets.UTF_8));

    JsonNode item = caller.timeline(caller.customerId("anonymousId", visitor)).getFirst();
    Duration before = Duration.between(Instant.parse(item.path("occurredAt").asString()),
        Instant.parse(item.path("receivedAt").asString()));
    assertThat(before).isEqualTo(Duration.ofMinutes(10));
  }

  @Test
  void a_time_to_come_becomes_the_time_of_arrival() {
    batch(track(",\"timestamp\":\"2999-01-01T00:00:00Z\""));

    JsonNode item = caller.timeline(caller.customerId("anonymousId", visitor)).getFirst();
    assertThat(item.path("occurredAt")).isEqualTo(item.path("receivedAt"));
  }

  @Test
  void sdks_find_the_settings_they_ask_for() {
    Answer segment = caller.get("/v1/projects/" + Caller.WRITE_KEY + "/settings");
    Answer rudder = caller.get("/sourceConfig/?writeKey=" + Caller.WRITE_KEY, "Authorization", BASIC);

    assertThat(segment.json().path("integrations").path("Segment.io").path("apiKey").asString())
        .isEqualTo(Caller.WRITE_KEY);
    assertThat(rudder.json().path("source").path("enabled").asBoolean()).isTrue();
    assertThat(caller.get("/v1/projects/unknown/settings").status()).isEqualTo(404);
  }

  @Test
  void every_error_is_a_problem_document() {
    Answer answer = caller.api("GET", "/customers/not-an-id", null);

    assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
    assertThat(answer.json().path("status").asInt()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("not_found");
    assertThat(caller.api("GET", "/customers?limit=0", null).code()).isEqualTo("out_of_range");
    assertThat(caller.api("GET", "/customers?limit=many", null).code()).isEqualTo("wrong_type");
    assertThat(Map.of("a", caller.api("PUT", "/journeys/j", "text").status())).containsEntry("a", 400);
    assertThat(caller.get("/error").status()).isEqualTo(404);
    assertThat(caller.get("/error").code()).isEqualTo("not_found");
  }
}
