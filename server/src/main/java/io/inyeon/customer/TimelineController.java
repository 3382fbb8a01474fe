package io.inyeon.customer;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.core.event.LogPosition;
import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import io.inyeon.web.Limits;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
  private static final Cursor END_OF_TIME = new Cursor(Instant.parse("9999-01-01T00:00:00Z"),
      new LogPosition(Short.MAX_VALUE, Long.MAX_VALUE, Instant.parse("9999-01-01T00:00:00Z")));

  private record Cursor(Instant occurredAt, LogPosition at) {}

  private final Customers customers;
  private final LogReader log;
  private final JsonMapper json;

  TimelineController(Customers customers, LogReader log, JsonMapper json) {
    this.customers = customers;
    this.log = log;
    this.json = json;
  }

  @Operation(summary = "A customer's timeline, newest first", description = "Page on with `next` as the cursor until it is null.")
  @GetMapping("/api/v1/customers/{id}/timeline")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  Map<String, Object> timeline(@PathVariable String id, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Cursor from = cursor == null ? END_OF_TIME : read(cursor);
    List<LogRow> rows = log.ofProfiles(customers.profilesOf(customers.require(id)), from.occurredAt, from.at,
        Limits.check(limit) + 1);
    boolean more = rows.size() > limit;
    List<LogRow> page = more ? rows.subList(0, limit) : rows;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", page.stream().map(this::item).toList());
    answer.put("next", more ? write(page.getLast()) : null);
    return answer;
  }

  private Map<String, Object> item(LogRow row) {
    JsonNode payload = json.readTree(row.payload());
    Map<String, Object> item = new LinkedHashMap<>();
    item.put("type", row.type());
    item.put("name", row.name());
    item.put("channel", row.channel());
    item.put("occurredAt", row.occurredAt());
    item.put("receivedAt", row.at().receivedAt());
    item.put("messageId", row.messageId());
    item.put("source", row.source());
    item.put("properties", payload.path("properties").isObject() ? payload.path("properties") : Map.of());
    if (payload.path("traits").isObject()) {
      item.put("traits", payload.path("traits"));
    }
    return item;
  }

  private static String write(LogRow row) {
    String text = String.join(",", Long.toString(micros(row.occurredAt())),
        Long.toString(micros(row.at().receivedAt())),
        Integer.toString(row.at().partition()), Long.toString(row.at().position()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Cursor read(String cursor) {
    try {
      String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(",");
      return new Cursor(instant(parts[0]),
          new LogPosition(Integer.parseInt(parts[2]), Long.parseLong(parts[3]), instant(parts[1])));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  private static long micros(Instant instant) {
    return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000L);
  }

  private static Instant instant(String micros) {
    long value = Long.parseLong(micros);
    return Instant.ofEpochSecond(Math.floorDiv(value, 1_000_000L), Math.floorMod(value, 1_000_000L) * 1_000L);
  }
}
