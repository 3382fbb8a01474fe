package io.inyeon.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.inyeon.acceptance.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Other people's browser SDKs, unmodified, in a real browser and on another origin than the server. */
class PublicBrowserSdkTest {
  private static final Path SEGMENT = Path.of("node/node_modules/@segment/analytics-next/dist/umd");
  /** What Segment tells its users to paste, written anew: a queue, and the address of the script with the key in it. */
  private static final String SNIPPET = """
    <script>
    !function () {
      var analytics = window.analytics = window.analytics || [];
      if (analytics.initialize || analytics.invoked) return;
      analytics.invoked = true;
      analytics.methods = ["identify", "track", "page", "group", "alias", "reset", "ready", "user"];
      analytics.methods.forEach(function (method) {
        analytics[method] = function () {
          var call = [method].concat([].slice.call(arguments));
          call.push({ __t: "bpc", c: null, p: location.pathname, u: location.href, s: location.search, t: document.title, r: document.referrer });
          analytics.push(call);
          return analytics;
        };
      });
      analytics.load = function (key, options) {
        var script = document.createElement("script");
        script.async = true;
        script.dataset.globalSegmentAnalyticsKey = "analytics";
        script.src = "HOST/analytics.js/v1/" + key + "/analytics.min.js";
        document.head.appendChild(script);
        analytics._loadOptions = options;
      };
      analytics._writeKey = "KEY";
      analytics._cdn = "HOST";
      analytics.load("KEY", OPTIONS);
      analytics.page();
    }();
    </script>""";

  @TempDir
  static Path folder;
  private static Server server;
  private static Site site;
  private static Chromium chromium;
  private static Desk desk;

  @BeforeAll
  static void open() throws Exception {
    server = Server.on(folder.resolve("data"), Map.of()).start();
    site = Site.open(server.url());
    for (String sdk : List.of("segment", "rudder")) {
      site.file("/" + sdk + ".js", Path.of("target/bundles/" + sdk + ".js"))
          .page("/" + sdk, "ko", "<script src=\"/" + sdk + ".js\"></script>", "<h1>하늘찻집</h1>");
    }
    try (Stream<Path> parts = Files.list(SEGMENT)) {
      parts.filter(part -> part.toString().endsWith(".js"))
          .forEach(part -> site.file("/analytics-next/bundles/" + part.getFileName(), part)
              .file("/analytics.js/v1/" + Server.WRITE_KEY + "/" + part.getFileName(), part));
    }
    site.file("/analytics.js/v1/" + Server.WRITE_KEY + "/analytics.min.js", SEGMENT.resolve("standalone.js"));
    chromium = Chromium.open();
    desk = Desk.of(server);
  }

  @AfterAll
  static void close() {
    chromium.close();
    site.close();
    server.close();
  }

  @ParameterizedTest
  @CsvSource({"segment,false", "segment,true", "rudder,false", "rudder,true"})
  void a_story_told_in_a_browser_is_on_the_persons_timeline(String sdk, boolean batching) {
    String run = sdk + batching;
    try (BrowserContext visitor = chromium.visitor("ko")) {
      Page page = visitor.newPage();
      page.navigate(site.url() + "/" + sdk);
      Object told = page.evaluate("async given => JSON.stringify(await window.tell(...given))",
          List.of(server.url().toString(), Server.WRITE_KEY, run, batching));
      Set<String> sent = JsonMapper.shared().readTree(String.valueOf(told)).valueStream()
          .map(message -> message.path("messageId").asString()).collect(Collectors.toSet());
      assertThat(sent).hasSize(5);
      Desk.eventually(() -> assertThat(desk.timeline("userId", run + "-user"))
          .extracting(item -> item.get("messageId").asString()).containsAll(sent));
    }
    JsonNode added = desk.timeline("userId", run + "-user").stream()
        .filter(item -> item.get("name").asString().equals("Product Added")).findFirst().orElseThrow();
    assertThat(added.get("properties").get("name").asString()).isEqualTo("やかん");
    assertThat(added.get("channel").asString()).isEqualTo("web");
  }

  @Test
  void segments_own_script_served_by_the_site_takes_its_settings_from_here() {
    site.page("/own", "ko",
        snippet("segment-own").replace("_cdn = \"HOST\"", "_cdn = \"" + server.url() + "\"").replace("HOST", site.url())
            .replace("OPTIONS", "{}"),
        "<h1>하늘찻집</h1>");
    tells("/own", "segment-own");
  }

  @Test
  void segments_snippet_with_our_host_in_it_finds_our_sdk() {
    site.page("/ours", "ko", snippet("segment-ours").replace("HOST", server.url().toString())
        .replace("OPTIONS", "{}"), "<h1>하늘찻집</h1>");
    List<String> bodies = tells("/ours", "segment-ours");
    assertThat(bodies).isNotEmpty().allSatisfy(body -> assertThat(body).contains("@inyeon/web")
        .as("nobody was asked, and nothing else is said").doesNotContain("categoryPreferences"));
  }

  private static String snippet(String user) {
    return SNIPPET.replace("KEY\"", Server.WRITE_KEY + "\"").replace("</script>",
        "analytics.identify(\"" + user
            + "\", {language: \"ko\"}); analytics.track(\"Wish\", {colour: \"white\"});</script>");
  }

  /** @return what the page posted */
  private static List<String> tells(String path, String user) {
    List<String> bodies = new CopyOnWriteArrayList<>();
    try (BrowserContext visitor = chromium.visitor("ko")) {
      visitor.onRequest(request -> Optional.ofNullable(request.postData()).ifPresent(bodies::add));
      visitor.newPage().navigate(site.url() + path);
      Desk.eventually(() -> assertThat(desk.names("userId", user)).contains("Page Viewed", "identify", "Wish"));
    }
    assertThat(desk.names("userId", user)).as("the snippet asks for the page, nobody else does")
        .containsOnlyOnce("Page Viewed");
    return bodies;
  }
}
