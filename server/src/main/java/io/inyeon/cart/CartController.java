package io.inyeon.cart;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.inyeon.access.Allowed;
import io.inyeon.access.Presence;
import io.inyeon.cart.Carts.Opened;
import io.inyeon.core.commerce.Sku;
import io.inyeon.customer.Customers;
import io.inyeon.postgres.Notifications;
import io.inyeon.web.EventStream;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Carts over HTTP. Whoever knows a cart's id may see it: it cannot be guessed, and stands in resume links. */
@RestController
@Tag(name = "Carts", description = "One cart a customer, on every device and in the shop")
class CartController {
  /**
   * @param customer {@code id}, {@code userId}, {@code anonymousId}, {@code email}, {@code phone}, {@code loyaltyCard}; left out
   *     for a guest of whom nothing is known
   * @param channel web, app, store, phone, chat …
   * @param country of ISO 3166-1, where it is bought: prices may be others there
   */
  @Schema(name = "CartWish")
  record Wish(@Nullable String currency, @JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, String> customer,
      @Nullable String channel,
      @Nullable String country) {}

  record LineWish(@Nullable String sku, @Nullable Integer quantity, @Nullable String channel) {}

  /** @param saved for later, when true */
  record LineChange(@Nullable Integer quantity, @Nullable Boolean saved, @Nullable String channel) {}

  record MergeWish(@Schema(description = "The cart that joins this one") @Nullable UUID from,
      @Nullable String channel) {}

  /** @param location where it is to be collected; left out when it is to be shipped */
  @Schema(name = "CartHoldWish")
  record HoldWish(@Nullable String location, @Nullable String channel) {}

  record CustomerWish(@JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, String> customer,
      @Nullable String channel) {}

  private final Carts carts;
  private final CartViews views;
  private final Customers customers;
  private final Notifications notifications;
  private final Presence presence;
  private final JsonMapper json;

  CartController(Carts carts, CartViews views, Customers customers, Notifications notifications, Presence presence,
      JsonMapper json) {
    this.carts = carts;
    this.views = views;
    this.customers = customers;
    this.notifications = notifications;
    this.presence = presence;
    this.json = json;
  }

  @Operation(summary = "Open a cart", description = "201 for a new one; 200 with the one that the customer has already, wherever it was begun.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts")
  ResponseEntity<CartView> open(@RequestBody Wish wish) {
    Opened opened = carts.open(currency(wish.currency), wish.customer == null ? Map.of() : wish.customer,
        channel(wish.channel), country(wish.country));
    return ResponseEntity.status(opened.isNew() ? HttpStatus.CREATED : HttpStatus.OK).body(views.of(opened.cart()));
  }

  @Operation(summary = "The carts of a customer", description = "The one changed last before; also those that have become orders or were merged. At most `limit` of them.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/carts")
  Page<CartView> of(@RequestParam String customerId, @RequestParam(defaultValue = "10") int limit) {
    return new Page<>(carts.of(customers.profilesOf(customers.require(customerId)), Limits.check(limit)).stream()
        .map(views::of).toList(), null);
  }

  @Operation(summary = "A cart, with prices and stock as they are now", description = "`changes` names what has become different since each line was put in.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/carts/{id}")
  CartView show(@PathVariable UUID id) {
    return views.of(carts.require(id));
  }

  @Operation(summary = "A cart, whenever it changes", description = "Server-Sent Events: `cart`, as `GET /api/v1/carts/{id}` has it, at first and then at every change, from whichever device. It ends after ten minutes; ask again.")
  @ApiResponse(responseCode = "200", description = "A stream of events", content = @Content(mediaType = "text/event-stream", schema = @Schema(implementation = CartView.class)))
  @Allowed(value = {AGENT, STORE_STAFF}, keys = READ)
  @GetMapping(path = "/api/v1/carts/{id}/stream", produces = "text/event-stream")
  void stream(@PathVariable UUID id, HttpServletRequest request, HttpServletResponse response)
      throws IOException, InterruptedException {
    carts.require(id);
    EventStream stream = new EventStream();
    stream.changed(id.toString());
    Runnable end = notifications.listen(Notifications.Topic.CART, key -> {
      if (key.equals(id.toString()) || key.equals(Notifications.ANYTHING)) {
        stream.changed(id.toString());
      }
    });
    try {
      stream.serve(response, "cart", () -> presence.lasts(request),
          keys -> List.of(json.writeValueAsString(views.of(carts.require(id)))));
    } finally {
      end.run();
    }
  }

  @Operation(summary = "Put something in", description = "So many more of it; one thing is one line.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/{id}/lines")
  CartView add(@PathVariable UUID id, @RequestBody LineWish wish) {
    return views.of(carts.add(id, sku(wish.sku), quantity(wish.quantity, 1), channel(wish.channel)));
  }

