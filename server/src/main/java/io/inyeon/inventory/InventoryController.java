package io.inyeon.inventory;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Cursor;
import io.inyeon.inventory.Adjustments.Adjusted;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Levels over HTTP, and what changes them. */
@RestController
@Tag(name = "Inventory", description = "What is where, what is promised, and what can be")
class InventoryController {
  private final Availability availability;
  private final Adjustments adjustments;
  private final StockTransfers transfers;
  private final SafetyStock safety;

  InventoryController(Availability availability, Adjustments adjustments, StockTransfers transfers,
      SafetyStock safety) {
    this.availability = availability;
    this.adjustments = adjustments;
    this.transfers = transfers;
    this.safety = safety;
  }

  @Operation(summary = "How many there are of one thing, by place", description = "`available` is what can be promised: on hand less what is reserved, allocated and kept back as safety stock. `channel` keeps back that channel's.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/inventory/{sku}")
  StockView show(@PathVariable String sku, @RequestParam(defaultValue = "") String channel) {
    return availability.of(InventoryFields.sku(sku), channel);
  }

  @Operation(summary = "The levels of many things", description = "By SKU, from the one after `cursor`; of one place with `location`.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/inventory")
  Page<StockView> list(@RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor, @RequestParam(defaultValue = "") String channel,
      @RequestParam(required = false) @Nullable String location) {
    return availability.after(cursor == null ? "" : cursor, location, channel, Limits.check(limit));
  }

  @Operation(summary = "The ledger of one thing, the newest first", description = "Every change of its levels, with the reason and who did it. Levels are the sums of these.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/inventory/{sku}/movements")
  Page<MovementView> movements(@PathVariable String sku, @RequestParam(required = false) @Nullable String location,
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    return availability.movements(InventoryFields.sku(sku), location,
        cursor == null ? Long.MAX_VALUE : Cursor.number(cursor), Limits.check(limit));
  }

  @Operation(summary = "Say that there are more or fewer", description = "`Idempotency-Key` is required: the same one again changes nothing and is answered alike.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/adjustments")
  @ResponseStatus(HttpStatus.CREATED)
  Adjusted adjust(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody Adjustments.Wish wish) {
    return adjustments.adjust(InventoryRequests.required(key), wish);
  }

  @Operation(summary = "Move something to another place", description = "It arrives at once; what takes days goes by way of a place of the kind `transit`. What was promised stays. `Idempotency-Key` is required.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/transfers")
  @ResponseStatus(HttpStatus.CREATED)
  StockView transfer(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody StockTransfers.TransferWish wish) {
    return transfers.transfer(InventoryRequests.required(key), wish);
  }

  @Operation(summary = "Say that more is on its way", description = "It is promised to nobody until it has come. `Idempotency-Key` is required.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/expected")
  @ResponseStatus(HttpStatus.CREATED)
  StockView expect(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody StockTransfers.ExpectedWish wish) {
    return transfers.expect(InventoryRequests.required(key), wish);
  }

  @Operation(summary = "Say that something has come", description = "As much as was on its way is so no longer. `Idempotency-Key` is required.")
  @Allowed(value = STORE_STAFF, keys = WRITE)
  @PostMapping("/api/v1/inventory/receipts")
  @ResponseStatus(HttpStatus.CREATED)
  StockView receive(@RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody StockTransfers.ReceiptWish wish) {
    return transfers.receive(InventoryRequests.required(key), wish);
  }

  @Operation(summary = "What is kept back at a place")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/locations/{code}/safety-stock")
  List<SafetyStock.Rule> safety(@PathVariable String code) {
    return safety.at(code);
  }

  @Operation(summary = "Keep some back at a place", description = "Of one thing or of all, for one channel or for all; the most particular holds. 0 takes it back.")
  @Allowed(value = {MARKETER, STORE_STAFF}, keys = WRITE)
  @PutMapping("/api/v1/locations/{code}/safety-stock")
  SafetyStock.Rule keep(@PathVariable String code, @RequestBody SafetyStock.Rule rule) {
    return safety.keep(new SafetyStock.Rule(code, rule.sku(), rule.channel(), rule.quantity()));
  }
}
