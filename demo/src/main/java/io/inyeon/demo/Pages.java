package io.inyeon.demo;

import io.inyeon.demo.brand.Scale;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demonstration's page and what it asks for. Routes are made by hand, not found by a scan, so that a server that merely
 * has this module on its class path shows none of it.
 */
final class Pages {
  private static final Set<Integer> SPEEDS = Set.of(0, 1, 60, Clockwork.FAST);
  private static final Duration LONGEST_JUMP = Duration.ofDays(1);
  /** Styles may stand in the text because mails have theirs there; scripts may not. */
  private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
      + "connect-src 'self'; img-src data:; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private final Live live;
  private final MovableClock clock;
  private volatile @Nullable Simulation simulation;
  private volatile @Nullable Client client;
  private volatile Map<String, Object> simulated = Map.of();

  Pages(Live live, MovableClock clock) {
    this.live = live;
    this.clock = clock;
  }

  /** From now on customers can be looked at. */
  void show(Client caller) {
    client = caller;
  }

  /** Which brand is simulated, of which so much past is brought. */
  void tell(Scale scale) {
    simulated = Map.of("brand", "Haneul", "people", scale.people(), "daysOfPast", scale.days(), "countries",
        List.of("KR", "JP"), "names", "made up", "addresses", List.of("example.com", "example.org", "example.jp"));
  }

  /** From now on the clock's buttons work. */
  void attach(Simulation running) {
    simulation = running;
  }

  RouterFunction<ServerResponse> routes() {
    return RouterFunctions.route().GET("/", request -> ServerResponse.temporaryRedirect(URI.create("/demo")).build())
        .GET("/demo", request -> file("page.html", MediaType.TEXT_HTML))
        .GET("/demo/page.css", request -> file("page.css", new MediaType("text", "css")))
        .GET("/demo/{script}.js", this::script).GET("/demo/live", request -> live.watch())
        .GET("/demo/state", request -> state())
        .GET("/demo/customers/{id}", this::customer).POST("/demo/clock", this::turn).build();
  }

  private ServerResponse script(ServerRequest request) {
    String name = request.pathVariable("script");
    return Set.of("page", "words", "customer").contains(name)
        ? file(name + ".js", new MediaType("text", "javascript"))
        : ServerResponse.notFound().build();
  }

  private static ServerResponse file(String name, MediaType type) {
    return ServerResponse.ok().contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY).header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-cache")
        .body(new ClassPathResource("io/inyeon/demo/" + name));
  }

  /** What others show of the demonstration: its clock, what in it is made up, and where its places are. */
  private ServerResponse state() {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("now", clock.instant().toString());
    state.put("speed", clock.speed());
    state.put("speeds", SPEEDS.stream().sorted().toList());
    state.put("zone", Story.ZONE.getId());
    Simulation running = simulation;
    state.put("running", running != null);
    if (running != null) {
      running.forwardTo().ifPresent(instant -> state.put("forwardTo", instant.toString()));
    }
    state.put("simulated", simulated);
    state.put("loading", live.latest("loading").orElse(Map.of("percent", 0)));
    state.put("links", Map.of("stage", "/demo", "shop", "/demo/shop", "mailbox", "/demo/mailbox"));
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-store").body(state);
  }

  /** Everything about one customer, as the public API tells it. */
  private ServerResponse customer(ServerRequest request) {
    Client caller = client;
    String path = "/api/v1/customers/" + Client.encode(request.pathVariable("id"));
    Client.Reply customer = caller == null ? new Client.Reply(503, JsonMapper.shared().nullNode()) : caller.get(path);
    if (caller == null || !customer.ok()) {
      return ServerResponse.status(customer.status()).build();
    }
    return ServerResponse.ok().contentType(MediaType.APPLICATION_JSON)
        .body(Map.of("customer", customer.body(), "timeline",
            caller.get(path + "/timeline?limit=100").body().path("items"), "decisions",
            caller.get(path + "/decisions?limit=50").body().path("items")));
  }

  /** {@code {"speed": 60}} or {@code {"forward": "PT4H"}}; JSON only, which no other site's form can send. */
  private ServerResponse turn(ServerRequest request) throws Exception {
    boolean json = request.headers().contentType().filter(MediaType.APPLICATION_JSON::isCompatibleWith).isPresent();
    Simulation running = simulation;
    if (!json || running == null) {
      return ServerResponse.status(json ? 503 : 415).build();
    }
    JsonNode wish = JsonMapper.shared().readTree(request.body(String.class));
    if (wish.path("forward").isString()) {
      return jump(running, wish.path("forward").asString());
    }
    if (!SPEEDS.contains(wish.path("speed").asInt(-1))) {
      return ServerResponse.badRequest().build();
    }
    clock.runAt(wish.path("speed").asInt());
    return ServerResponse.noContent().build();
  }

  private static ServerResponse jump(Simulation running, String text) {
    try {
      Duration forward = Duration.parse(text);
      if (forward.isPositive() && forward.compareTo(LONGEST_JUMP) <= 0) {
        running.jump(forward);
        return ServerResponse.noContent().build();
      }
    } catch (DateTimeException e) {
      return ServerResponse.badRequest().build();
    }
    return ServerResponse.badRequest().build();
  }
}
