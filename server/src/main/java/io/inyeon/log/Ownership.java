package io.inyeon.log;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which partitions this process folds. A lease runs by the database's clock; the epoch rises with every new owner, and a
 * batch that was begun under an older one cannot commit.
 */
@Component
public class Ownership {
  static final Duration LEASE = Duration.ofSeconds(10);

  /**
   * A partition in our hands.
   *
   * @param folded how far the state has been folded
   */
  public record Owned(int partition, long epoch, long folded, Instant foldedAt, long rulebook) {}

  private static final RowMapper<Owned> OWNED = (row, n) -> new Owned(row.getInt(1), row.getLong(2), row.getLong(3),
      row.getTimestamp(4).toInstant(), row.getLong(5));

  private final UUID node = UUID.randomUUID();
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;

  Ownership(JdbcTemplate jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** Renews what we have, gives up what is more than our share, takes what nobody has; returns what is ours now. */
  public List<Owned> refresh() {
    return Objects.requireNonNull(transaction.execute(status -> {
      int share = share();
      List<Integer> mine = renew();
      if (mine.size() > share) {
        release(mine.subList(share, mine.size()));
      } else {
        acquire(share - mine.size());
      }
      return held();
    }));
  }

  private List<Owned> held() {
    return jdbc.query("""
      select partition, epoch, folded_position, folded_received_at, rulebook from log_owner
      where owner = ? and lease_until > now()""", OWNED, node);
  }

  private int share() {
    jdbc.update("delete from log_node where seen_until < now() - interval '1 hour'");
    jdbc.update("""
      insert into log_node (id, seen_until) values (?, now() + ? * interval '1 second')
      on conflict (id) do update set seen_until = excluded.seen_until""", node, LEASE.toSeconds());
    int nodes = jdbc.query("select count(*) from log_node where seen_until > now()", (row, n) -> row.getInt(1))
        .getFirst();
    return Math.ceilDiv(Partitions.COUNT, Math.max(1, nodes));
  }

  private List<Integer> renew() {
    return jdbc
        .query("""
      update log_owner set lease_until = now() + ? * interval '1 second'
      where owner = ? and lease_until > now() returning partition""", (row, n) -> row.getInt(1), LEASE.toSeconds(),
            node)
        .stream().sorted().toList();
  }

  private void release(List<Integer> partitions) {
    jdbc.update(
        "update log_owner set owner = null, lease_until = now(), epoch = epoch + 1 where owner = ? and partition = any (?)",
        node, partitions.toArray(Integer[]::new));
  }

  private void acquire(int most) {
    jdbc.update("""
      update log_owner set owner = ?, epoch = epoch + 1, lease_until = now() + ? * interval '1 second'
      where partition in (select partition from log_owner where owner is null or lease_until <= now()
        order by partition limit ? for update skip locked)""", node, LEASE.toSeconds(), most);
  }

  /** Gives everything back at once, so that others need not wait for the leases to end. */
  public void releaseAll() {
    jdbc.update("update log_owner set owner = null, lease_until = now(), epoch = epoch + 1 where owner = ?", node);
    jdbc.update("delete from log_node where id = ?", node);
  }

  /**
   * The fence: to be the last statement of a batch.
   *
   * @param from what the batch began with; the database must still agree. It may not: after a crash of the database alone it
   *     may have lost the last batches (they commit without waiting for the disk), and a commit whose answer was lost may
   *     stand although we think otherwise
   * @return false when the partition has passed to another owner or the cursor stands elsewhere; then nothing of the batch
   *     may commit, and the partition is to be taken up anew from what is stored
   */
  public boolean advance(Owned from, Owned to) {
    return jdbc.update("""
        update log_owner set folded_position = ?, folded_received_at = ?, rulebook = ?
        where partition = ? and epoch = ? and owner = ? and folded_position = ? and rulebook = ?""", to.folded(),
        Timestamp.from(to.foldedAt()), to.rulebook(), from.partition(), from.epoch(), node, from.folded(),
        from.rulebook()) == 1;
  }

  /** The fence for whoever writes under an ownership without folding. Holds the row until the commit. */
  public boolean holds(int partition, long epoch) {
    return !jdbc.queryForList("select 1 from log_owner where partition = ? and epoch = ? and owner = ? for share",
        partition, epoch, node).isEmpty();
  }
}