  @Operation(summary = "Change a line", description = "`quantity` sets it, 0 takes it out; `saved` keeps it for later, or takes it up again.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PutMapping("/api/v1/carts/{id}/lines/{sku}")
  CartView change(@PathVariable UUID id, @PathVariable String sku, @RequestBody LineChange change) {
    String channel = channel(change.channel);
    Cart cart = change.quantity == null
        ? carts.move(id, sku(sku), saved(change), channel)
        : carts.set(id, sku(sku), quantity(change.quantity, 0), Boolean.TRUE.equals(change.saved), channel);
    return views.of(cart);
  }

  @Operation(summary = "Take a line out")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @DeleteMapping("/api/v1/carts/{id}/lines/{sku}")
  CartView remove(@PathVariable UUID id, @PathVariable String sku,
      @RequestParam(defaultValue = "false") boolean saved) {
    return views.of(carts.takeOut(id, sku(sku), saved));
  }

  @Operation(summary = "Merge another cart into this one", description = "Quantities of the same thing add up, and the other cart is closed: asked once more, nothing is added.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/{id}/merge")
  CartView merge(@PathVariable UUID id, @RequestBody MergeWish wish) {
    if (wish.from == null) {
      throw Problem.badRequest("required", "from: the id of the cart that joins this one is needed here.")
          .with("field", "from");
    }
    if (wish.from.equals(id)) {
      throw Problem.badRequest("same_cart", "from: a cart cannot join itself; give the id of another.")
          .with("field", "from");
    }
    return views.of(carts.merge(id, wish.from, channel(wish.channel)));
  }

  @Operation(summary = "Say whose cart it is", description = "At sign-in: the cart that the customer has already joins this one.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PutMapping("/api/v1/carts/{id}/customer")
  CartView belongs(@PathVariable UUID id, @RequestBody CustomerWish wish) {
    if (wish.customer == null || wish.customer.isEmpty()) {
      throw Problem.badRequest("required", "customer: say who it is, such as {\"userId\": \"…\"}.").with("field",
          "customer");
    }
    return views.of(carts.belongsTo(id, wish.customer, channel(wish.channel)));
  }

  @Operation(summary = "Hold what is in it", description = "Promises as many of each line as there are, for 15 minutes; whatever is done with the cart makes it last, up to an hour. `heldUntil` and each line's `held` say what is promised.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/{id}/hold")
  CartView hold(@PathVariable UUID id, @RequestBody(required = false) @Nullable HoldWish wish) {
    return views.of(wish == null
        ? carts.hold(id, Optional.empty(), channel(null))
        : carts.hold(id, Optional.ofNullable(wish.location), channel(wish.channel)));
  }

  @Operation(summary = "Let go what a cart holds")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @DeleteMapping("/api/v1/carts/{id}/hold")
  CartView letGo(@PathVariable UUID id) {
    return views.of(carts.letGo(id));
  }

  private static boolean saved(LineChange change) {
    if (change.saved == null) {
      throw Problem.badRequest("required", "Give a quantity, or whether it is saved for later.").with("field",
          "quantity");
    }
    return change.saved;
  }

  private static Currency currency(@Nullable String code) {
    try {
      return io.inyeon.core.commerce.Money.of(0, code == null ? "" : code).currency();
    } catch (IllegalArgumentException e) {
      throw Problem
          .badRequest("unknown_currency", "currency: three capital letters of ISO 4217 are needed here, such as KRW.")
          .with("field", "currency");
    }
  }

  static Optional<String> country(@Nullable String code) {
    if (code != null && !code.matches("[A-Z]{2}")) {
      throw Problem
          .badRequest("unknown_country", "country: two capital letters of ISO 3166-1 are needed here, such as KR.")
          .with("field", "country");
    }
    return Optional.ofNullable(code);
  }

  private static Sku sku(@Nullable String sku) {
    try {
      return new Sku(sku == null ? "" : sku);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("invalid_sku", "sku: " + Objects.requireNonNullElse(e.getMessage(), "it is none"))
          .with("field", "sku");
    }
  }

  private static int quantity(@Nullable Integer quantity, int least) {
    if (quantity == null || quantity < least || quantity > CartLimits.MOST_OF_ONE) {
      throw Problem.badRequest("out_of_range", "quantity: a whole number from " + least + " to "
          + CartLimits.MOST_OF_ONE + " is needed here.").with("field", "quantity");
    }
    return quantity;
  }

  static String channel(@Nullable String channel) {
    String word = channel == null ? "web" : channel.strip();
    if (!word.matches("[a-z][a-z_-]{0,31}")) {
      throw Problem.badRequest("invalid_channel", "channel: a word such as web, app, store, phone or chat.").with(
          "field",
          "channel");
    }
    return word;
  }
}
