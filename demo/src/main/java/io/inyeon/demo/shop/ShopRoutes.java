package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Goods;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** The shop's addresses. Every page works without script; with it, what people do there is told. */
public final class ShopRoutes {
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";
  private static final Pattern EMAIL = Pattern
      .compile("[^\\s@<>,;:\"]{1,64}@[^\\s@<>,;:\"]{1,190}\\.[^\\s@<>,;:\".]{2,63}");
  private static final int MOST_ORDERS = 1_000;

  private final Layout layout;
  private final Members members;
  private final Tokens tokens;
  private final Carts carts;
  private final Sessions sessions = new Sessions();
  private final Map<String, Order> orders = new LinkedHashMap<>();

  /**
   * @param secret of the write key, by which the shop vouches for its members
   * @param memory where carts are kept
   */
  public ShopRoutes(String writeKey, byte[] secret, InstantSource clock, Members members, Path memory) {
    this.layout = new Layout(writeKey);
    this.members = members;
    this.tokens = new Tokens(secret, clock);
    this.carts = new Carts(memory);
  }

  public RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/demo/shop", this::home).GET("/demo/shop/products/{id}", this::product)
        .GET("/demo/shop/cart", request -> cart(request, "")).POST("/demo/shop/cart", this::add)
        .POST("/demo/shop/cart/change", this::change).GET("/demo/shop/cart/{id}", this::restore)
        .GET("/demo/shop/sign-in", this::asksToSignIn).POST("/demo/shop/sign-in", this::signIn)
        .POST("/demo/shop/sign-out", this::signOut).GET("/demo/shop/checkout", this::checkout)
        .POST("/demo/shop/checkout", this::order).GET("/demo/shop/orders/{id}", this::done)
        .GET("/demo/shop/language", this::speak).GET("/demo/shop/token", this::token)
        .GET("/demo/shop/pictures/{id}.svg", ShopRoutes::picture)
        .GET("/demo/shop/{name:(?:shop|begin)\\.(?:js|css)}", ShopRoutes::file).build();
  }

  private ServerResponse home(ServerRequest request) {
    String query = request.param("q").orElse("").strip();
    String category = request.param("category").filter(Catalogue.categories()::contains).orElse("");
    Session session = sessions.of(request);
    List<Goods> found = Catalogue.search(query, category);
    if (!query.isEmpty()) {
      session.tell("Products Searched", Map.of("query", query, "results", found.size()));
    } else if (!category.isEmpty()) {
      session.tell("Product List Viewed", Map.of("category", category));
    }
    Words words = new Words(session.language());
    return page(session, request, words.of("tagline"), new Views(session.language()).home(query, category, found));
  }

  private ServerResponse product(ServerRequest request) {
    Session session = sessions.of(request);
    Optional<Goods> goods = Catalogue.find(request.pathVariable("id"));
    if (goods.isEmpty()) {
      return missing(session, request);
    }
    session.tell("Product Viewed", Told.product(goods.get(), 1, session.language()));
    return page(session, request, session.language().name(goods.get()),
        new Views(session.language()).product(goods.get()));
  }

  private ServerResponse cart(ServerRequest request, String note) {
    Session session = sessions.of(request);
    synchronise(session);
    session.tell("Cart Viewed", Told.cart(session.cart(), session.language()));
    Words words = new Words(session.language());
    return page(session, request, words.of("cart"),
        new Views(session.language()).cart(session.cart(), session.shopper().isPresent(), note));
  }

  private ServerResponse add(ServerRequest request) {
    Session session = sessions.of(request);
    synchronise(session);
    Catalogue.find(request.param("product").orElse("")).ifPresent(goods -> {
      int quantity = quantity(request);
      Cart cart = session.cart().with(goods.id(), session.cart().count(goods.id()) + quantity);
      keep(session, cart);
      session.tell("Product Added", Told.line(cart, goods, quantity, session.language()));
    });
    return to(session, "/demo/shop/cart");
  }

  private ServerResponse change(ServerRequest request) {
    Session session = sessions.of(request);
    synchronise(session);
    Catalogue.find(request.param("product").orElse("")).ifPresent(goods -> {
      int wanted = request.param("remove").isPresent() ? 0 : quantity(request);
      int more = wanted - session.cart().count(goods.id());
      keep(session, session.cart().with(goods.id(), wanted));
      if (more != 0) {
        session.tell(more > 0 ? "Product Added" : "Product Removed",
            Told.line(session.cart(), goods, Math.abs(more), session.language()));
      }
    });
    return to(session, "/demo/shop/cart");
  }

  private static int quantity(ServerRequest request) {
    return request.param("quantity").filter(text -> text.matches("\\d{1,3}")).map(Integer::parseInt)
        .map(number -> Math.clamp(number, 1, Cart.MOST_OF_A_KIND)).orElse(1);
  }

  /** A link out of a mail: whoever has it sees the cart, and signs in to buy. */
  private ServerResponse restore(ServerRequest request) {
    Session session = sessions.of(request);
    Optional<Cart> left = carts.find(request.pathVariable("id")).or(() -> elsewhere(request.pathVariable("id")));
    left.ifPresent(cart -> {
      Cart own = session.cart();
      keep(session, own.isEmpty() || own.id().equals(cart.id()) ? cart : cart.and(own));
    });
    return cart(request, left.isEmpty() ? "lost" : left.get().isEmpty() ? "" : "restored");
  }

  private Optional<Cart> elsewhere(String id) {
    Cart cart = new Cart(id, Map.of());
    for (Map.Entry<String, Integer> line : members.cartFilledElsewhere(id)) {
      cart = cart.with(line.getKey(), cart.count(line.getKey()) + line.getValue());
    }
    return Optional.of(cart).filter(filled -> !filled.isEmpty());
  }

  private ServerResponse asksToSignIn(ServerRequest request) {
    Session session = sessions.of(request);
    String back = local(request.param("back").orElse("/demo/shop/cart"));
    return page(session, request, new Words(session.language()).of("signIn"),
        new Views(session.language()).signIn(back, "", false));
  }

  private ServerResponse signIn(ServerRequest request) {
    Session session = sessions.of(request);
    String email = request.param("email").orElse("").strip();
    String back = local(request.param("back").orElse("/demo/shop"));
    if (!EMAIL.matcher(email).matches()) {
      return page(session, request, new Words(session.language()).of("signIn"),
          new Views(session.language()).signIn(back, email, true));
    }
    boolean agrees = request.param("agrees").isPresent();
    Shopper shopper = members.find(email).orElseGet(
        () -> new Shopper("shop-" + UUID.randomUUID(), email, request.param("name").orElse("").strip(),
            session.language()));
    members.join(shopper, agrees);
    session.signIn(shopper);
    Cart before = session.cart();
    Cart kept = carts.of(shopper).filter(cart -> !cart.isEmpty()).map(cart -> cart.and(before)).orElse(before);
    keep(session, kept);
    session.tell("Signed In", Map.of());
    return to(session, back);
  }

  private ServerResponse signOut(ServerRequest request) {
    Session session = sessions.of(request);
    session.signOut();
    return to(session, "/demo/shop");
  }

  private ServerResponse checkout(ServerRequest request) {
    Session session = sessions.of(request);
    synchronise(session);
    if (session.cart().isEmpty()) {
      return to(session, "/demo/shop/cart");
    }
    if (session.shopper().isEmpty()) {
      return to(session, "/demo/shop/sign-in?back=/demo/shop/checkout");
    }
    session.tell("Checkout Started", Told.cart(session.cart(), session.language()));
    return page(session, request, new Words(session.language()).of("order"),
        new Views(session.language()).checkout(session.cart(), session.shopper().get()));
  }

  private ServerResponse order(ServerRequest request) {
    Session session = sessions.of(request);
    synchronise(session);
    Optional<Shopper> shopper = session.shopper();
    if (shopper.isEmpty() || session.cart().isEmpty()) {
      return to(session, "/demo/shop/checkout");
    }
    Order order = new Order("W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT),
        session.cart(), shopper.get(), session.language());
    remember(order);
    members.ordered(order.shopper(), visitor(request), Told.order(order));
    keep(session, new Cart(session.cart().id(), Map.of()));
    keep(session, Cart.empty());
    return to(session, "/demo/shop/orders/" + order.id());
  }

  /** The SDK's own cookie, by which what was looked at and what was bought are one visitor's. */
  private static Optional<String> visitor(ServerRequest request) {
    return Optional.ofNullable(request.cookies().getFirst("inyeon_aid")).map(jakarta.servlet.http.Cookie::getValue);
  }

  private synchronized void remember(Order order) {
    orders.put(order.id(), order);
    if (orders.size() > MOST_ORDERS) {
      orders.remove(orders.keySet().iterator().next());
    }
  }

  private synchronized Optional<Order> bought(String id, Session session) {
    return Optional.ofNullable(orders.get(id)).filter(order -> session.shopper().equals(Optional.of(order.shopper())));
  }

  private ServerResponse done(ServerRequest request) {
    Session session = sessions.of(request);
    return bought(request.pathVariable("id"), session)
        .map(order -> page(session, request, new Words(session.language()).of("done"),
            new Views(session.language()).done(order)))
        .orElseGet(() -> missing(session, request));
  }

  private ServerResponse speak(ServerRequest request) {
    Session session = sessions.of(request);
    request.param("to").flatMap(Language::of).ifPresent(session::speak);
    return to(session, local(request.param("back").orElse("/demo/shop")));
  }

  private ServerResponse token(ServerRequest request) {
    return sessions.of(request).shopper()
        .map(shopper -> ServerResponse.ok().contentType(MediaType.TEXT_PLAIN).header("Cache-Control", "no-store")
            .body(tokens.of(shopper)))
        .orElseGet(() -> ServerResponse.status(HttpStatus.UNAUTHORIZED).build());
  }

  /** A member's cart may have been changed on another device meanwhile. */
  private void synchronise(Session session) {
    session.shopper().flatMap(carts::of).ifPresent(session::take);
  }

  private void keep(Session session, Cart cart) {
    session.take(cart);
    carts.keep(cart, session.shopper());
  }

  /** Only within the shop: an address in an address is a way to lead people astray. */
  private static String local(String path) {
    return path.startsWith("/demo/shop") && !path.contains("//") && !path.contains("\\") ? path : "/demo/shop";
  }

  private ServerResponse missing(Session session, ServerRequest request) {
    Words words = new Words(session.language());
    return answer(HttpStatus.NOT_FOUND, session, request, words.of("missing"),
        new Views(session.language()).missing());
  }

  private ServerResponse page(Session session, ServerRequest request, String title, String main) {
    return answer(HttpStatus.OK, session, request, title, main);
  }

  private ServerResponse answer(HttpStatus status, Session session, ServerRequest request, String title, String main) {
    String query = request.uri().getRawQuery();
    String path = "GET".equals(request.method().name())
        ? request.path() + (query == null ? "" : "?" + query)
        : "/demo/shop";
    String text = layout.page(session, title, main, session.takeTold(), path);
    return headers(ServerResponse.status(status), session)
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8)).body(text);
  }

  private static ServerResponse to(Session session, String path) {
    return headers(ServerResponse.status(HttpStatus.SEE_OTHER), session).location(URI.create(path)).build();
  }

  private static ServerResponse.BodyBuilder headers(ServerResponse.BodyBuilder answer, Session session) {
    return answer.header(HttpHeaders.SET_COOKIE, Sessions.cookie(session).toString())
        .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "same-origin").header("Cache-Control", "no-store");
  }

  private static ServerResponse picture(ServerRequest request) {
    return Catalogue.find(request.pathVariable("id"))
        .map(goods -> ServerResponse.ok().contentType(MediaType.parseMediaType("image/svg+xml"))
            .header("Cache-Control", "public, max-age=3600").body(Picture.of(goods)))
        .orElseGet(() -> ServerResponse.notFound().build());
  }

  private static ServerResponse file(ServerRequest request) {
    String name = request.pathVariable("name");
    if (!Set.of("shop.js", "shop.css", "begin.js").contains(name)) {
      return ServerResponse.notFound().build();
    }
    MediaType type = new MediaType("text", name.endsWith("css") ? "css" : "javascript", StandardCharsets.UTF_8);
    return ServerResponse.ok().contentType(type).header("Cache-Control", "no-cache")
        .header("X-Content-Type-Options", "nosniff").body(new ClassPathResource("io/inyeon/demo/shop/" + name));
  }
}
