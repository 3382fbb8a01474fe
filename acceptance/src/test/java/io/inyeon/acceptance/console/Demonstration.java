package io.inyeon.acceptance.console;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import io.inyeon.acceptance.Api;
import io.inyeon.acceptance.Server;
import io.inyeon.acceptance.browser.Chromium;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A demonstration with few people and a clock that goes at the usual speed, and a browser to look at it with. */
final class Demonstration implements AutoCloseable {
  private static final Pattern LINK = Pattern.compile("http\\S*/console/enter\\?token=(\\S+)");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Server server;
  private final Chromium chromium;
  private final String token;

  private Demonstration(Server server, Chromium chromium, String token) {
    this.server = server;
    this.chromium = chromium;
    this.token = token;
  }

  static Demonstration open(Path folder) {
    return open(folder, 20, 0);
  }

  static Demonstration open(Path folder, int people, int days) {
    Server server = Server.running("io.inyeon.demo.Demo", folder.resolve("data"),
        Map.of("INYEON_DEMO_PEOPLE", Integer.toString(people), "INYEON_DEMO_DAYS", Integer.toString(days),
            "INYEON_WEBHOOK_PRIVATE_TARGETS", "allow"))
        .start();
    String token = await().atMost(PATIENCE).until(() -> server.printed(LINK).orElse(""), found -> !found.isEmpty());
    Demonstration demo = new Demonstration(server, Chromium.open(), token);
    await().atMost(Duration.ofMinutes(5)).pollInterval(Duration.ofMillis(100))
        .until(() -> demo.json("/demo/state").path("running").asBoolean());
    demo.turn("{\"speed\": 1}");
    return demo;
  }

  /** Another browser before the same demonstration: each belongs to the thread that opened it. */
  Demonstration beside() {
    return new Demonstration(server, Chromium.open(), token);
  }

  /** Closes the browser; the demonstration goes on. */
  void leave() {
    chromium.close();
  }

  Api api() {
    return server.api();
  }

  /** What a server of the brand's own sends: it may say who is who. */
  Api till() {
    return new Api(server.url(), Server.SERVER_KEY, Server.SERVER_KEY);
  }

  Connection connect() throws SQLException {
    return server.connect();
  }

  URI url() {
    return server.url();
  }

  String home() {
    return "http://localhost:" + server.url().getPort();
  }

  BrowserContext visitor(String language, int width) {
    return chromium.visitor(language, width, 844);
  }

  /** The console, entered as somebody of that role. */
  Window enter(String role) {
    return enter(role, "en", 1280, ColorScheme.LIGHT);
  }

  Window enter(String role, String language, int width, ColorScheme scheme) {
    Window window = outside(language, width, scheme);
    window.page().navigate(home() + "/console/enter?token=" + token + "&role=" + role);
    window.settled();
    return window;
  }

  /** The console, not entered. */
  Window outside(String language, int width, ColorScheme scheme) {
    return Window.of(chromium.visitor(language, width, 844, scheme), home() + "/console");
  }

  /** Turns the clock, and waits until all that follows is known. */
  void turn(String wish) {
    send(HttpRequest.newBuilder(URI.create(home() + "/demo/clock")).header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(wish)));
    await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200))
        .until(() -> !json("/demo/state").has("forwardTo")
            && api().get("/api/v1/status").body().path("entriesBehind").asInt(1) == 0);
  }

  JsonNode json(String path) {
    return JsonMapper.shared().readTree(send(HttpRequest.newBuilder(URI.create(home() + path))));
  }

  private static String send(HttpRequest.Builder request) {
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString()).body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    chromium.close();
    server.close();
  }
}
