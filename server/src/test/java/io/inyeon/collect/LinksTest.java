package io.inyeon.collect;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.inyeon.Caller;
import io.inyeon.web.QrCode;
import io.inyeon.Caller.Answer;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.HttpCookie;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A poster's link, from the printer's desk to the customer's timeline. */
@ExtendWith(SharedServer.class)
class LinksTest {
  private static final String TARGET = "https://shop.example/sale?utm=poster#top";
  private Caller caller;
  private RunningInyeon server;

  @BeforeEach
  void at(Caller caller, RunningInyeon server) {
    this.caller = caller;
    this.server = server;
  }

  @Test
  void who_follows_a_poster_is_led_on_and_known_again() {
    String code = make(Map.of("target", TARGET, "campaign", "Spring", "channel", "print")).path("code").asString();
    assertThat(code).matches("[2-9a-hjkmnp-z]{10}");
    Answer first = caller.get("/r/" + code);
    assertThat(first.status()).isEqualTo(302);
    assertThat(first.header("Location")).contains(TARGET);
    assertThat(first.header("Cache-Control")).contains("no-store");
    assertThat(first.header("Referrer-Policy")).contains("no-referrer");
    HttpCookie cookie = HttpCookie.parse(first.header("Set-Cookie").orElseThrow()).getFirst();
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(first.header("Set-Cookie").orElseThrow()).contains("SameSite=Lax");

    Answer second = caller.get("/r/" + code.toUpperCase(java.util.Locale.ROOT), "Cookie",
        Visitor.COOKIE + "=" + cookie.getValue());
    assertThat(second.status()).isEqualTo(302);
    assertThat(second.header("Set-Cookie")).isEmpty();
    var timeline = caller.timeline(caller.customerId("anonymousId", cookie.getValue()));
    assertThat(timeline).hasSize(2).allSatisfy(item -> {
      assertThat(item.path("name").asString()).isEqualTo("Campaign Link Clicked");
      assertThat(item.path("channel").asString()).isEqualTo("print");
      assertThat(item.path("properties").path("campaign").asString()).isEqualTo("Spring");
      assertThat(item.path("properties").path("code").asString()).isEqualTo(code);
      assertThat(item.path("properties").path("target").asString()).isEqualTo(TARGET);
      assertThat(item.path("source").asString()).isEqualTo("links");
    });
  }

  @Test
  void machines_and_browsers_that_look_ahead_are_led_on_and_not_counted() {
    String code = make(Map.of("target", TARGET, "campaign", "Quiet")).path("code").asString();
    String[][] callers = {{"Purpose", "prefetch"}, {"Sec-Purpose", "prefetch;prerender"}, {"X-Moz", "prefetch"},
        {"User-Agent", "Googlebot/2.1"}, {"User-Agent", "facebookexternalhit/1.1; kakaotalk-scrap/1.0"}};
    for (String[] header : callers) {
      assertUncounted(caller.get("/r/" + code, header));
    }
    assertUncounted(caller.send("HEAD", "/r/" + code, null));
    assertThat(clicks(code)).isZero();
    caller.get("/r/" + code, "User-Agent", "Mozilla/5.0 (iPhone) KAKAOTALK 11.0.0 INAPP");
    assertThat(clicks(code)).isOne();
  }

  private static void assertUncounted(Answer answer) {
    assertThat(answer.status()).isEqualTo(302);
    assertThat(answer.header("Location")).contains(TARGET);
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  private int clicks(String code) {
    return server.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select count(*) from event where payload->'properties'->>'code' = ?").param(code).query(Integer.class)
        .single();
  }

  @Test
  void who_does_not_want_to_be_known_again_gets_no_cookie() {
    String code = make(Map.of("target", TARGET, "campaign", "Private")).path("code").asString();
    assertThat(caller.get("/r/" + code, "Sec-GPC", "1").header("Set-Cookie")).isEmpty();
    assertThat(clicks(code)).isOne();
  }

  @Test
  void nothing_of_the_request_decides_where_it_leads() {
    String code = make(Map.of("target", TARGET, "campaign", "Safe")).path("code").asString();
    Answer answer = caller.get("/r/" + code + "?target=https://evil.example&url=//evil.example", "X-Forwarded-Host",
        "evil.example", "Referer", "https://evil.example/");
    assertThat(answer.header("Location")).contains(TARGET);
    assertThat(caller.get("/r/unknown-code?target=https://evil.example").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"javascript:alert(1)", "//evil.example", "/local", "ftp://a.example/", "https://",
      "https:///x",
      "https://user:secret@shop.example/", "https://user@shop.example/", "https://a.example/\r\nSet-Cookie: a=b",
      "https://a.example/ b", "https://a.example\\@b.example", "not an address", "mailto:a@b.example",
      "data:text/html,x"})
  void a_target_that_is_no_plain_web_address_is_refused(String target) {
    Answer answer = caller.api("POST", "/links", Map.of("target", target, "campaign", "x"));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("invalid_target");
    assertThat(answer.field()).isEqualTo("target");
  }

  @Test
  void letters_of_any_script_travel_as_ascii() {
    String code = make(Map.of("target", "https://shop.example/봄?q=세일", "campaign", "봄")).path("code").asString();
    assertThat(caller.get("/r/" + code).header("Location"))
        .contains("https://shop.example/%EB%B4%84?q=%EC%84%B8%EC%9D%BC");
  }

  @Test
  void a_chosen_code_belongs_to_whoever_was_first() {
    String code = "spring-" + UUID.randomUUID().toString().substring(0, 8);
    assertThat(make(Map.of("target", TARGET, "campaign", "x", "code", code)).path("url").asString())
        .isEqualTo(server.settings().address() + "/r/" + code);
    Answer again = caller.api("POST", "/links",
        Map.of("target", "https://other.example/", "campaign", "x", "code", code));
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.code()).isEqualTo("code_taken");
    assertThat(caller.get("/r/" + code).header("Location")).contains(TARGET);
  }

