package io.inyeon.preference;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of whose preferences are to be computed, and when. */
@Component
class PreferenceTable {
  private final JdbcTemplate jdbc;

  PreferenceTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Takes those that are due, the longest first. Whoever fails with them has put them off: nobody's trouble keeps the others
   * waiting.
   *
   * @param until when they are due again, if nothing comes of it
   */
  List<UUID> claim(Instant now, Instant until, int limit) {
    return jdbc.queryForList("""
      update preference set due_at = ?, claimed = true where customer_id in (
        select customer_id from preference where due_at <= ? order by due_at limit ? for update skip locked)
      returning customer_id""", UUID.class, Timestamp.from(until), Timestamp.from(now), limit);
  }

  /** They are computed; those that did something meanwhile stay due. */
  void computed(Collection<UUID> customers, Instant now) {
    jdbc.update("""
      update preference set computed_at = ?, due_at = case when claimed then null else due_at end, claimed = false
      where customer_id = any (?)""", Timestamp.from(now), customers.toArray(UUID[]::new));
  }

  void forget(UUID customer) {
    jdbc.update("delete from preference where customer_id = ?", customer);
  }
}
