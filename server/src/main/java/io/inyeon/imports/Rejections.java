package io.inyeon.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.inyeon.imports.file.FlawedRow;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows that were not taken: line, field, reason. */
@Component
class Rejections {
  private static final int AT_ONCE = 10_000;

  private final JdbcTemplate jdbc;

  Rejections(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void write(UUID job, int record, List<FlawedRow> flaws) {
    if (!flaws.isEmpty()) {
      jdbc.update("""
        insert into import_rejection (import_id, record, line, field, code, reason)
        select ?, ?, * from unnest(?::bigint[], ?::text[], ?::text[], ?::text[])""", job, record,
          flaws.stream().map(FlawedRow::line).toArray(Long[]::new),
          flaws.stream().map(FlawedRow::field).toArray(String[]::new),
          flaws.stream().map(FlawedRow::code).toArray(String[]::new),
          flaws.stream().map(FlawedRow::reason).toArray(String[]::new));
    }
  }

  /** In a list. */
  record Listed(long id, Rejection rejection) {}

  List<Listed> page(UUID job, long after, int limit) {
    return jdbc.query("""
      select id, line, record, field, code, reason from import_rejection where import_id = ? and id > ?
      order by id limit ?""",
        (row, n) -> new Listed(row.getLong(1),
            new Rejection(row.getLong(2), row.getInt(3), row.getString(4), row.getString(5), row.getString(6))),
        job, after, limit);
  }

  /** All of them as CSV, page by page. */
  void write(UUID job, Writer to) throws IOException {
    CsvWriter csv = CsvWriter.builder().build(to);
    csv.writeRecord("line", "record", "field", "code", "reason");
    long after = 0;
    for (List<Told> page = page(job, after); !page.isEmpty(); page = page(job, after)) {
      page.forEach(told -> csv.writeRecord(told.cells));
      after = page.getLast().id;
    }
    csv.flush();
  }

  /** What begins so is a formula to a spreadsheet, and the names of columns are the file's. */
  private static String harmless(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private record Told(long id, List<String> cells) {}

  private List<Told> page(UUID job, long after) {
    return jdbc.query("""
      select id, line, record, field, code, reason from import_rejection where import_id = ? and id > ?
      order by id limit ?""", (row, n) -> new Told(row.getLong(1), List.of(row.getString(2), row.getString(3),
        harmless(row.getString(4)), row.getString(5), row.getString(6))), job, after, AT_ONCE);
  }
}
