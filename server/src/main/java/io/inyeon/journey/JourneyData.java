package io.inyeon.journey;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.Erasure;
import io.inyeon.customer.JsonText;
import io.inyeon.customer.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The journeys that a customer entered. Erased, a run is nobody's and still counts: sums stay as they were. */
@Component
class JourneyData implements PersonalData {
  private final JdbcTemplate jdbc;

  JourneyData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "journeys";
  }

  @Override
  public Set<String> tables() {
    return Set.of("journey_run", "journey_exposure", "journey_allocation");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    return Map.of("runs", rows("""
      select id, journey, version, entry_key, entered_at, ended_at, outcome
      from journey_run where profile_id = any (?) order by entered_at""", profiles),
        "experiments", rows("""
      select journey, node, variant, at from journey_exposure where profile_id = any (?) order by at""", profiles),
        "allocations", rows("""
      select journey, kind, pool, asked_at, answered_at, granted
      from journey_allocation where profile_id = any (?) order by asked_at""", profiles));
  }

  private List<JsonText> rows(String query, List<ProfileId> profiles) {
    return jdbc.query("select to_jsonb(told)::text from (" + query + ") as told",
        (row, n) -> new JsonText(row.getString(1)), (Object) Erasure.ids(profiles));
  }

  /** A new id too: the old one is derived from the entry event. Whom a variant met, or who asked for a share, is nobody's business. */
  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    return Map.of("journey_run", jdbc.update("""
      update journey_run set id = gen_random_uuid(), profile_id = '00000000-0000-0000-0000-000000000000', entry_key = '',
        entry_partition = 0, entry_position = 0, ended_at = coalesce(ended_at, entered_at),
        outcome = coalesce(outcome, 'erased'), node = null, since = null
      where profile_id = any (?)""", (Object) erasure.ids()),
        "journey_exposure", jdbc.update("delete from journey_exposure where profile_id = any (?)",
            (Object) erasure.ids()),
        "journey_allocation", jdbc.update("delete from journey_allocation where profile_id = any (?)",
            (Object) erasure.ids()));
  }
}
