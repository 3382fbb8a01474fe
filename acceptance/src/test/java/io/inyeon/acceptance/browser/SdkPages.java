package io.inyeon.acceptance.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.AriaRole;
import io.inyeon.acceptance.Server;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Pages with our browser SDK by the guide's own snippet, on another origin than the server, and a visitor for each test. */
abstract class SdkPages {
  @TempDir
  static Path folder;
  static Server server;
  static Site site;
  static Chromium chromium;
  static Desk desk;

  final String one = UUID.randomUUID().toString();
  final List<String> requests = new CopyOnWriteArrayList<>();
  final List<JsonNode> sent = new CopyOnWriteArrayList<>();
  BrowserContext visitor;

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

  Page visits(String path) {
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

  static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
  }

  String somebody(Page page) {
    page.evaluate("id => { inyeon.identify(id, {language: 'ko'}) }", one);
    return one;
  }

  static Object stored(Page page) {
    return page.evaluate("async () => [...Object.keys(localStorage), ...Object.keys(sessionStorage), "
        + "...(await indexedDB.databases()).map(one => one.name)].join()");
  }

  static void tracks(Page page, int from, int to) {
    page.evaluate("([from, to]) => { for (let n = from; n < to; n++) inyeon.track('Wish', {n}) }", List.of(from, to));
  }
}
