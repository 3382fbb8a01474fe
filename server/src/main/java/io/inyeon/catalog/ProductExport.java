package io.inyeon.catalog;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.inyeon.core.commerce.Sku;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes all products as a file that can be imported again, and then changes nothing. Read twice, as of one instant: first for
 * the columns, then for the rows; never all in memory.
 */
@Component
class ProductExport {
  private static final List<String> FIRST = List.of("sku", "lifecycle", "family", "parent", "axes", "categories");
  private static final int AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final TransactionTemplate snapshot;

  ProductExport(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    snapshot = new TransactionTemplate(transactions);
    snapshot.setReadOnly(true);
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
  }

  void csv(OutputStream out) {
    snapshot.executeWithoutResult(status -> {
      List<String> columns = columns();
      try (Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CsvWriter csv = CsvWriter.builder().build(writer)) {
        csv.writeRecord(columns);
        each((sku, cells) -> csv.writeRecord(columns.stream().map(column -> cell(column, sku, cells)).toList()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  void xlsx(OutputStream out) {
    snapshot.executeWithoutResult(status -> {
      List<String> columns = columns();
      try (Workbook workbook = new Workbook(out, "Inyeon", "1.0")) {
        Worksheet sheet = workbook.newWorksheet("products");
        write(sheet, 0, columns);
        List<Integer> rows = new ArrayList<>(List.of(0));
        each((sku, cells) -> {
          rows.set(0, rows.getFirst() + 1);
          write(sheet, rows.getFirst(), columns.stream().map(column -> cell(column, sku, cells)).toList());
          flush(sheet, rows.getFirst());
        });
        sheet.finish();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  /** What is written has left the memory. */
  private static void flush(Worksheet sheet, int row) {
    if (row % AT_ONCE == 0) {
      try {
        sheet.flush();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** In place, and not by reference to a list of all texts, which would be in memory. */
  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.inlineString(row, column, cells.get(column));
      }
    }
  }

  private static String cell(String column, Sku sku, Map<String, String> cells) {
    return Formula.neutral(column.equals("sku") ? sku.value() : cells.getOrDefault(column, ""));
  }

  private List<String> columns() {
    TreeSet<String> found = new TreeSet<>(Comparator.comparing(ProductExport::rank).thenComparing(name -> name));
    each((sku, cells) -> found.addAll(cells.keySet()));
    FIRST.forEach(found::remove);
    return Stream.concat(FIRST.stream(), found.stream()).toList();
  }

  /** media.2 before media.10. */
  private static String rank(String column) {
    return column.startsWith("media.") && column.charAt(7) != '.' ? "media.~" : column.split("\\.", 2)[0];
  }

  private void each(BiConsumer<Sku, Map<String, String>> row) {
    jdbc.query(connection -> {
      var statement = connection.prepareStatement("select sku, content::text from product order by sku");
      statement.setFetchSize(AT_ONCE);
      return statement;
    }, found -> {
      row.accept(new Sku(found.getString(1)), Cells.of(ProductJson.read(found.getString(2))));
    });
  }
}
