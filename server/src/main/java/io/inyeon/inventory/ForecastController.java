package io.inyeon.inventory;

import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What runs out, over HTTP. */
@RestController
@Tag(name = "Inventory", description = "What is where, what is promised, and what can be")
class ForecastController {
  private final Forecasts forecasts;

  ForecastController(Forecasts forecasts) {
    this.forecasts = forecasts;
  }

  @Operation(summary = "What runs out, the soonest first", description = "At a place or at all, within so many days. How much is wanted is learnt of the last 56 days, the latest weighing most, without those on which nothing was there. `toOrder` brings what is available and on its way up to the reorder point: what is wanted in `lead` days, and so much more that it suffices in the share `service` of cases.")
  @Allowed(value = {MARKETER, ANALYST, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/inventory/forecast")
  Page<ForecastView> runningOut(@RequestParam(required = false) @Nullable String location,
      @RequestParam(defaultValue = "14") int within, @RequestParam(defaultValue = "7") int lead,
      @RequestParam(defaultValue = "0.95") double service, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return forecasts.runningOut(new Forecasts.Question(location, within, lead, service), cursor, Limits.check(limit));
  }
}