  @Test
  void refusals_name_the_field() {
    assertFlaw(Map.of("campaign", "x"), "required", "target");
    assertFlaw(Map.of("target", TARGET), "required", "campaign");
    assertFlaw(Map.of("target", TARGET, "campaign", 7), "wrong_type", "campaign");
    assertFlaw(Map.of("target", TARGET, "campaign", "x", "code", "No"), "invalid_code", "code");
    assertFlaw(Map.of("target", TARGET, "campaign", "x", "channel", "a b"), "invalid_channel", "channel");
    assertFlaw(Map.of("target", "https://a.example/" + "x".repeat(3_000), "campaign", "x"), "too_long", "target");
    assertThat(caller.send("POST", "/api/v1/links", "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
        "Authorization", "Bearer " + Caller.WRITE_KEY, "Content-Type", "application/json").status()).isEqualTo(403);
  }

  private void assertFlaw(Map<String, Object> body, String code, String field) {
    Answer answer = caller.api("POST", "/links", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.field()).isEqualTo(field);
  }

  @Test
  void a_camera_reads_the_printed_code() throws Exception {
    JsonNode link = make(Map.of("target", TARGET, "campaign", "x"));
    String path = "/r/" + link.path("code").asString();
    Answer png = caller.get(path + "/qr.png?size=300");
    assertThat(png.header("Content-Type")).contains("image/png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png.bytes()));
    assertThat(image.getWidth()).isEqualTo(300);
    int[] dots = image.getRGB(0, 0, 300, 300, null, 0, 300);
    var source = new RGBLuminanceSource(300, 300, dots);
    assertThat(new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText())
        .isEqualTo(link.path("url").asString());
    Answer svg = caller.get(path + "/qr.svg?size=300");
    assertThat(svg.header("Content-Type").orElseThrow()).startsWith("image/svg+xml");
    assertThat(drawn(svg.text())).isEqualTo(QrCode.of(link.path("url").asString()).modules());
    assertThat(caller.get(path + "/qr.svg?size=9999").code()).isEqualTo("out_of_range");
  }

  /** The drawing, read back as modules. */
  private static com.google.zxing.common.BitMatrix drawn(String svg) {
    int width = Integer.parseInt(svg.replaceAll("(?s).*viewBox=\"0 0 (\\d+) .*", "$1"));
    var modules = new com.google.zxing.common.BitMatrix(width);
    java.util.regex.Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(svg).results()
        .forEach(m -> modules.set(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2))));
    return modules;
  }

  @Test
  void nobody_waits_for_a_database_that_does_not_answer_and_the_visit_is_told_later() throws Exception {
    String code = make(Map.of("target", TARGET, "campaign", "Rain")).path("code").asString();
    caller.send("HEAD", "/r/" + code, null);
    try (Connection stubborn = server.database().connect(); Statement statement = stubborn.createStatement()) {
      stubborn.setAutoCommit(false);
      statement.execute("lock table event_key in exclusive mode");
      assertThat(caller.get("/r/" + code).header("Location")).contains(TARGET);
      Caller.eventually(() -> breaksWhoWaits(statement));
      stubborn.rollback();
    }
    Caller.eventually(() -> clicks(code) == 1);
  }

  private static boolean breaksWhoWaits(Statement statement) throws SQLException {
    try (ResultSet broken = statement.executeQuery("""
      select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event_type = 'Lock' and query like '%event_key%' and pid <> pg_backend_pid()""")) {
      return broken.next();
    }
  }

  private JsonNode make(Map<String, Object> body) {
    Answer answer = caller.api("POST", "/links", body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.json();
  }
}
