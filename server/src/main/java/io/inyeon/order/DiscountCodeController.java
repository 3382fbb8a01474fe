package io.inyeon.order;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Money;
import io.inyeon.customer.Customers;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.order.CheckoutWish.MoneyWish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Codes that take something off, over HTTP. */
@RestController
@Tag(name = "Discount codes", description = "Once, for one customer")
class DiscountCodeController {
  private static final int HUNDRED = 100;

  /**
   * Either {@code percent} or {@code amount}.
   *
   * @param customerId for whom; whoever has it when left out
   */
  @Schema(name = "DiscountCodeWish")
  record Wish(@Nullable String customerId, @Nullable Integer percent, @Nullable MoneyWish amount,
      @Nullable Instant expiresAt) {}

  /** @param code shown this once */
  record Issued(String code) {}

  private final DiscountCodes codes;
  private final DiscountCodeLists lists;
  private final Customers customers;
  private final Audit audit;
  private final InstantSource clock;

  DiscountCodeController(DiscountCodes codes, DiscountCodeLists lists, Customers customers, Audit audit,
      InstantSource clock) {
    this.codes = codes;
    this.lists = lists;
    this.customers = customers;
    this.audit = audit;
    this.clock = clock;
  }

  @Operation(summary = "Issue a code", description = "It works once, for this customer only, until it expires. It is shown this once.")
  @Allowed(value = {MARKETER, AGENT}, keys = WRITE)
  @PostMapping("/api/v1/discount-codes")
  @ResponseStatus(HttpStatus.CREATED)
  Issued issue(@RequestBody Wish wish) {
    if ((wish.percent == null) == (wish.amount == null)) {
      throw CheckoutWish.flaw("required", "percent", "give either percent or amount");
    }
    if (wish.percent != null && (wish.percent < 1 || wish.percent > HUNDRED)) {
      throw CheckoutWish.flaw("out_of_range", "percent", "1 to 100");
    }
    if (wish.expiresAt != null && !wish.expiresAt.isAfter(clock.instant())) {
      throw CheckoutWish.flaw("out_of_range", "expiresAt", "an instant that is still to come");
    }
    Optional<ProfileId> profile = Optional.ofNullable(wish.customerId)
        .map(id -> new ProfileId(customers.require(id).value()));
    String code = codes.issue(new DiscountCodes.Terms(profile, Optional.ofNullable(wish.percent), amount(wish),
        Optional.ofNullable(wish.expiresAt)), Optional.empty(), clock.instant());
    audit.record("discount_code.issued", profile.map(id -> Audit.Subject.of(Audit.Subject.CUSTOMER, id.value()))
        .orElse(Audit.Subject.NONE), Map.of());
    return new Issued(code);
  }

  @Operation(summary = "The codes of a customer", description = "The newest first, without their letters: `hint` is the last four.")
  @Allowed(value = {MARKETER, AGENT}, keys = READ)
  @GetMapping("/api/v1/discount-codes")
  Page<DiscountCodeLists.View> of(@RequestParam String customerId, @RequestParam(defaultValue = "50") int limit) {
    return new Page<>(lists.of(customers.profilesOf(customers.require(customerId)), Limits.check(limit)), null);
  }

  @Operation(summary = "Take a code back", description = "Nobody can use it any more. 409 `code_used` once an order has it.")
  @Allowed(value = {MARKETER, AGENT}, keys = WRITE)
  @DeleteMapping("/api/v1/discount-codes/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable UUID id) {
    lists.revoke(id);
  }

  private static Optional<Money> amount(Wish wish) {
    try {
      Optional<Money> amount = Optional.ofNullable(wish.amount)
          .map(one -> Money.of(one.amountMinor(), Objects.requireNonNullElse(one.currency(), "")));
      if (amount.filter(money -> money.signum() <= 0).isPresent()) {
        throw CheckoutWish.flaw("out_of_range", "amount", "more than nothing");
      }
      return amount;
    } catch (IllegalArgumentException e) {
      throw CheckoutWish.flaw("unknown_currency", "amount.currency",
          Objects.requireNonNullElse(e.getMessage(), "it is none"));
    }
  }
}
