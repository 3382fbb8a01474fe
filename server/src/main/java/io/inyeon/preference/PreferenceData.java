package io.inyeon.preference;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import io.inyeon.log.Locks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** When a customer's preferences were computed; what they are is on the log. */
@Component
class PreferenceData implements PersonalData {
  private final JdbcTemplate jdbc;

  PreferenceData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "preferences";
  }

  @Override
  public Set<String> tables() {
    return Set.of("preference");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return jdbc.query("""
      select to_jsonb(known)::text from (select computed_at from preference where customer_id = any (?)) as known""",
        (row, n) -> new JsonText(row.getString(1)), (Object) Erasure.ids(profiles));
  }

  /** Nobody looks through the log meanwhile: what was read of it before would be written down after the deletion. */
  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {
    }, Locks.RESPONDERS);
    return Map.of("preference",
        jdbc.update("delete from preference where customer_id = any (?)", (Object) erasure.ids()));
  }
}
