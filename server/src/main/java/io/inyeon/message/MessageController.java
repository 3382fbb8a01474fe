package io.inyeon.message;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;

import io.inyeon.access.Allowed;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import io.inyeon.web.Limits;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Messages and what became of them; above all those of which nobody can tell. */
@RestController
@Tag(name = "Messages")
class MessageController {
  private final JdbcTemplate jdbc;
  private final Customers customers;

  MessageController(JdbcTemplate jdbc, Customers customers) {
    this.jdbc = jdbc;
    this.customers = customers;
  }

  @Operation(summary = "Messages", description = "By status (queued, claimed, submitting, accepted, rejected, refused, retry, unknown) and by customer. Page on with `next` as the cursor.")
  @GetMapping("/api/v1/messages")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  Map<String, Object> messages(@RequestParam(required = false) @Nullable String status,
      @RequestParam(required = false) @Nullable String customerId, @RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    UUID @Nullable [] profiles = customerId == null
        ? null
        : customers.profilesOf(customers.require(customerId)).stream().map(ProfileId::value).toArray(UUID[]::new);
    List<Map<String, Object>> items = jdbc.query("""
      select id, profile_id, journey, node, channel, endpoint, purpose, status, reason, attempts, created_at, settled_at
      from message
      where (?::text is null or status = ?) and (?::uuid[] is null or profile_id = any (?::uuid[])) and id > ?
      order by id limit ?""", (row, n) -> told(row), status, status, profiles, profiles, after(cursor),
        Limits.check(limit) + 1);
    boolean more = items.size() > limit;
    List<Map<String, Object>> page = more ? items.subList(0, limit) : items;
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", page);
    answer.put("next", more ? page.getLast().get("id") : null);
    return answer;
  }

  private static UUID after(@Nullable String cursor) {
    try {
      return cursor == null ? new UUID(0, 0) : UUID.fromString(cursor);
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  private static Map<String, Object> told(ResultSet row) throws SQLException {
    Map<String, Object> told = new LinkedHashMap<>();
    for (String column : List.of("id", "journey", "node", "channel", "endpoint", "purpose", "status")) {
      told.put(column, row.getString(column));
    }
    if (row.getString("reason") != null) {
      told.put("reason", row.getString("reason"));
    }
    told.put("attempts", row.getInt("attempts"));
    told.put("createdAt", row.getTimestamp("created_at").toInstant());
    if (row.getTimestamp("settled_at") != null) {
      told.put("settledAt", row.getTimestamp("settled_at").toInstant());
    }
    return told;
  }
}
