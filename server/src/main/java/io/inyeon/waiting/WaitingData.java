package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What a customer waits for, and waited for. Erased, what is held for them is free when its time is over. */
@Component
class WaitingData implements PersonalData {
  private final JdbcTemplate jdbc;

  WaitingData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "waiting";
  }

  @Override
  public Set<String> tables() {
    return Set.of("waiting");
  }

  @Override
  public Set<String> named() {
    return Set.of("waiting");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    UUID[] ids = Erasure.ids(profiles);
    return jdbc.query("""
      select to_jsonb(told)::text from (select id, sku, quantity, channel, location, status, asked_at, told, until
        from waiting where profile_id = any (?) order by asked_at, id) as told""",
        (row, n) -> new JsonText(row.getString(1)), (Object) ids);
  }

  /** Nothing more is held for them, and they are told nothing more. */
  @Override
  public Map<String, Integer> part(List<ProfileId> profiles) {
    jdbc.update("update waiting set status = 'left' where profile_id = any (?) and status in ('waiting', 'told')",
        (Object) Erasure.ids(profiles));
    return Map.of();
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    return Map.of("waiting", jdbc.update("delete from waiting where profile_id = any (?)", (Object) erasure.ids()));
  }
}
