package io.inyeon.log;

import io.inyeon.core.ProfileId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Follows the end of the log, over all processes: by the positions of the partitions, so that nothing is seen twice or missed. */
@Component
public class LogTail {
  /**
   * What has come since.
   *
   * @param positions of the partitions, in the order of their numbers: where to go on
   * @param touches one for each channel and profile that something came from
   */
  public record News(List<Long> positions, List<Touch> touches) {}

  /**
   * @param count of events
   * @param latest the name of the last one
   */
  public record Touch(String channel, ProfileId profile, long count, String latest, Instant at) {}

  /** Of each partition. */
  private static final int LOOKED_AT = 300;

  private final JdbcTemplate jdbc;
  private final Horizon horizon;

  LogTail(JdbcTemplate jdbc, Horizon horizon) {
    this.jdbc = jdbc;
    this.horizon = horizon;
  }

  /** Where the log ends now. */
  public List<Long> end() {
    return horizon.positions();
  }

  /**
   * Served by the index event_position, whatever is believed of how many rows there are: their order and their number say so.
   *
   * @param after positions of the partitions
   * @param from nothing received before is looked at, which spares older storage partitions
   */
  public News since(List<Long> after, Instant from) {
    List<Long> reach = horizon.positions();
    if (reach.equals(after)) {
      return new News(reach, List.of());
    }
    return new News(reach, jdbc.query("""
      select channel, profile_id, count(*), (array_agg(name order by received_at desc, position desc))[1], max(received_at)
      from unnest(?::bigint[], ?::bigint[]) with ordinality as part (after, until, number)
      cross join lateral (select * from event where partition = number - 1 and position > after and position <= until
        and received_at >= ? order by position limit greatest(until - after, 0)) as latest
      where kind = 0 and not imported
      group by channel, profile_id""",
        (row, n) -> new Touch(row.getString(1), new ProfileId(row.getObject(2, UUID.class)), row.getLong(3),
            row.getString(4), row.getTimestamp(5).toInstant()),
        after.toArray(Long[]::new), reach.toArray(Long[]::new), Timestamp.from(from)));
  }

  /** The newest of a source first, among the last few of each partition: served by the index event_position. */
  public List<LogRow> latestOf(String source, int limit) {
    return jdbc.query("""
      select partition, position, received_at, kind, customer_id, profile_id, imported, occurred_at, type, name, channel,
        source, message_id, payload::text
      from generate_series(0, ?) as part
      cross join lateral (select * from event where partition = part order by position desc limit ?) as latest
      where kind = 0 and source = ? order by received_at desc, position desc limit ?""", (row, n) -> LogReader.row(row),
        Partitions.COUNT - 1, LOOKED_AT, source, limit);
  }

  /** How many entries of the log have been folded, ever. */
  public long folded() {
    return jdbc.query("select coalesce(sum(folded_position), 0) from log_owner", (row, n) -> row.getLong(1)).getFirst();
  }
}
