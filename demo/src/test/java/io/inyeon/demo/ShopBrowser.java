package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.demo.brand.Goods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody's browser in the demonstration's shop, with its cookies and without script. */
final class ShopBrowser {
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(new CookieManager())
      .followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1).build();
  private final int port;
  private final String language;

  /** @param language that its reader prefers */
  ShopBrowser(int port, String language) {
    this.port = port;
    this.language = language;
  }

  HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  HttpResponse<String> post(String path, Map<String, String> form) {
    String body = form.entrySet().stream().map(field -> field.getKey() + "="
        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept-Language",
        language);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  String adds(Goods goods) {
    return post("/demo/shop/cart", Map.of("product", goods.id(), "quantity", "2")).body();
  }

  /** Once the form has been shown; with the key and the total that stand in it. */
  String buys(String email, String how) {
    Map<String, String> form = new HashMap<>(Map.of("email", email, "name", "하늘", "how", how, "postalCode", "03163",
        "region", "서울특별시", "city", "종로구", "line1", "인사동길 44"));
    String page = get("/demo/shop/checkout").body();
    form.put("key", hidden(page, "key"));
    form.put("expected", hidden(page, "expected"));
    return post("/demo/shop/checkout", form).body();
  }

  /** What stands in a hidden field of the page. */
  static String hidden(String page, String name) {
    Matcher field = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
    assertThat(field.find()).as(page).isTrue();
    return field.group(1);
  }

  String signsIn(String email) {
    return post("/demo/shop/sign-in",
        Map.of("email", email, "name", "하늘", "agrees", "yes", "back", "/demo/shop/cart"))
        .body();
  }
}
