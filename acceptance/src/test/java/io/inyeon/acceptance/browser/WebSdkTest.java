package io.inyeon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.inyeon.acceptance.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Our browser SDK by the guide's own snippet, in a real browser, on another origin than the server. */
class WebSdkTest {
  private static final String COLLECTOR = "**/v1/batch";

  @TempDir
  static Path folder;
  private static Server server;
  private static Site site;
  private static Chromium chromium;
  private static Desk desk;

  private final String one = UUID.randomUUID().toString();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  private BrowserContext visitor;

  @BeforeAll
  static void open() {
    server = Server.on(folder.resolve("data"), Map.of()).start();
    site = Site.open(server.url());
    String begin = Guide.snippet("begin", server.url().toString());
    for (String language : List.of("ko", "ja", "en")) {
      site.page("/" + language, language, begin, "<main><h1>하늘찻집</h1><p style='height:3000px'>차</p></main>");
    }
    String unmanaged = begin.replace("banner: true", "consent: 'unmanaged'");
    site.page("/open", "ko", unmanaged, "<h1>하늘찻집</h1><p style='height:3000px'>차</p><a href='/away'>away</a>")
        .page("/quiet", "ko", unmanaged.replace("'unmanaged'", "'unmanaged', flushInterval: 600000, flushAt: 1000"),
            "<h1>하늘찻집</h1>")
        .page("/away", "ko", "", "<h1>다른 곳</h1>");
    chromium = Chromium.open();
    desk = Desk.of(server);
  }

  @AfterAll
  static void close() {
    chromium.close();
    site.close();
    server.close();
  }

  @BeforeEach
  void come() {
    visitor = chromium.visitor("ko-KR");
  }

  @AfterEach
  void leave() {
    visitor.close();
  }

  private Page visits(String path) {
    Page page = visitor.newPage();
    page.onRequest(this::note);
    page.navigate(site.url() + path);
    page.waitForFunction("() => window.inyeon?.replay || !document.querySelector('script')");
    return page;
  }

