package io.inyeon.customer;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of parting a customer from their identifiers. */
@Component
class ErasureTables {
  /** An identifier. */
  record Held(String namespace, String value) {}

  private final JdbcTemplate jdbc;

  ErasureTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  List<Held> identifiers(List<ProfileId> profiles) {
    return jdbc.query("select namespace, value from identifier where profile_id = any (?)",
        (row, n) -> new Held(row.getString(1), row.getString(2)), (Object) Erasure.ids(profiles));
  }

  void remember(List<Object[]> hashes) {
    jdbc.batchUpdate("""
      insert into erasure (request_id, identifier_hash, at) values (?, ?, ?) on conflict do nothing""", hashes);
  }

  /** @return rows by table */
  Map<String, Integer> part(List<ProfileId> profiles) {
    UUID[] ids = Erasure.ids(profiles);
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("identifier", jdbc.update("delete from identifier where profile_id = any (?)", (Object) ids));
    rows.put("customer_name", jdbc.update("delete from customer_name where profile_id = any (?)", (Object) ids));
    rows.put("profile", jdbc.update("delete from profile where id = any (?)", (Object) ids));
    return rows;
  }

  /** With whom these profiles have ever been one, and by which transfers they went to and fro. */
  Erasure erasure(DataRequest request) {
    Set<UUID> transfers = new HashSet<>(Set.of(request.id()));
    Set<ProfileId> others = new HashSet<>();
    Set<String> evidence = new HashSet<>();
    UUID[] ids = Erasure.ids(request.profiles());
    jdbc.query("""
      select id, array_append(profiles, winner_id), message_id from merge
      where profiles && ? or winner_id = any (?) or loser_id = any (?)""", row -> {
      UUID merge = row.getObject(1, UUID.class);
      evidence.add(row.getString(3));
      transfers.add(merge);
      transfers.add(Ids.derived("unmerge", merge.toString()));
      for (UUID profile : (UUID[]) row.getArray(2).getArray()) {
        others.add(new ProfileId(profile));
      }
    }, ids, ids, ids);
    request.profiles().forEach(others::remove);
    return new Erasure(request.id(), request.profiles(), transfers, others, evidence);
  }
}
