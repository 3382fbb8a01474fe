package io.inyeon.record;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The systems of record over HTTP. */
@RestController
@Tag(name = "Systems of record", description = "Whose word counts: of stock, carts and orders")
class RecordController {
  private final SystemsOfRecord records;

  RecordController(SystemsOfRecord records) {
    this.records = records;
  }

  @Operation(summary = "Which system keeps what", description = "By `stock`, `carts` and `orders`. Whose products are is said by `GET /api/v1/catalogue`.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF, DEVELOPER}, keys = READ)
  @GetMapping("/api/v1/records")
  Map<String, Keeper> list() {
    return records.all();
  }

  @Operation(summary = "Say which system keeps it", description = "`what` is `stock`, `carts` or `orders`; `{\"is\": \"inyeon\"}`, or `{\"is\": \"external\", \"name\": \"…\"}`: then that system tells what is so (`PUT /api/v1/inventory/levels`, `/carts/followed/{reference}`, `/orders/followed/{number}`), and whoever would change it here is sent there.")
  @Allowed(value = DEVELOPER, keys = WRITE)
  @PutMapping("/api/v1/records/{what}")
  Keeper keep(@PathVariable String what, @RequestBody Keeper keeper) {
    return records.keep(Kept.named(what).orElseThrow(() -> Problem.notFound("record")), keeper);
  }
}
