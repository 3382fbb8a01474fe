package io.inyeon.acceptance.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Just enough of a server to judge the harness itself: an honest one must pass, and one with a known flaw must not. It
 * mails each cart at once.
 */
final class ToyServer {
  /** What is wrong with it. */
  enum Flaw {
    NONE,
    /** Says yes before it has written. */
    ANSWERS_TOO_EARLY,
    /** Writes some events twice. */
    STORES_TWICE,
    /** Forgets what it has sent, and after a restart sends it again. */
    SENDS_AGAIN
  }

  private static final JsonMapper JSON = JsonMapper.shared();

  private final ToyJournal journal;

  private ToyServer(ToyJournal journal) {
    this.journal = journal;
  }

  public static void main(String[] arguments) throws IOException {
    var journal = new ToyJournal(Path.of(variable("INYEON_DATA")), Flaw.valueOf(variable("INYEON_FLAW")),
        variable("INYEON_SMTP_URL"));
    var toy = new ToyServer(journal);
    HttpServer http = HttpServer
        .create(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(variable("INYEON_PORT"))),
            0);
    http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    http.createContext("/", toy::answer);
    http.start();
  }

  private static String variable(String name) {
    return Objects.requireNonNull(System.getenv(name), name);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String[] parts = path.split("/");
    ObjectNode body = JSON.createObjectNode();
    switch (path) {
      case "/health" -> body.put("status", "UP");
      case "/v1/batch" -> journal.append(JSON.readTree(exchange.getRequestBody().readAllBytes()).get("batch"));
      case "/api/v1/customers/lookup" -> body.put("id", exchange.getRequestURI().getQuery().replaceAll(".*value=", ""));
      case "/api/v1/messages" ->
        journal.unknown().forEach(to -> body.withArray("items").addObject().put("endpoint", to));
      default -> {
        body.withArray("items").addObject().put("messageId", parts[4] + "-consent").put("name", "Consent Updated");
        journal.timeline(parts[4]).forEach(id -> body.withArray("items").addObject().put("messageId", id));
      }
    }
    body.withArray("items");
    reply(exchange, body);
  }

  private static void reply(HttpExchange exchange, JsonNode body) throws IOException {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }
}
