package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Who a customer is, and what they have agreed to. Identifiers and profiles themselves went as the erasure began, and names
 * may have been written again since. */
@Component
class CustomerData implements PersonalData {
  private final JdbcTemplate jdbc;

  CustomerData(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String module() {
    return "customer";
  }

  @Override
  public Set<String> tables() {
    return Set.of("profile", "identifier", "merge", "do_not_link", "consent", "customer_name", "data_request");
  }

  @Override
  public Object export(List<ProfileId> profiles) {
    UUID[] ids = Erasure.ids(profiles);
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("profiles", rows("select id, root_id, parent_id, known, created_at from profile where id = any (?)", ids));
    told.put("identifiers", rows("""
      select namespace, value, profile_id, linked_at, source from identifier where profile_id = any (?)""", ids));
    told.put("consents", rows("""
      select profile_id, endpoint, channel, purpose, granted, effective_at, recorded_at, source, proof from consent
      where profile_id = any (?) order by id""", ids));
    told.put("merges", rows("""
      select id, winner_id, loser_id, at, source, evidence, undone_at from merge where profiles && ?""", ids));
    return told;
  }

  private List<JsonText> rows(String query, UUID[] ids) {
    return jdbc.query("select to_jsonb(told)::text from (" + query + ") as told",
        (row, n) -> new JsonText(row.getString(1)), (Object) ids);
  }

  @Override
  public Map<String, Integer> erase(Erasure erasure) {
    UUID[] ids = erasure.ids();
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("consent", jdbc.update("delete from consent where profile_id = any (?)", (Object) ids));
    rows.put("customer_name", jdbc.update("delete from customer_name where profile_id = any (?)", (Object) ids));
    rows.put("do_not_link",
        jdbc.update("delete from do_not_link where one_id = any (?) or other_id = any (?)", ids, ids));
    rows.put("merge", jdbc.update("delete from merge where winner_id = any (?) or loser_id = any (?)", ids, ids));
    jdbc.update("""
      update merge set profiles = array(select unnest(profiles) except select unnest(?::uuid[])) where profiles && ?""",
        ids, ids);
    rows.put("data_request", jdbc.update("""
      update data_request set customer_id = null, result = null,
        status = case when kind = 'export' and finished_at is not null then 'erased' else status end
      where customer_id = any (?) and id <> ?""", ids, erasure.request()));
    return rows;
  }
}
