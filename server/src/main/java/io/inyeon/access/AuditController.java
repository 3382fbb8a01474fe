package io.inyeon.access;

import static io.inyeon.access.Scope.ADMIN;

import io.inyeon.web.Limits;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Who did what. */
@RestController
@Tag(name = "Audit")
class AuditController {
  private static final Instant EARLIEST = Instant.EPOCH;
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  /** @param name as of then; empty for nobody who was known */
  record AuditActor(@Schema(allowableValues = {"user", "key", "nobody"}) String kind, @Nullable String id,
      String name) {}

  /** @param id absent when it was a customer who has been erased since */
  record AuditSubject(String kind, @Nullable String id) {}

  /** @param address where it came from, without its last part */
  record AuditEntry(long id, Instant at, AuditActor actor, String action, @Nullable AuditSubject subject,
      Map<String, Object> detail,
      @Nullable String address) {}

  record AuditEntries(List<AuditEntry> items, @Nullable String next) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  AuditController(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Operation(summary = "What was done, by whom, the newest first", description = """
    `actor` is the id of a user or a key; `action` is one such as `key.revoked`, or the beginning of several: `key.`.
    Page on with `next` as the cursor until it is null.""")
  @GetMapping("/api/v1/audit")
  @Allowed(keys = ADMIN)
  AuditEntries list(@RequestParam(defaultValue = "50") int limit,
      @RequestParam(required = false) @Nullable String cursor,
      @RequestParam(required = false) @Nullable String actor, @RequestParam(required = false) @Nullable String action,
      @RequestParam(required = false) @Nullable String from, @RequestParam(required = false) @Nullable String to) {
    List<AuditEntry> found = find(cursor == null ? Long.MAX_VALUE : Cursor.number(cursor), actor, action,
        from == null ? EARLIEST : instant(from, "from"), to == null ? LATEST : instant(to, "to"),
        Limits.check(limit) + 1);
    List<AuditEntry> page = found.size() > limit ? found.subList(0, limit) : found;
    return new AuditEntries(page, found.size() > limit ? Long.toString(page.getLast().id) : null);
  }

  private List<AuditEntry> find(long before, @Nullable String actor, @Nullable String action, Instant from, Instant to,
      int limit) {
    return jdbc.query("""
      select id, at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail::text, address
      from audit
      where id < ? and (?::text is null or actor_id = ?) and (?::text is null or starts_with(action, ?))
        and at >= ? and at < ?
      order by id desc limit ?""", (row, n) -> entry(row), before, actor, actor, action, action,
        Timestamp.from(from), Timestamp.from(to), limit);
  }

  private AuditEntry entry(ResultSet row) throws SQLException {
    @Nullable
    String kind = row.getString(7);
    return new AuditEntry(row.getLong(1), row.getTimestamp(2).toInstant(),
        new AuditActor(row.getString(3), row.getString(4), row.getString(5)), row.getString(6),
        kind == null ? null : new AuditSubject(kind, row.getString(8)),
        json.readValue(row.getString(9), new TypeReference<Map<String, Object>>() {
        }), row.getString(10));
  }

  private static Instant instant(String text, String field) {
    try {
      Instant at = OffsetDateTime.parse(text).toInstant();
      if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
        throw new DateTimeException("beyond what is on record");
      }
      return at;
    } catch (DateTimeException e) {
      throw Problem.badRequest("invalid_timestamp", field + " must be an ISO 8601 instant with an offset.")
          .with("field", field);
    }
  }
}
