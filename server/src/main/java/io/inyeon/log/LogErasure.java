package io.inyeon.log;

import io.inyeon.core.CustomerId;
import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Takes people out of the log, the one exception to its being append-only. Entries become tombstones, so that positions stay
 * dense and whoever reads the log again finds that something stood there, and not what.
 */
@Component
public class LogErasure {
  /** The tables in which the log holds anything of people; storage partitions go with their table. */
  public static final Set<String> TABLES = Set.of("event", "event_key", "event_outbox");

  private static final String TOMBSTONE = """
    update event set kind = 9, name = 'Erased', type = '', channel = '', source = '', message_id = '', payload = '{}',
      imported = false, future = false, occurred_at = received_at,
      customer_id = '00000000-0000-0000-0000-000000000000', profile_id = '00000000-0000-0000-0000-000000000000'
    """;

  private final JdbcTemplate jdbc;

  LogErasure(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In one look: nothing for these is still to be folded, and every transfer they had a part in has arrived. */
  public boolean isQuiet(Collection<ProfileId> profiles, Collection<UUID> transfers) {
    return Boolean.TRUE.equals(jdbc.queryForObject("""
      with gone as (select ?::uuid[] as ids, ?::text[] as transfers),
      unfolded as (select kind, customer_id, payload from log_owner o join event e
        on e.partition = o.partition and e.position > o.folded_position and e.received_at >= o.folded_received_at)
      select not exists (select 1 from event_outbox, gone where customer_id = any (ids))
        and not exists (select 1 from unfolded, gone
          where customer_id = any (ids) or (kind = 3 and payload ->> 'transfer' = any (transfers)))
        and not exists (select 1 from event released, gone
          where kind = 1 and payload ->> 'transfer' = any (transfers)
            and not exists (select 1 from event joined where joined.kind = 3
              and joined.payload ->> 'transfer' = released.payload ->> 'transfer'))""", Boolean.class, ids(profiles),
        texts(transfers)));
  }

  /** Whether every command that was sent under this name has been folded. */
  public boolean isFolded(UUID transfer) {
    return jdbc.queryForList("""
      select 1 from event e join log_owner o using (partition)
      where kind in (1, 2, 3, 6) and payload ->> 'transfer' = ? and position > folded_position limit 1""",
        transfer.toString()).isEmpty();
  }

  /** The customers between whom these transfers went. */
  public List<CustomerId> parties(Collection<UUID> transfers) {
    return jdbc.query("""
      select distinct customer_id from event where kind in (1, 2, 3, 6) and payload ->> 'transfer' = any (?)""",
        (row, n) -> new CustomerId(row.getObject(1, UUID.class)), (Object) texts(transfers));
  }

  /**
   * Erases. The relay waits meanwhile, so that nothing passes from the outbox to the log behind our back.
   *
   * @param transfers by which these profiles have gone from customer to customer, this erasure's own commands among them
   * @param others who were one customer with them once, and are not any more: what is theirs stays
   * @param evidence messageIds of events by which both were taken for one: those of the others forget the second name
   * @return rows by table
   */
  public Map<String, Integer> erase(Collection<ProfileId> profiles, Collection<UUID> transfers,
      Collection<ProfileId> others, Collection<String> evidence) {
    jdbc.query("select pg_advisory_xact_lock(?)", row -> {
    }, Locks.RELAY);
    UUID[] ids = ids(profiles);
    Map<String, Integer> rows = new LinkedHashMap<>();
    rows.put("event_key", eraseKeys(ids));
    jdbc.update("update event set customer_id = profile_id where profile_id = any (?) and customer_id = any (?)",
        ids(others), ids);
    jdbc.update("""
      update event set payload = (payload - 'previousId') #- '{context,externalIds}' #- '{context,externalId}'
      where profile_id = any (?) and kind = 0 and message_id = any (?)""", ids(others),
        evidence.toArray(String[]::new));
    int events = jdbc.update(TOMBSTONE + "where profile_id = any (?)", (Object) ids);
    rows.put("event", events + eraseTransfers(ids, texts(transfers)));
    rows.put("event_outbox", jdbc.update("delete from event_outbox where customer_id = any (?)", (Object) ids));
    return rows;
  }

  private int eraseKeys(UUID[] ids) {
    List<UUID> keys = jdbc.query("select source, message_id from event where kind = 0 and profile_id = any (?)",
        (row, n) -> Ids.derived("event", row.getString(1), row.getString(2)), (Object) ids);
    return jdbc.update("delete from event_key where key = any (?)", (Object) keys.toArray(UUID[]::new));
  }

  /** What stands on other customers' part of the log: commands, and profiles that were carried along with others. */
  private int eraseTransfers(UUID[] ids, String[] transfers) {
    String[] texts = texts(List.of(ids));
    jdbc.update("""
      update event set payload = jsonb_set(payload, '{profiles}', (payload -> 'profiles') - ?::text[])
      where kind = 1 and payload ->> 'transfer' = any (?)""", texts, transfers);
    jdbc.update("""
      update event set payload = jsonb_set(payload, '{profiles}',
        to_jsonb(((payload ->> 'profiles')::jsonb - ?::text[])::text))
      where kind = 3 and payload ->> 'transfer' = any (?)""", texts, transfers);
    return jdbc.update(TOMBSTONE + """
      where kind in (1, 2, 3, 6) and payload ->> 'transfer' = any (?) and (kind = 6 or payload ->> 'to' = any (?))""",
        transfers, texts);
  }

  private static UUID[] ids(Collection<ProfileId> profiles) {
    return profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }
}
