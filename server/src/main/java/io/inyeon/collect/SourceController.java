package io.inyeon.collect;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Actor;
import io.inyeon.access.Allowed;
import io.inyeon.access.CurrentActor;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.log.LogRow;
import io.inyeon.log.LogTail;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What comes in from a source, for whoever connects it: what was taken, and what was wrong with the rest. */
@RestController
@Tag(name = "Sources")
class SourceController {
  /** @param payload as it is stored; for a developer, who sees no customer, the types of the values in their place */
  record SourceEvent(String type, String name, String channel, String messageId, Instant occurredAt, Instant receivedAt,
      JsonNode payload) {}

  /**
   * @param event its name or type, as far as it could be read
   * @param field the path within the event; absent for the request as a whole
   * @param code says what is wrong with it; stable
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record SourceProblem(String event, @Nullable String field, String code, long count, Instant firstAt,
      Instant lastAt) {}

  private final SourceProblems problems;
  private final LogTail tail;
  private final CurrentActor current;
  private final JsonMapper json;

  SourceController(SourceProblems problems, LogTail tail, CurrentActor current, JsonMapper json) {
    this.current = current;
    this.problems = problems;
    this.tail = tail;
    this.json = json;
  }

  @Operation(summary = "The latest events of a source", description = "Of the last few thousand that came in from anywhere.")
  @Allowed(value = DEVELOPER, keys = READ)
  @GetMapping("/api/v1/sources/{source}/events")
  Page<SourceEvent> events(@PathVariable String source, @RequestParam(defaultValue = "50") int limit) {
    boolean seesCustomers = !(current.actor() instanceof Actor.User user && user.role() == DEVELOPER);
    return new Page<>(tail.latestOf(source, Limits.check(limit)).stream().map(row -> told(row, seesCustomers)).toList(),
        null);
  }

  private SourceEvent told(LogRow row, boolean seesCustomers) {
    JsonNode payload = json.readTree(row.payload());
    return new SourceEvent(row.type(), row.name(), row.channel(), row.messageId(), row.occurredAt(),
        row.at().receivedAt(), seesCustomers ? payload : Veil.over(payload, json));
  }

  @Operation(summary = "What was wrong with the events that were not taken", description = "Counted over a week, the latest first; never with a value.")
  @Allowed(value = DEVELOPER, keys = READ)
  @GetMapping("/api/v1/sources/{source}/problems")
  Page<SourceProblem> problems(@PathVariable String source, @RequestParam(defaultValue = "50") int limit) {
    return new Page<>(problems.of(source, Limits.check(limit)).stream()
        .map(told -> new SourceProblem(told.event(), told.field().isEmpty() ? null : told.field(), told.code(),
            told.count(), told.firstAt(), told.lastAt()))
        .toList(), null);
  }
}
