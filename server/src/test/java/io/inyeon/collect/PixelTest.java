package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.Caller.Answer;
import io.inyeon.SharedServer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page where no script runs tells us by an image. */
@ExtendWith(SharedServer.class)
class PixelTest {
  private final String anonymousId = UUID.randomUUID().toString();
  private Caller caller;

  @BeforeEach
  void at(Caller caller) {
    this.caller = caller;
  }

  @Test
  void an_image_in_a_page_is_an_event_on_the_timeline() {
    Answer answer = caller.get("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), event("\"Banner Seen?>\"")));
    assertThat(answer.status()).isEqualTo(200);
    assertIsImage(answer);
    var timeline = caller.timeline(caller.customerId("anonymousId", anonymousId));
    assertThat(timeline).singleElement().satisfies(item -> {
      assertThat(item.path("name").asString()).isEqualTo("Banner Seen?>");
      assertThat(item.path("source").asString()).isEqualTo("write");
    });
  }

  @Test
  void either_alphabet_with_or_without_padding_and_a_plus_nobody_escaped() {
    String event = event("\"ÿþ>>>???\"");
    String standard = Base64.getEncoder().encodeToString(event.getBytes(StandardCharsets.UTF_8));
    assertThat(standard).contains("+");
    for (String data : new String[]{encoded(Base64.getUrlEncoder().withoutPadding(), event),
        standard.replace("=", "%3D")}) {
      assertThat(caller.get("/v1/pixel/page?data=" + data).status()).isEqualTo(200);
    }
  }

  @Test
  void the_write_key_may_stand_beside_the_event() {
    String event = "{\"anonymousId\":\"%s\"}".formatted(anonymousId);
    String data = encoded(Base64.getUrlEncoder(), event);
    assertThat(caller.get("/v1/pixel/page?data=" + data + "&writeKey=" + Caller.WRITE_KEY).status()).isEqualTo(200);
  }

  @Test
  void what_is_wrong_is_still_an_image_and_says_why() {
    assertRefused("/v1/pixel/track", 400, "required");
    assertRefused("/v1/pixel/track?data=!!", 400, "malformed_base64");
    assertRefused("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), "{"), 400, "malformed_json");
    assertRefused("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), "{\"anonymousId\":\"a\"}"), 401,
        "unknown_key");
    assertRefused("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), event("7")), 400, "names_nobody");
    assertRefused("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), event("{}")), 400, "wrong_type");
    assertRefused("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), event("9".repeat(390))), 400,
        "number_out_of_range");
  }

  @Test
  void a_server_key_does_not_belong_into_an_address() {
    String event = event("\"x\"").replace(Caller.WRITE_KEY, Caller.SERVER_KEY);
    assertRefused("/v1/pixel/track?data=" + encoded(Base64.getEncoder(), event), 403, "write_key_needed");
  }

  private void assertRefused(String path, int status, String code) {
    Answer answer = caller.get(path);
    assertThat(answer.status()).as(path).isEqualTo(status);
    assertThat(answer.header("X-Inyeon-Code")).as(path).contains(code);
    assertIsImage(answer);
  }

  private static void assertIsImage(Answer answer) {
    assertThat(answer.header("Content-Type")).contains("image/gif");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.text()).startsWith("GIF89a");
  }

  /** A track event by somebody; for the number 7, by nobody. */
  private String event(String name) {
    return "{\"writeKey\":\"%s\",\"anonymousId\":\"%s\",\"event\":%s}".formatted(Caller.WRITE_KEY,
        name.equals("7") ? "undefined" : anonymousId, name);
  }

  private static String encoded(Base64.Encoder encoder, String text) {
    return URLEncoder.encode(encoder.encodeToString(text.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
  }
}
