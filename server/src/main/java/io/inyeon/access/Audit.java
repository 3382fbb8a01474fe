package io.inyeon.access;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts on record what was done with the product, and by whom. Within the caller's transaction, if there is one: what was not
 * done is not on record, and the other way round.
 */
@Service
public class Audit {
  /** To what it was done. */
  public record Subject(String kind, String id) {
    public static final Subject NONE = new Subject("", "");
    /** The only kind that is a person outside of the brand: an erasure forgets its id. */
    public static final String CUSTOMER = "customer";

    public static Subject of(String kind, Object id) {
      return new Subject(kind, id.toString());
    }
  }

  private final JdbcTemplate jdbc;
  private final CurrentActor current;
  private final ClientAddress address;
  private final JsonMapper json;
  private final InstantSource clock;

  Audit(JdbcTemplate jdbc, CurrentActor current, ClientAddress address, JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.current = current;
    this.address = address;
    this.json = json;
    this.clock = clock;
  }

  /**
   * By whoever asks now.
   *
   * @param action what, in the past: {@code key.revoked}
   * @param detail nothing secret, and nothing of a customer
   */
  public void record(String action, Subject subject, Map<String, ?> detail) {
    record(current.actor(), action, subject, detail);
  }

  public void record(Actor actor, String action, Subject subject, Map<String, ?> detail) {
    jdbc.update("""
      insert into audit (at, actor_kind, actor_id, actor_name, action, subject_kind, subject_id, detail, address)
      values (?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?::jsonb, ?)""", Timestamp.from(clock.instant()),
        kind(actor), id(actor), actor.name(), action, subject.kind, subject.id, json.writeValueAsString(detail),
        current.request().map(address::prefix).orElse(null));
  }

  private static String kind(Actor actor) {
    return switch (actor) {
      case Actor.User user -> "user";
      case Actor.Key key -> "key";
      case Actor.Nobody nobody -> "nobody";
    };
  }

  private static @Nullable String id(Actor actor) {
    return switch (actor) {
      case Actor.User user -> user.id().toString();
      case Actor.Key key -> key.id().toString();
      case Actor.Nobody nobody -> null;
    };
  }

  /** What was done to these customers, without saying who did it. */
  public java.util.List<Map<String, Object>> ofCustomers(UUID[] customers) {
    return jdbc.query("""
      select at, action, detail::text from audit
      where subject_kind = 'customer' and subject_id = any (?::text[]) order by id""",
        (row, n) -> Map.of("at", row.getTimestamp(1).toInstant().toString(), "action", row.getString(2), "detail",
            json.readTree(row.getString(3))),
        (Object) texts(customers));
  }

  /** It stays on record that something was done, and no longer to whom. */
  public int forgetCustomers(UUID[] customers) {
    return jdbc.update("""
      update audit set subject_id = null where subject_kind = 'customer' and subject_id = any (?::text[])""",
        (Object) texts(customers));
  }

  private static String[] texts(UUID[] ids) {
    return java.util.Arrays.stream(ids).map(UUID::toString).toArray(String[]::new);
  }
}
