package io.inyeon.waiting;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.inyeon.access.Allowed;
import io.inyeon.core.commerce.Sku;
import io.inyeon.customer.Customers;
import io.inyeon.waiting.Waiting.Status;
import io.inyeon.waiting.WaitingLists.Asked;
import io.inyeon.waiting.WaitingViews.ProductView;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Waiting lists over HTTP. */
@RestController
@Tag(name = "Waiting lists", description = "Who wants to be told when a thing is back, and for whom it is held")
class WaitingController {
  private static final int MOST_OF_ONE = 100;

  /**
   * @param customer {@code id}, {@code userId}, {@code anonymousId}, {@code email}, {@code phone}, {@code loyaltyCard}
   * @param quantity 1 when left out
   * @param channel web, app, store, phone, chat …; web when left out
   * @param location where they would collect it; shipped, or anywhere, when left out
   */
  @Schema(name = "WaitingWish")
  record Wish(@JsonSetter(contentNulls = Nulls.SKIP) @Nullable Map<String, String> customer, @Nullable Integer quantity,
      @Nullable String channel,
      @Nullable String location) {}

  private final WaitingLists lists;
  private final WaitingTable table;
  private final WaitingViews views;
  private final Customers customers;

  WaitingController(WaitingLists lists, WaitingTable table, WaitingViews views, Customers customers) {
    this.lists = lists;
    this.table = table;
    this.views = views;
    this.customers = customers;
  }

  @Operation(summary = "Wait for something", description = "201; 200 with the same entry for whoever waits for it already. They are told by the event `Back In Stock` when it is their turn.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/products/{sku}/waiting")
  ResponseEntity<WaitingView> ask(@PathVariable String sku, @RequestBody Wish wish) {
    Asked asked = lists.ask(sku(sku), new WaitingLists.Wish(wish.customer == null ? Map.of() : wish.customer,
        quantity(wish.quantity), channel(wish.channel), Optional.ofNullable(wish.location)));
    return ResponseEntity.status(asked.isNew() ? HttpStatus.CREATED : HttpStatus.OK).body(views.of(asked.entry()));
  }

  @Operation(summary = "Wait no more", description = "What is held for them is free at once. Asked twice it is done once.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @DeleteMapping("/api/v1/products/{sku}/waiting/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void leave(@PathVariable String sku, @PathVariable UUID id) {
    lists.leave(sku(sku), id);
  }

  @Operation(summary = "Who waits for something", description = "Whoever asked last before. Also those who wait no more, unless `status` says which.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/products/{sku}/waiting")
  Page<WaitingView> of(@PathVariable String sku, @RequestParam(required = false) @Nullable String status,
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    InstantCursor from = InstantCursor.read(cursor);
    return page(table.ofSku(sku(sku), status(status), from.before(), from.id(), Limits.check(limit) + 1), limit);
  }

  @Operation(summary = "What a customer waits for", description = "What they asked for last before; also what they wait for no more.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/waiting")
  Page<WaitingView> ofCustomer(@RequestParam String customerId, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    InstantCursor from = InstantCursor.read(cursor);
    return page(table.ofPeople(customers.profilesOf(customers.require(customerId)), from.before(), from.id(),
        Limits.check(limit) + 1), limit);
  }

  @Operation(summary = "What is waited for", description = "By SKU: how many wait, for how many of them it is held, how many they want together.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/waiting/products")
  Page<ProductView> products(@RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(views.products(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit, ProductView::sku);
  }

  private Page<WaitingView> page(List<Waiting> found, int limit) {
    Page<Waiting> page = Page.of(found, limit, last -> InstantCursor.write(last.askedAt(), last.id().toString()));
    return new Page<>(views.of(page.items()), page.next());
  }

  private static Sku sku(String sku) {
    try {
      return new Sku(sku);
    } catch (IllegalArgumentException e) {
      throw flaw("invalid_sku", "sku", Objects.requireNonNullElse(e.getMessage(), "it is none"));
    }
  }

  private static int quantity(@Nullable Integer quantity) {
    int wanted = quantity == null ? 1 : quantity;
    if (wanted < 1 || wanted > MOST_OF_ONE) {
      throw flaw("out_of_range", "quantity", "one waits for 1 to " + MOST_OF_ONE + ".");
    }
    return wanted;
  }

  private static String channel(@Nullable String channel) {
    String word = channel == null ? "web" : channel.strip();
    if (!word.matches("[a-z][a-z_-]{0,31}")) {
      throw flaw("invalid_channel", "channel", "a word such as web, app, store, phone or chat.");
    }
    return word;
  }

  private static @Nullable Status status(@Nullable String status) {
    return status == null
        ? null
        : Status.named(status).orElseThrow(() -> flaw("unknown_status", "status",
            "there are " + String.join(", ", Status.words()) + "."));
  }

  private static Problem flaw(String code, String field, String sentence) {
    return Problem.badRequest(code, field + ": " + sentence).with("field", field);
  }
}
