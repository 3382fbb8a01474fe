package io.inyeon.order;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Steps of checkouts over HTTP: told by the pages on which people buy, read by whoever makes these better. */
@RestController
@Tag(name = "Orders", description = "From the checkout to the hand-over")
class CheckoutStepController {
  private static final Duration USUAL = Duration.ofDays(7);
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * @param step contact, delivery or payment
   * @param state viewed or completed
   * @param channel web, app, store …; web when left out
   */
  @Schema(name = "CheckoutStepWish")
  record Wish(@Nullable String step, @Nullable String state, @Nullable String channel) {}

  private final CheckoutSteps steps;
  private final CheckoutFunnel funnel;
  private final InstantSource clock;

  CheckoutStepController(CheckoutSteps steps, CheckoutFunnel funnel, InstantSource clock) {
    this.steps = steps;
    this.funnel = funnel;
    this.clock = clock;
  }

  @Operation(summary = "Say how far a checkout has come", description = "`viewed` when a step is shown, `completed` when it is done; said twice it counts once. The order completes what was viewed. On the log: `Checkout Started`, `Checkout Step Viewed`, `Checkout Step Completed` with the `seconds` it took.")
  @Allowed(value = {AGENT, STORE_STAFF}, keys = WRITE)
  @PostMapping("/api/v1/carts/{id}/steps")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void tell(@PathVariable UUID id, @RequestBody Wish wish) {
    CheckoutStep step = CheckoutStep.named(String.valueOf(wish.step)).orElseThrow(
        () -> CheckoutWish.flaw("unknown_step", "step", "there are " + String.join(", ", CheckoutStep.words())));
    String channel = CheckoutWish.channel(wish.channel);
    switch (String.valueOf(wish.state)) {
      case "viewed" -> steps.viewed(id, step, channel);
      case "completed" -> steps.completed(id, step, channel);
      default -> throw CheckoutWish.flaw("unknown_state", "state", "there are viewed and completed");
    }
  }

  @Operation(summary = "How far checkouts come, and how long they take", description = "Of those that began from `from` until `to`; the last seven days when left out, a year at most.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/checkout/funnel")
  CheckoutFunnel.View funnel(@RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to, @RequestParam(required = false) @Nullable String channel) {
    Instant end = to == null ? clock.instant() : to;
    Instant begin = from == null ? end.minus(USUAL) : from;
    if (!begin.isBefore(end) || Duration.between(begin, end).compareTo(LONGEST) > 0) {
      throw Problem.badRequest("out_of_range", "from: a time before \"to\", and within a year of it.").with("field",
          "from");
    }
    return funnel.between(begin, end, channel);
  }
}
