package io.inyeon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our browser SDK in a real browser: nothing is lost, nothing counted twice, nobody taken for another. */
class WebSdkTest extends SdkPages {
  private static final String COLLECTOR = "**/v1/batch";

  private List<Integer> wishes() {
    return desk.timeline("userId", one).stream().filter(item -> item.get("name").asString().equals("Wish"))
        .map(item -> item.get("properties").get("n").asInt()).toList();
  }

  private void assertAllOnce(int count) {
    Desk.eventually(() -> assertThat(wishes()).hasSize(count));
    assertThat(wishes()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void off_line_for_a_while_loses_nothing() {
    Page page = visits("/open");
    somebody(page);
    visitor.setOffline(true);
    tracks(page, 0, 40);
    page.waitForTimeout(1_500);
    assertThat(wishes()).isEmpty();
    visitor.setOffline(false);
    assertAllOnce(40);
  }

  @Test
  void a_full_queue_outlives_the_page_and_two_tabs_tell_it_once() {
    visitor.route(COLLECTOR, Route::abort);
    Page page = visits("/open");
    somebody(page);
    tracks(page, 0, 150);
    page.reload();
    page.waitForFunction("() => window.inyeon?.replay");
    Page other = visits("/open");
    tracks(other, 150, 200);
    visitor.unroute(COLLECTOR);
    page.evaluate("() => inyeon.flush()");
    other.evaluate("() => inyeon.flush()");
    assertAllOnce(200);
  }

  @Test
  void what_a_closed_tab_left_another_one_tells() {
    Page first = visits("/open");
    Page other = visits("/quiet");
    somebody(first);
    visitor.route(COLLECTOR, Route::abort);
    tracks(first, 0, 10);
    first.close();
    visitor.unroute(COLLECTOR);
    other.evaluate("() => inyeon.flush()");
    assertAllOnce(10);
  }

  @Test
  void a_page_that_ends_still_tells_what_happened_on_it() {
    Page page = visits("/quiet");
    somebody(page);
    page.evaluate("() => scrollTo(0, 0)");
    tracks(page, 0, 3);
    page.navigate(site.url() + "/away");
    Desk.eventually(() -> assertThat(desk.names("userId", one)).contains("Page Scrolled"));
    assertAllOnce(3);
    page.navigate(site.url() + "/quiet");
    page.waitForFunction("() => window.inyeon?.replay");
    page.evaluate("() => inyeon.flush()");
    assertThat(wishes()).as("sent again, counted once").hasSize(3);
  }

  @Test
  void two_people_on_one_tablet_stay_two() {
    String other = UUID.randomUUID().toString();
    Page page = visits("/open");
    somebody(page);
    page.evaluate("() => { inyeon.track('Product Viewed'); inyeon.reset() }");
    page.evaluate("id => { inyeon.identify(id, {}); inyeon.track('Order Completed') }", other);
    Desk.eventually(() -> assertThat(desk.names("userId", other)).contains("Order Completed"));
    assertThat(desk.names("userId", one)).contains("Product Viewed").doesNotContain("Order Completed");
    assertThat(desk.names("userId", other)).doesNotContain("Product Viewed");
    assertThat(desk.api().lookup("userId", one)).isNotEqualTo(desk.api().lookup("userId", other));
  }

  @Test
  void whoever_claims_to_be_somebody_else_is_refused_and_counted() throws Exception {
    JsonNode required = JsonMapper.shared().createObjectNode().put("required", true);
    byte[] secret = Base64.getUrlDecoder()
        .decode(desk.api().put("/api/v1/identity-verification/write", required).body().get("secret").asString());
    try {
      Page honest = visits("/open");
      honest.evaluate("([id, token]) => { inyeon.identify(id, {}, {token: () => Promise.resolve(token)}) }",
          List.of(one, token(secret, one)));
      Desk.eventually(() -> assertThat(desk.names("userId", one)).contains("identify"));
      try (BrowserContext elsewhere = chromium.visitor("en")) {
        Page forger = elsewhere.newPage();
        forger.navigate(site.url() + "/open");
        forger.waitForFunction("() => window.inyeon?.replay");
        forger.evaluate("([id, token]) => { inyeon.identify(id, {}, {token}); inyeon.track('Order Completed') }",
            List.of(one, token(new byte[32], one)));
        Desk.eventually(() -> assertThat(
            desk.api().get("/api/v1/status").body().get("forgedIdentities").asInt()).isEqualTo(2));
      }
      assertThat(desk.names("userId", one)).doesNotContain("Order Completed");
    } finally {
      desk.api().delete("/api/v1/identity-verification/write");
    }
  }

  private static String token(byte[] secret, String userId) throws JOSEException {
    SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), new JWTClaimsSet.Builder().subject(userId)
        .expirationTime(Date.from(Instant.now().plusSeconds(900))).build());
    token.sign(new MACSigner(secret));
    return token.serialize();
  }

  @Test
  void an_application_of_one_page_tells_of_each_place_and_how_far_it_was_read() {
    Page page = visits("/open");
    somebody(page);
    page.evaluate("() => scrollTo(0, document.documentElement.scrollHeight)");
    page.waitForTimeout(100);
    page.evaluate("() => { history.pushState({}, '', '/open?sort=price'); document.title = '가격순' }");
    page.waitForTimeout(100);
    page.goBack();
    Desk.eventually(() -> assertThat(desk.names("userId", one)).filteredOn("Page Viewed"::equals).hasSize(3));
    List<JsonNode> told = desk.timeline("userId", one);
    assertThat(told).filteredOn(item -> item.at("/properties/search").asString("").equals("?sort=price"))
        .singleElement().satisfies(item -> assertThat(item.at("/properties/title").asString()).isEqualTo("가격순"));
    assertThat(told).filteredOn(item -> item.get("name").asString().equals("Page Scrolled")).last()
        .satisfies(item -> assertThat(item.at("/properties/depth").asInt()).isEqualTo(100));
  }

  @Test
  void behind_the_sites_own_host_the_server_remembers_the_visitor() {
    String snippet = Guide.snippet("begin", "/cx").replaceFirst("inyeon.load\\(.*\\);",
        Guide.snippet("own host", "").strip());
    site.page("/first-party", "ko", snippet, "<h1>하늘찻집</h1>");
    Page page = visits("/first-party");
    somebody(page);
    Desk.eventually(() -> assertThat(desk.names("userId", one)).contains("identify"));
    Cookie cookie = visitor.cookies().getFirst();
    assertThat(cookie.name).isEqualTo("inyeon_aid");
    assertThat(cookie.httpOnly).isTrue();
    assertThat(desk.api().lookup("anonymousId", cookie.value)).isEqualTo(desk.api().lookup("userId", one));

    page.evaluate("() => localStorage.clear()"); // as some browsers do after a week
    page.reload();
    page.waitForFunction("() => window.inyeon?.replay");
    page.evaluate("() => { inyeon.track('Wish', {n: 0}); return inyeon.flush() }");
    assertAllOnce(1);
  }
}
