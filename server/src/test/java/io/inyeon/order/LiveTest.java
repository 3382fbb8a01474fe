package io.inyeon.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.Caller;
import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What changes is seen at once, by whoever looks on. */
@ExtendWith(SharedServer.class)
class LiveTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final String kettle = Shopkeeper.unheardOf("kettle");
  private final String warehouse = Shopkeeper.unheardOf("W");
  private Shopkeeper shop;

  @BeforeEach
  void opens(Caller caller) {
    shop = new Shopkeeper(caller);
    shop.product(kettle, 30_000);
    shop.place(warehouse, "warehouse");
    shop.stocks(kettle, warehouse, 3);
  }

  /** A page that looks on. */
  private static final class Page implements AutoCloseable {
    private final BufferedReader lines;

    Page(RunningInyeon server, String path) {
      try {
        InputStream body = HTTP.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Authorization", "Bearer " + Caller.SERVER_KEY).build(), BodyHandlers.ofInputStream()).body();
        lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    /** What it is told next. */
    JsonNode next() {
      try {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            return JsonMapper.shared().readTree(line.substring("data: ".length()));
          }
        }
        throw new AssertionError("the stream ended");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  @Test
  void a_sale_is_seen_on_an_open_page(RunningInyeon server) throws IOException {
    try (Page page = new Page(server, "/api/v1/inventory/stream?sku=" + kettle)) {
      assertThat(page.next().path("available").asInt()).isEqualTo(3);
      shop.checkout(shop.cart(kettle, 2));
      JsonNode seen = page.next();
      while (seen.path("available").asInt() == 3) {
        seen = page.next(); // as it was, while the checkout was under way
      }
      assertThat(seen.path("available").asInt()).isEqualTo(1);
    }
  }

  @Test
  void two_devices_see_each_others_change_of_a_cart(RunningInyeon server, Caller caller) throws IOException {
    String cart = shop.cart(Map.of("userId", Shopkeeper.unheardOf("mina")));
    try (Page phone = new Page(server, "/api/v1/carts/" + cart + "/stream");
        Page tablet = new Page(server, "/api/v1/carts/" + cart + "/stream")) {
      assertThat(phone.next().path("lines")).isEmpty();
      assertThat(tablet.next().path("lines")).isEmpty();
      shop.adds(cart, kettle, 1);
      assertThat(quantity(phone, 1)).isTrue();
      assertThat(quantity(tablet, 1)).isTrue();
      caller.api("PUT", "/carts/" + cart + "/lines/" + kettle, Map.of("quantity", 2, "channel", "store"));
      assertThat(quantity(phone, 2)).isTrue();
      assertThat(quantity(tablet, 2)).isTrue();
    }
  }

  /** Looks on until it is so. */
  private static boolean quantity(Page page, int quantity) {
    JsonNode seen = page.next();
    while (seen.path("lines").path(0).path("quantity").asInt() != quantity) {
      seen = page.next();
    }
    return true;
  }
}
