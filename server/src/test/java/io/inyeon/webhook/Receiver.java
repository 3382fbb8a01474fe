package io.inyeon.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's server: keeps what it is told, and answers as a test wishes. */
public final class Receiver implements AutoCloseable {
  private static final String NONE = "none";

  /** A request. */
  public record Told(String path, String id, String timestamp, List<String> signatures, String contentType,
      String body) {
    public JsonNode json() {
      return JsonMapper.shared().readTree(body);
    }

    String type() {
      return json().path("type").asString();
    }

    String customer() {
      return json().path("data").path("customer").path("id").asString();
    }
  }

  private final List<Told> told = new CopyOnWriteArrayList<>();
  private final CountDownLatch open = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile int status = 204;
  private volatile int length;
  /** Requests whose path begins so are held. */
  private volatile String slow = NONE;
  private volatile Map<String, String> headers = Map.of();

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    var request = exchange.getRequestHeaders();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    told.add(new Told(exchange.getRequestURI().getPath(), request.getFirst("webhook-id"),
        request.getFirst("webhook-timestamp"), List.of(request.getFirst("webhook-signature").split(" ", -1)),
        request.getFirst("Content-Type"), body));
    if (exchange.getRequestURI().getPath().startsWith(slow)) {
      hold();
    }
    headers.forEach(exchange.getResponseHeaders()::add);
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(new byte[length]);
    }
    exchange.close();
  }

  private void hold() {
    try {
      open.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  Receiver answers(int next, String... more) {
    status = next;
    headers = more.length == 0 ? Map.of() : Map.of(more[0], more[1]);
    return this;
  }

  Receiver with(int bytes) {
    length = bytes;
    return this;
  }

  /** Answers nobody until it is let go. */
  Receiver holds() {
    return holds("/");
  }

  /** Answers nobody under this path until it is let go. */
  Receiver holds(String path) {
    slow = path;
    return this;
  }

  void letsGo() {
    slow = NONE;
    open.countDown();
  }

  public String url() {
    return url("/hooks");
  }

  public String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  int port() {
    return server.getAddress().getPort();
  }

  public List<Told> told() {
    return List.copyOf(told);
  }

  @Override
  public void close() {
    letsGo();
    server.stop(0);
    threads.shutdownNow();
  }
}
