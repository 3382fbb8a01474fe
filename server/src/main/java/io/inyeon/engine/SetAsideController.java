package io.inyeon.engine;

import static io.inyeon.access.Scope.ADMIN;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.inyeon.web.TextCursor;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Inputs that could not be folded: look at them, and send them once more. */
@RestController
@Tag(name = "Operations")
class SetAsideController {
  private final SetAside inputs;
  private final Audit audit;

  SetAsideController(SetAside inputs, Audit audit) {
    this.inputs = inputs;
    this.audit = audit;
  }

  /** How many were sent once more. */
  record Replayed(int count) {}

  @Operation(summary = "Inputs that could not be folded, the latest first", description = "Each with its reason. The rest of its partition went on.")
  @Allowed(keys = ADMIN)
  @GetMapping("/api/v1/set-aside")
  Page<SetAside.Input> all(@RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return Page.of(inputs.latest(TextCursor.read(cursor), Limits.check(limit) + 1), limit,
        last -> TextCursor.write(last.at(), last.id()));
  }

  @Operation(summary = "Send one once more", description = "It is folded behind everything that has come since. What still cannot be folded is set aside anew.")
  @Allowed(keys = ADMIN)
  @PostMapping("/api/v1/set-aside/{id}/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replayed replay(@PathVariable String id) {
    int count = inputs.replay(List.of(id));
    if (count == 0) {
      throw Problem.notFound("input");
    }
    audit.record("set_aside.replayed", Audit.Subject.NONE, Map.of("count", count));
    return new Replayed(count);
  }

  @Operation(summary = "Send all of them once more")
  @Allowed(keys = ADMIN)
  @PostMapping("/api/v1/set-aside/replay")
  @ResponseStatus(HttpStatus.ACCEPTED)
  Replayed replayAll() {
    int count = inputs.replay(null);
    audit.record("set_aside.replayed", Audit.Subject.NONE, Map.of("count", count));
    return new Replayed(count);
  }
}
