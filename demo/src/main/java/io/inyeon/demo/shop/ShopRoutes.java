package io.inyeon.demo.shop;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The shop's addresses. Every page works without script; with it, what people do there is told. */
public final class ShopRoutes {
  private final Window window;
  private final Bell bell;
  private final Basket basket;
  private final Door door;
  private final Till till;
  private final Counter counter;
  private final Feedback feedback;

  /**
   * @param secret of the write key, by which the shop vouches for its members
   * @param commerce where carts and orders are kept
   */
  public ShopRoutes(String writeKey, byte[] secret, InstantSource clock, Members members, Commerce commerce) {
    Answers answers = new Answers(writeKey);
    Sessions sessions = new Sessions();
    Carts carts = new Carts(commerce);
    Shelf shelf = new Shelf(commerce);
    bell = new Bell(sessions, answers, commerce);
    window = new Window(sessions, answers, carts, shelf, bell);
    basket = new Basket(sessions, answers, carts, members);
    door = new Door(sessions, answers, carts, members, new Tokens(secret, clock));
    till = new Till(sessions, answers, commerce, carts, shelf);
    counter = new Counter(sessions, answers, commerce, carts);
    feedback = new Feedback(sessions, answers, members);
  }

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/demo/shop", window::home).GET("/demo/shop/products/{id}", window::product)
        .POST("/demo/shop/products/{id}/waiting", bell::ask)
        .GET("/demo/shop/language", window::speak).GET("/demo/shop/cart", basket::show)
        .POST("/demo/shop/cart", basket::add).POST("/demo/shop/cart/change", basket::change)
        .POST("/demo/shop/cart/assistant", counter::show)
        .GET("/demo/shop/cart/{id}", basket::restore).GET("/demo/shop/sign-in", door::ask)
        .POST("/demo/shop/sign-in", door::signIn).POST("/demo/shop/sign-out", door::signOut)
        .GET("/demo/shop/token", door::token).GET("/demo/shop/checkout", till::checkout)
        .POST("/demo/shop/checkout", till::order).GET("/demo/shop/orders/{id}", till::done)
        .GET("/demo/shop/orders/{id}/review", feedback::askForReview)
        .POST("/demo/shop/orders/{id}/review", feedback::review)
        .GET("/demo/shop/answer/{id}", feedback::askWhetherSolved).POST("/demo/shop/answer/{id}", feedback::solved)
        .GET("/demo/shop/pictures/{id}.svg", ShopRoutes::picture)
        .GET("/demo/shop/{name:shop\\.js|begin\\.js|shop\\.css}", ShopRoutes::file)
        .GET("/demo/shop/{*elsewhere}", window::missing).build();
  }

  private static ServerResponse picture(ServerRequest request) {
    return Catalogue.find(request.pathVariable("id"))
        .map(goods -> ServerResponse.ok().contentType(MediaType.parseMediaType("image/svg+xml"))
            .header("Cache-Control", "public, max-age=3600").body(Picture.of(goods)))
        .orElseGet(() -> ServerResponse.notFound().build());
  }

  private static ServerResponse file(ServerRequest request) {
    String name = request.pathVariable("name");
    MediaType type = new MediaType("text", name.endsWith("css") ? "css" : "javascript", StandardCharsets.UTF_8);
    return ServerResponse.ok().contentType(type).header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff").body(new ClassPathResource("io/inyeon/demo/shop/" + name));
  }
}
