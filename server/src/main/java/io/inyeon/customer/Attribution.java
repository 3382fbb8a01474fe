package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds out whose rows are that were written down when their owner was known by identifiers only. The tables have the columns
 * {@code profile_id}, {@code identifiers} (each {@code namespace:value}, the best first) and {@code updated_at}
 * ({@link PersonalData#named()}).
 */
@Component
class Attribution {
  /** In the order of their ids, and without waiting for those that somebody else is at: they are found the next time. */
  private static final String ATTRIBUTE = """
    with stray as (
      select id, identifiers from %1$s where profile_id is null and identifiers <> '{}' and %2$s
      order by id for update skip locked
    ), found as (
      select distinct on (stray.id) stray.id, identifier.profile_id
      from stray cross join unnest(stray.identifiers) with ordinality as named (identifier, place)
      join identifier on identifier.namespace = split_part(named.identifier, ':', 1)
        and identifier.value = substr(named.identifier, strpos(named.identifier, ':') + 1)
      order by stray.id, named.place)
    update %1$s set profile_id = found.profile_id from found where %1$s.id = found.id""";

  private final JdbcTemplate jdbc;

  Attribution(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of what has changed since then. */
  void recent(String table, Instant since) {
    jdbc.update(ATTRIBUTE.formatted(table, "updated_at >= ?"), Timestamp.from(since));
  }

  /** Whatever names these, however old. Within the caller's transaction, before their identifiers go: so it waits for others. */
  void of(String table, List<ProfileId> profiles) {
    jdbc.update(ATTRIBUTE.replace(" skip locked", "").formatted(table, """
      identifiers && (select coalesce(array_agg(namespace || ':' || value), '{}') from identifier
        where profile_id = any (?))"""), (Object) Erasure.ids(profiles));
  }
}
