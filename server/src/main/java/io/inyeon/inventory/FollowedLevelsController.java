package io.inyeon.inventory;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.inventory.FollowedLevels.Followed;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What another system that keeps the stock tells of it. */
@RestController
@Tag(name = "Inventory", description = "What is where, what is promised, and what can be")
class FollowedLevelsController {
  private final FollowedLevels levels;

  FollowedLevelsController(FollowedLevels levels) {
    this.levels = levels;
  }

  @Operation(summary = "Tell the levels of another system", description = "How many there are of up to 1,000 things at one place, as that system knew it at `asOf`. The difference goes to the ledger with the reason `followed`; what was known earlier than what was told before changes nothing and is listed in `late`. 409 `record_is_here` unless that system keeps the stock (`PUT /api/v1/records/stock`).")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PutMapping("/api/v1/inventory/levels")
  Followed follow(@RequestBody FollowedLevels.Wish wish) {
    return levels.follow(wish);
  }
}
