package io.inyeon.customer;

import io.inyeon.access.Audit;
import io.inyeon.core.CustomerId;
import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.IdentityGraph;
import io.inyeon.log.EventLog;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a merge back: the loser leaves with all that was theirs, and the two are never joined again. */
@Service
class Unmerge {
  /** The customer that has left, and the one that stays. */
  record Parted(String mergeId, String stays, String leaves) {}

  private record Merge(ProfileId winner, ProfileId loser, boolean undone) {}

  private final JdbcTemplate jdbc;
  private final IdentityTables tables;
  private final Transfers transfers;
  private final EventLog log;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Unmerge(JdbcTemplate jdbc, IdentityTables tables, Transfers transfers, EventLog log, Audit audit,
      TransactionTemplate transaction,
      InstantSource clock) {
    this.jdbc = jdbc;
    this.tables = tables;
    this.transfers = transfers;
    this.log = log;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  Parted unmerge(CustomerId customer, UUID mergeId) {
    return java.util.Objects.requireNonNull(transaction.execute(status -> {
      tables.lock();
      Merge merge = find(customer, mergeId);
      ProfileId root = tables.roots(List.of(merge.loser)).getOrDefault(merge.loser, merge.loser);
      IdentityGraph graph = tables.graph(List.of(), Set.of(root));
      Set<ProfileId> leaving = graph.unmerge(merge.winner, merge.loser);
      tables.save(graph, leaving);
      tables.raiseVersion();
      keepApart(merge, mergeId);
      log.appendWithin(transfers.move(Ids.derived("unmerge", mergeId.toString()), root.asCustomer(),
          merge.loser.asCustomer(), leaving));
      audit.record("customer.unmerged", Audit.Subject.of(Audit.Subject.CUSTOMER, customer), Map.of());
      return new Parted(mergeId.toString(), root.toString(), merge.loser.toString());
    }));
  }

  private Merge find(CustomerId customer, UUID mergeId) {
    Merge merge = jdbc.query("""
      select winner_id, loser_id, undone_at is not null from merge
      where id = ? and (loser_id in (select id from profile where root_id = ?)
        or winner_id in (select id from profile where root_id = ?))""",
        (row, n) -> new Merge(new ProfileId(row.getObject(1, UUID.class)), new ProfileId(row.getObject(2, UUID.class)),
            row.getBoolean(3)),
        mergeId, customer.value(), customer.value()).stream().findFirst().orElseThrow(() -> Problem.notFound("merge"));
    if (merge.undone) {
      throw new Problem(HttpStatus.CONFLICT, "already_undone", "This merge has been taken back already.");
    }
    return merge;
  }

  private void keepApart(Merge merge, UUID mergeId) {
    jdbc.update("update merge set undone_at = ? where id = ?", Timestamp.from(clock.instant()), mergeId);
    jdbc.update("insert into do_not_link (one_id, other_id, merge_id) values (?, ?, ?) on conflict do nothing",
        merge.winner.value(), merge.loser.value(), mergeId);
  }
}
