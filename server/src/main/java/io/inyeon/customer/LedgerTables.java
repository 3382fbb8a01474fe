package io.inyeon.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.customer.Ledger.Address;
import io.inyeon.customer.Ledger.Erased;
import io.inyeon.customer.Ledger.Refusal;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of comparing the ledger with the database. */
@Component
class LedgerTables {
  private static final int FETCHED = 5_000;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;

  LedgerTables(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    streaming.setFetchSize(FETCHED);
  }

  Set<UUID> erasures() {
    return new HashSet<>(jdbc.queryForList("select distinct request_id from erasure", UUID.class));
  }

  void remember(Collection<Erased> erasures) {
    jdbc.batchUpdate("insert into erasure (request_id, identifier_hash, at) values (?, ?, ?) on conflict do nothing",
        erasures.stream().flatMap(erased -> erased.hashes().stream()
            .map(hash -> new Object[]{erased.request(), Ledger.hash(hash), Timestamp.from(erased.at())})).toList());
  }

  void each(LedgerReplay.Reader reader) {
    jdbc.query("select request_id, max(at), array_agg(identifier_hash) from erasure group by request_id", row -> {
      reader.read(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(),
          Arrays.stream((byte[][]) row.getArray(3).getArray()).map(Ledger::text).toList());
    });
  }

  /** Every profile and every identifier of these kinds, as the erasures write them down; within a transaction. */
  void eachTrace(List<String> kinds, BiConsumer<CustomerId, String> reader) {
    streaming.query("select root_id, 'profile:' || id from profile", row -> {
      reader.accept(new CustomerId(row.getObject(1, UUID.class)), row.getString(2));
    });
    streaming.query("""
      select root_id, namespace || ':' || value from identifier join profile on profile.id = profile_id
      where namespace = any (?)""", row -> {
      reader.accept(new CustomerId(row.getObject(1, UUID.class)), row.getString(2));
    }, (Object) kinds.toArray(String[]::new));
  }

  /** The refusals of the ledger; one that was taken back since is not among them, nor is its grant brought back. */
  void refuse(Map<Address, Refusal> refusals) {
    jdbc.batchUpdate("""
      insert into suppression (endpoint_hash, channel, purpose, reason, at) values (?, ?, ?, ?, ?)
      on conflict do nothing""",
        refusals.entrySet().stream().filter(entry -> !entry.getValue().reason().isEmpty())
            .map(entry -> new Object[]{Ledger.hash(entry.getKey().hash()), entry.getKey().channel(),
                entry.getKey().purpose(), entry.getValue().reason(), Timestamp.from(entry.getValue().at())})
            .toList());
  }
}