  private void note(Request request) {
    requests.add(request.url());
    if (request.url().endsWith("/v1/batch")) {
      JsonMapper.shared().readTree(request.postData()).path("batch").forEach(sent::add);
    }
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  private String somebody(Page page) {
    page.evaluate("id => { inyeon.identify(id, {language: 'ko'}) }", one);
    return one;
  }

  private static Object stored(Page page) {
    return page.evaluate("async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), "
        + "...(await indexedDB.databases()).map(one => one.name)].join()");
  }

  private static void tracks(Page page, int from, int to) {
    page.evaluate("([from, to]) => { for (let n = from; n < to; n++) inyeon.track('Wish', {n}) }", List.of(from, to));
  }

  private List<Integer> wishes() {
    return desk.timeline("userId", one).stream().filter(item -> item.get("name").asString().equals("Wish"))
        .map(item -> item.get("properties").get("n").asInt()).toList();
  }

  private void assertAllOnce(int count) {
    Desk.eventually(() -> assertThat(wishes()).hasSize(count));
    assertThat(wishes()).containsExactlyInAnyOrderElementsOf(IntStream.range(0, count).boxed().toList());
  }

  @Test
  void before_a_choice_and_after_a_refusal_nothing_is_kept_and_nothing_told() {
    Page page = visits("/ko");
    page.evaluate(Guide.snippet("calls", ""));
    assertThat(stored(page)).isEqualTo("");
    press(page, "거부");
    page.evaluate(Guide.snippet("calls", ""));
    page.evaluate("() => dispatchEvent(new Event('pagehide'))");
    page.reload();
    page.waitForFunction("() => window.inyeon?.replay");
    page.evaluate("() => { history.pushState({}, '', '/ko?page=2'); return inyeon.flush() }");

    assertThat(page.locator("inyeon-consent").count()).as("nobody is asked twice").isZero();
    assertThat(requests).allMatch(url -> url.equals(site.url() + "/ko") || url.endsWith("/favicon.ico")
        || url.equals(server.url() + "/sdk/inyeon.js"));
    assertThat(visitor.cookies()).isEmpty();
    assertThat(stored(page)).isEqualTo("inyeon:consent");
  }

  @Test
  void what_was_done_before_a_consent_is_told_with_it_and_with_what_was_agreed_to() {
    Page page = visits("/ko?utm_source=letter&utm_campaign=chuseok&gclid=abc");
    somebody(page);
    press(page, "선택");
    page.getByLabel("분석").check();
    press(page, "선택한 것만 허용");
    Desk.eventually(() -> assertThat(desk.names("userId", one)).contains("Page Viewed", "identify"));
    page.waitForTimeout(1); // the browser's own news are heard while it is asked something
    JsonNode context = sent.getFirst().get("context");
    assertThat(context.at("/consent/categoryPreferences/analytics").asBoolean()).isTrue();
    assertThat(context.at("/consent/categoryPreferences/marketing").asBoolean(true)).isFalse();
    assertThat(context.at("/campaign/source").asString()).isEqualTo("letter");
    assertThat(context.at("/campaign").has("gclid")).as("for marketing only").isFalse();
    assertThat(context.at("/locale").asString()).isEqualTo("ko-KR");
    assertThat(context.at("/timezone").asString()).isEqualTo("Asia/Seoul");

    page.evaluate("() => inyeon.consent.revoke()");
    assertThat(stored(page)).as("taken back").isEqualTo("inyeon:consent");
  }

  @ParameterizedTest
  @CsvSource({"ko,거부", "ja,拒否", "en,Refuse"})
  void the_banner_is_for_everybody(String language, String refuse) {
    Page page = visits("/" + language);
    assertThat(Accessibility.violations(page)).isEmpty();
    page.keyboard().press("Tab");
    assertThat(page.evaluate("() => document.querySelector('inyeon-consent').shadowRoot.activeElement.textContent"))
        .isEqualTo(refuse);
    page.keyboard().press("Enter");
    assertThat(page.locator("inyeon-consent").count()).isZero();
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

  @Test
  void the_package_does_the_same_as_the_script() throws Exception {
    try (Stream<Path> files = Files.list(Path.of("../sdk/web/dist"))) {
      files.filter(file -> file.toString().endsWith(".js"))
          .forEach(file -> site.file("/npm/" + file.getFileName(), file));
    }
    String snippet = Guide.snippet("package", server.url().toString()).replace("@inyeon/web/banner", "/npm/banner.js")
        .replace("@inyeon/web", "/npm/index.js");
    site.page("/package", "ja", "<script type=\"module\">" + snippet + "window.inyeon = inyeon;</script>",
        "<main><h1>ハヌル</h1></main>");
    Page page = visitor.newPage();
    page.navigate(site.url() + "/package");
    press(page, "すべて許可");
    somebody(page);
    page.evaluate(Guide.snippet("calls", "").replace("u-1", one));
    page.evaluate("() => inyeon.flush()");
    Desk.eventually(() -> assertThat(desk.names("userId", one)).contains("Page Viewed", "Product Added", "group"));
  }

  @Test
  void consent_is_heard_by_whoever_listens() {
    Page page = visits("/en");
    List<String> heard = new CopyOnWriteArrayList<>();
    page.onConsoleMessage(message -> heard.add(message.text()));
    page.evaluate(Guide.snippet("consent", ""));
    page.waitForTimeout(50);
    assertThat(heard).containsExactly("[analytics]", "[]");
    page.evaluate("() => inyeon.consent.ask()");
    assertThat(page.locator("inyeon-consent").count()).as("asked again").isEqualTo(1);
  }

  @Test
  void a_robot_is_not_listened_to() {
    visitor.addInitScript("Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => true })");
    Page page = visits("/open");
    somebody(page);
    page.evaluate("() => inyeon.flush()");
    page.navigate(site.url() + "/away");
    assertThat(requests).noneMatch(url -> url.contains("/v1/"));
  }

  @Test
  void it_is_loaded_in_a_moment() {
    Page page = visits("/away");
    String script = String.valueOf(page.evaluate("async url => (await fetch(url)).text()",
        server.url() + "/sdk/inyeon.js"));
    double fastest = IntStream.range(0, 7).mapToDouble(n -> milliseconds(visits("/away"), script)).min().orElseThrow();
    assertThat(fastest).as("other programs disturb it, so the fastest of some").isLessThan(10);
  }

  /**
   * Of the main thread's own time, whatever else the machine does: from the script's text to the first event in the queue,
   * reading, compiling and running it.
   */
  private double milliseconds(Page page, String script) {
    CDPSession inside = visitor.newCDPSession(page);
    JsonObject threadTime = new JsonObject();
    threadTime.addProperty("timeDomain", "threadTicks");
    inside.send("Performance.enable", threadTime);
    double before = spent(inside);
    page.evaluate("""
      text => {
        window.inyeon = [['load', 'wk', { host: 'http://127.0.0.1:1', banner: true }], ['track', 'Wish'], ['consent.grant']];
        const element = document.createElement('script');
        element.textContent = text;
        document.head.append(element);
      }""", script);
    return spent(inside) - before;
  }

  private static double spent(CDPSession inside) {
    Map<String, Double> metrics = new HashMap<>();
    inside.send("Performance.getMetrics").getAsJsonArray("metrics").forEach(metric -> metrics
        .put(metric.getAsJsonObject().get("name").getAsString(), metric.getAsJsonObject().get("value").getAsDouble()));
    return 1_000 * (metrics.getOrDefault("ScriptDuration", 0.0) + metrics.getOrDefault("V8CompileDuration", 0.0));
  }
}
