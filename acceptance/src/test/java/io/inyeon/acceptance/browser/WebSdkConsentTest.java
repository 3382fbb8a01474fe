package io.inyeon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** What our browser SDK asks before it does anything, how light it is, and whom it does not listen to. */
class WebSdkConsentTest extends SdkPages {
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
