package io.inyeon.customer;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.log.LogFilter;
import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything that a customer did, on every channel, on one line. */
@RestController
@Tag(name = "Customers")
class TimelineController {
  private final Customers customers;
  private final LogReader log;
  private final JsonMapper json;

  TimelineController(Customers customers, LogReader log, JsonMapper json) {
    this.customers = customers;
    this.log = log;
    this.json = json;
  }

  @Operation(summary = "A customer's timeline, newest first", description = """
    Page on with `next` as the cursor until it is null. `before` (an instant) begins there, to jump to a day; `channel` and
    `name` (both may be repeated) leave out the rest.""")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/timeline")
  Page<TimelineItem> timeline(@PathVariable String id, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor, @RequestParam(required = false) @Nullable String before,
      @RequestParam(defaultValue = "") List<String> channel, @RequestParam(defaultValue = "") List<String> name) {
    TimelineCursor from = cursor != null
        ? TimelineCursor.read(cursor)
        : before != null ? TimelineCursor.before(ConsentWords.instant(before, "before")) : TimelineCursor.start();
    List<LogRow> rows = log.ofProfiles(customers.profilesOf(customers.require(id)), new LogFilter(channel, name),
        from.occurredAt(), from.at(), Limits.check(limit) + 1);
    Visits visits = new Visits(from.visits());
    List<LogRow> page = rows.size() > limit ? rows.subList(0, limit) : rows;
    List<TimelineItem> items = page.stream().map(row -> item(row, visits)).toList();
    return new Page<>(items, rows.size() > limit ? TimelineCursor.write(page.getLast(), visits) : null);
  }

  private TimelineItem item(LogRow row, Visits visits) {
    JsonNode payload = json.readTree(row.payload());
    JsonNode properties = payload.path("properties");
    return new TimelineItem(row.type(), row.name(), row.channel(), row.occurredAt(), row.at().receivedAt(),
        row.messageId(), row.source(), row.profile().toString(), row.imported(), visits.of(row).orElse(null),
        properties.isObject() ? properties : json.createObjectNode(), object(payload, "traits"),
        object(payload, "context"));
  }

  private static @Nullable JsonNode object(JsonNode payload, String field) {
    JsonNode value = payload.path(field);
    return value.isObject() ? value : null;
  }
}
