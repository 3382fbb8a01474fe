package io.inyeon.imports.file;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;

/** One sheet of a workbook (ECMA-376) whose first row names the columns. Dates become ISO 8601 texts. */
final class XlsxRows implements RowReader {
  /** A number that is shown as a date holds day or year letters outside of quotes and colours. */
  private static final Pattern DATE = Pattern.compile("[dyhs]", Pattern.CASE_INSENSITIVE);
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

  private final ReadableWorkbook workbook;
  private final Layout layout;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final Header header;
  private boolean ended;

  XlsxRows(Path path, Layout layout) throws IOException {
    this.layout = layout;
    workbook = open(path);
    stream = sheet().openStream();
    rows = stream.iterator();
    if (!rows.hasNext()) {
      workbook.close();
      throw new UnreadableFile("The sheet is empty; its first row must name the columns.");
    }
    org.dhatim.fastexcel.reader.Row first = rows.next();
    header = new Header(texts(first, first.getCellCount()));
  }

  private static ReadableWorkbook open(Path path) throws IOException {
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException e) {
      throw new UnreadableFile("The file is no workbook in the format of Excel 2007 and later (.xlsx).");
    }
  }

  private Sheet sheet() {
    return layout.sheet()
        .map(name -> workbook.findSheet(name)
            .orElseThrow(() -> new UnreadableFile("The workbook has no sheet \"" + name + "\".")))
        .orElseGet(workbook::getFirstSheet);
  }

  @Override
  public Optional<Row> next() {
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row found = rows.next();
      if (found.getFirstNonEmptyCell().isPresent()) {
        return Optional.of(new Row.Cells(found.getRowNum(), header, texts(found, header.size())));
      }
    }
    ended = true;
    return Optional.empty();
  }

  private List<String> texts(org.dhatim.fastexcel.reader.Row found, int columns) {
    return IntStream.range(0, columns).mapToObj(index -> found.getOptionalCell(index).map(XlsxRows::text).orElse(""))
        .map(text -> CsvRows.cell(text, layout.nothing())).toList();
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER) {
      return isDate(cell) ? date(cell.asDate()) : cell.asNumber().toPlainString();
    }
    return cell.getText();
  }

  private static boolean isDate(Cell cell) {
    String format = cell.getDataFormatString();
    return format != null && DATE.matcher(LITERAL.matcher(format).replaceAll("")).find();
  }

  private static String date(LocalDateTime date) {
    return date.toLocalTime().equals(LocalTime.MIDNIGHT) ? date.toLocalDate().toString() : date.toString();
  }

  @Override
  public Optional<Header> header() {
    return Optional.of(header);
  }

  /** A workbook does not say how many rows it has: all of the way is made at the end. */
  @Override
  public double progress() {
    return ended ? 1 : 0.5;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
