package io.inyeon.imports;

import io.inyeon.imports.ImportJob.Status;
import io.inyeon.imports.ImportJob.StepCount;
import io.inyeon.imports.ImportWriter.Place;
import io.inyeon.imports.mapping.Mapping;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of imports. */
@Component
class ImportJobs {
  private static final String COLUMNS = """
    select id, mapping, name, file, corrected, status, digest, reason, created_at, finished_at from import_job
    """;

  private static final int LONGEST_REASON = 2_000;

  private final JdbcTemplate jdbc;

  ImportJobs(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void insert(UUID id, String text, Mapping mapping, String file, boolean corrected, boolean hold,
      Instant at) {
    jdbc.update("""
      insert into import_job (id, mapping, name, file, corrected, hold, status, created_at)
      values (?, ?, ?, ?, ?, ?, 'waiting', ?)""", id, text, mapping.name(), file, corrected, hold,
        Timestamp.from(at));
    for (int record = 0; record < mapping.records().size(); record++) {
      jdbc.update("insert into import_step (import_id, record, kind) values (?, ?, ?)", id, record,
          mapping.records().get(record).kind().word());
    }
  }

  Optional<ImportJob> find(UUID id) {
    return jdbc.query(COLUMNS + "where id = ?", (row, n) -> job(row), id).stream().findFirst();
  }

  /** The newest first, after a cursor. */
  List<ImportJob> page(Instant before, int limit) {
    return jdbc.query(COLUMNS + "where created_at < ? order by created_at desc limit ?", (row, n) -> job(row),
        Timestamp.from(before), limit);
  }

  /** Those that may go on, the oldest first; any may be waiting for a process that has its file. */
  List<ImportJob> open() {
    return jdbc.query(COLUMNS + """
      where finished_at is null and status in ('queued', 'running') order by created_at limit 1000""",
        (row, n) -> job(row));
  }

  Optional<Status> status(UUID id) {
    return jdbc.query("select status from import_job where id = ?", (row, n) -> status(row.getString(1)), id).stream()
        .findFirst();
  }

  /** @return false when it was in none of the states that this may follow on */
  boolean move(UUID id, Status to, Instant at, Status... from) {
    return jdbc.update("""
      update import_job set status = ?, finished_at = ? where id = ? and status = any (?)""", to.word(),
        to.isFinal() ? Timestamp.from(at) : null, id, Arrays.stream(from).map(Status::word).toArray(String[]::new)) > 0;
  }

  /** Unless somebody has ended it before. */
  void fail(UUID id, String reason, Instant at) {
    String told = reason.replace('\0', ' ');
    jdbc.update("""
      update import_job set status = 'failed', reason = ?, finished_at = ? where id = ? and finished_at is null""",
        told.substring(0, Math.min(told.length(), LONGEST_REASON)), Timestamp.from(at), id);
  }

  /**
   * The file is here: the import may begin, or be held as was asked.
   *
   * @return false when it was not waiting for one any more
   */
  boolean received(UUID id, String digest) {
    return jdbc.update("""
      update import_job set digest = ?, status = case when hold then 'held' else 'queued' end
      where id = ? and status = 'waiting'""", digest, id) > 0;
  }

  /** Whether files of this name have been here under this mapping, and none of them held the same. */
  boolean isKnownOtherwise(ImportJob job, String digest) {
    List<Boolean> same = jdbc.query("""
      select distinct digest = ? from import_job where name = ? and file = ? and id <> ? and digest is not null
        and exists (select 1 from import_step where import_id = import_job.id and added + known > 0)""",
        (row, n) -> row.getBoolean(1), digest, job.name(), job.file(), job.id());
    return !same.isEmpty() && !same.contains(true);
  }

  /**
   * Within the transaction that writes what was counted.
   *
   * @return false when the import has been paused or cancelled, or has come further than the place says: somebody else
   *     carries it out, and to count twice would be to skip rows at the next start
   */
  boolean advance(Place place, StepCount more) {
    return jdbc.update("""
      update import_step set rows = greatest(rows, ?), items = items + ?, used = used + ?, added = added + ?,
        known = known + ?, rejected = rejected + ?, finished = ?
      where import_id = (select id from import_job where id = ? and status = 'running' for share) and record = ?
        and items = ? and not finished""",
        more.rows(), more.items(), more.used(), more.added(), more.known(), more.rejected(), more.finished(),
        place.job(), place.record(), place.items()) > 0;
  }

  private ImportJob job(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    Timestamp finished = row.getTimestamp(10);
    return new ImportJob(id, row.getString(2), row.getString(3), row.getString(4), row.getBoolean(5),
        status(row.getString(6)), Optional.ofNullable(row.getString(7)), Optional.ofNullable(row.getString(8)),
        row.getTimestamp(9).toInstant(), Optional.ofNullable(finished).map(Timestamp::toInstant), steps(id));
  }

  private List<StepCount> steps(UUID id) {
    return jdbc.query("""
      select record, kind, rows, items, used, added, known, rejected, finished from import_step
      where import_id = ? order by record""",
        (row, n) -> new StepCount(row.getInt(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5),
            row.getLong(6), row.getLong(7), row.getLong(8), row.getBoolean(9)),
        id);
  }

  private static Status status(String word) {
    return Status.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }
}
