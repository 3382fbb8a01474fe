package io.inyeon.acceptance.sdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records what each SDK really sends, as fixtures for the parser's tests: method, path, the headers that matter, and
 * the body. Run it when an SDK's version changes: {@code main(directory)}.
 */
final class RecordShapes {
  private static final ObjectMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String[] HEADERS = {"Authorization", "Content-Type", "Content-Encoding", "User-Agent"};

  private RecordShapes() {
  }

  public static void main(String[] arguments) throws IOException {
    Path directory = Files.createDirectories(Path.of(arguments[0]));
    for (Sdk sdk : SdkTest.sdks().toList()) {
      record(sdk, directory);
    }
  }

  private static void record(Sdk sdk, Path directory) throws IOException {
    var requests = new AtomicInteger();
    HttpServer listener = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    listener.createContext("/", exchange -> {
      Files.writeString(directory.resolve(sdk + "-" + requests.incrementAndGet() + ".json"), shape(exchange) + "\n");
      byte[] answer = "{\"success\":true}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    listener.start();
    try {
      sdk.tell(URI.create("http://127.0.0.1:" + listener.getAddress().getPort()), "wk_test", "run");
    } finally {
      listener.stop(0);
    }
  }

  private static String shape(HttpExchange exchange) throws IOException {
    ObjectNode shape = JSON.createObjectNode();
    shape.put("method", exchange.getRequestMethod()).put("path", exchange.getRequestURI().toString());
    ObjectNode headers = shape.putObject("headers");
    for (String name : HEADERS) {
      String value = exchange.getRequestHeaders().getFirst(name);
      if (value != null) {
        headers.put(name, value);
      }
    }
    byte[] body = exchange.getRequestBody().readAllBytes();
    shape.set("body", JSON.readTree(headers.has("Content-Encoding") ? unpacked(body) : body));
    return JSON.writeValueAsString(shape);
  }

  private static byte[] unpacked(byte[] body) throws IOException {
    try (InputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return unpacking.readAllBytes();
    }
  }
}
