package io.inyeon.acceptance.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A brand's web site, on another origin than the server; below {@code /cx} it passes requests on to it, as a reverse proxy does. */
final class Site implements AutoCloseable {
  private static final String PROXY = "/cx";
  private static final Set<String> PASSED_ON = Set.of("content-type", "cookie", "authorization", "origin",
      "user-agent");
  private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final HttpServer http;
  private final URI behind;
  private final Map<String, byte[]> files = new ConcurrentHashMap<>();

  private Site(HttpServer http, URI behind) {
    this.http = http;
    this.behind = behind;
  }

  /** @param behind the server that the proxy leads to */
  static Site open(URI behind) {
    try {
      HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      Site site = new Site(http, behind);
      http.createContext("/", site::serve);
      http.createContext(PROXY, site::passOn);
      http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      http.start();
      return site;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String url() {
    return "http://127.0.0.1:" + http.getAddress().getPort();
  }

  /** A page: what stands in its head and its body. */
  Site page(String path, String language, String head, String body) {
    String page = "<!doctype html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>Haneul</title>"
        + head
        + "</head><body>" + body + "</body></html>";
    files.put(path, page.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Site file(String path, Path file) {
    try {
      files.put(path, Files.readAllBytes(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    http.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    byte[] file = files.get(path);
    exchange.getResponseHeaders().set("Content-Type", path.endsWith(".js") ? "text/javascript" : "text/html");
    answer(exchange, file == null ? 404 : 200, file == null ? new byte[0] : file);
  }

  private void passOn(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    HttpRequest.Builder request = HttpRequest
        .newBuilder(URI.create(behind + asked.toString().substring(PROXY.length())))
        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
    exchange.getRequestHeaders().forEach((name, values) -> {
      if (PASSED_ON.contains(name.toLowerCase(java.util.Locale.ROOT))) {
        values.forEach(value -> request.header(name, value));
      }
    });
    HttpResponse<byte[]> response = send(request.build());
    for (String name : List.of("Set-Cookie", "Content-Type", "Cache-Control")) {
      response.headers().allValues(name).forEach(value -> exchange.getResponseHeaders().add(name, value));
    }
    answer(exchange, response.statusCode(), response.body());
  }

  private static HttpResponse<byte[]> send(HttpRequest request) throws IOException {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
