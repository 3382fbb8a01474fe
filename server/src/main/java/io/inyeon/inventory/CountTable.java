package io.inyeon.inventory;

import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of counts. A count is locked before any level is. */
@Component
class CountTable {
  private static final String COLUMNS = """
    select id, location, status, blind, reference, opened_by, opened_at, submitted_by, submitted_at, decided_by, decided_at,
      rejection, exceeds, number from stock_count
    """;

  /** @param number in the order of opening */
  record Numbered(long number, CountView count) {}

  private final JdbcTemplate jdbc;

  CountTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void open(UUID id, String location, boolean blind, String reference, String actor, Instant now) {
    jdbc.update("""
      insert into stock_count (id, location, status, blind, reference, opened_by, opened_at)
      values (?, ?, 'open', ?, ?, ?, ?)""", id, location, blind, reference, actor, Timestamp.from(now));
  }

  /** The newest first. Served by the primary order and the index stock_count_place. */
  List<Numbered> before(long number, @Nullable String location, @Nullable CountStatus status, int limit) {
    String word = status == null ? null : status.word();
    return jdbc.query(COLUMNS + """
      where number < ? and (?::text is null or location = ?) and (?::text is null or status = ?)
      order by number desc limit ?""", (row, n) -> new Numbered(row.getLong(14), count(row)), number, location,
        location, word, word, limit);
  }

  CountView require(UUID id) {
    return find(COLUMNS + "where id = ?", id);
  }

  /** Nobody submits, decides or cancels it meanwhile; others may go on counting. */
  CountView holdWhileCounting(UUID id) {
    return find(COLUMNS + "where id = ? for share", id);
  }

  /** Nobody does anything to it meanwhile. */
  CountView hold(UUID id) {
    return find(COLUMNS + "where id = ? for update", id);
  }

  private CountView find(String query, UUID id) {
    return jdbc.query(query, (row, n) -> count(row), id).stream().findFirst()
        .orElseThrow(() -> Problem.notFound("count").with("count", id));
  }

  /** Whose the submission is; empty for one that came to be without. */
  Optional<String> submitter(UUID id) {
    return jdbc.queryForList("select submitter from stock_count where id = ? and submitter is not null", String.class,
        id).stream().findFirst();
  }

  void submit(UUID id, CountActor by, Instant now, CountStatus next, Collection<String> exceeds) {
    jdbc.update("""
      update stock_count set status = ?, submitter = ?, submitted_by = ?, submitted_at = ?, exceeds = ?, decided_by = null,
        decided_at = null where id = ?""", next.word(), by.id(), by.name(), Timestamp.from(now),
        exceeds.toArray(String[]::new), id);
  }

  void decide(UUID id, CountActor by, Instant now, CountStatus next, @Nullable String rejection) {
    jdbc.update("update stock_count set status = ?, decided_by = ?, decided_at = ?, rejection = ? where id = ?",
        next.word(), by.name(), Timestamp.from(now), rejection, id);
  }

  private static CountView count(ResultSet row) throws SQLException {
    return new CountView(row.getObject(1, UUID.class), row.getString(2),
        CountStatus.named(row.getString(3)).orElseThrow(), row.getBoolean(4), row.getString(5), row.getString(6),
        row.getTimestamp(7).toInstant(), row.getString(8), instant(row, 9), row.getString(10), instant(row, 11),
        row.getString(12), List.of((String[]) row.getArray(13).getArray()), null, List.of(), null);
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
