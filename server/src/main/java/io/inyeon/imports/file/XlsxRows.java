package io.inyeon.imports.file;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
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

  private static final long MOST_TEXTS = 64L << 20;
  /** What a sheet of honest cells never is, unpacked and beside what it is packed. */
  private static final long MOST_BYTES = 4L << 30;
  private static final long HARMLESS = 32L << 20;
  private static final long MOST_TIMES = 150;
  private static final int MOST_DIGITS = 400;

  private final ReadableWorkbook workbook;
  private final Layout layout;
  private final Stream<org.dhatim.fastexcel.reader.Row> stream;
  private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
  private final Header header;
  private long line;
  private boolean ended;

  XlsxRows(Path path, Layout layout) throws IOException {
    this.layout = layout;
    requireNoBomb(path);
    requireModestTexts(path);
    workbook = open(path);
    try {
      stream = sheet().openStream();
      rows = stream.iterator();
      header = reading(this::columns);
    } catch (IOException | RuntimeException e) {
      workbook.close();
      throw e;
    }
  }

  private Header columns() {
    if (!rows.hasNext()) {
      throw new UnreadableFile("The sheet is empty; its first row must name the columns.");
    }
    org.dhatim.fastexcel.reader.Row first = rows.next();
    return new Header(texts(first, first.getCellCount()));
  }

  /** A few kilobytes can unpack to more than any disk holds (42.zip); the parts are measured before any parser sees them. */
  private static void requireNoBomb(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        requireModest(zip, part);
      }
    } catch (ZipException e) {
      throw notAWorkbook();
    }
  }

  private static void requireModest(ZipFile zip, ZipEntry part) throws IOException {
    long most = Math.min(MOST_BYTES, Math.max(HARMLESS, part.getCompressedSize() * MOST_TIMES));
    try (InputStream in = zip.getInputStream(part)) {
      in.skipNBytes(most + 1);
      throw new UnreadableFile("The workbook's part " + part.getName() + " unpacks to far more than its size; save it "
          + "anew, or as CSV.");
    } catch (EOFException e) {
      return; // it is smaller
    }
  }

  /** All texts of a workbook are in memory while it is read; packed, they may be a thousand times smaller. */
  private static void requireModestTexts(Path path) throws IOException {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
      if (texts != null) {
        try (InputStream in = zip.getInputStream(texts)) {
          in.skipNBytes(MOST_TEXTS);
          throw new UnreadableFile("The workbook holds more texts than fit into memory; save it as CSV.");
        } catch (EOFException e) {
          return; // they are fewer
        }
      }
    } catch (ZipException e) {
      throw notAWorkbook();
    }
  }

  private static UnreadableFile notAWorkbook() {
    return new UnreadableFile("The file is no workbook in the format of Excel 2007 and later (.xlsx).");
  }

  /** Whatever the parser stumbles over, the file is to blame. */
  private <T> T reading(Supplier<T> step) {
    try {
      return step.get();
    } catch (UnreadableFile e) {
      throw e;
    } catch (RuntimeException e) {
      throw new UnreadableFile("After row " + line + " the workbook cannot be read; save it anew, or as CSV.");
    }
  }

  private static ReadableWorkbook open(Path path) throws IOException {
    try {
      return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, false));
    } catch (ExcelReaderException e) {
      throw notAWorkbook();
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
    return reading(this::nextFilled);
  }

  private Optional<Row> nextFilled() {
    while (rows.hasNext()) {
      org.dhatim.fastexcel.reader.Row found = rows.next();
      line = found.getRowNum();
      if (found.getFirstNonEmptyCell().isPresent()) {
        return Optional.of(new Row.Cells(line, header, texts(found, header.size())));
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
      return isDate(cell) ? date(cell.asDate()) : plain(cell.asNumber());
    }
    return cell.getText();
  }

  /** 1E999999999 is a short text, and written out a long one. */
  private static String plain(BigDecimal number) {
    return Math.abs((long) number.scale()) > MOST_DIGITS ? number.toString() : number.toPlainString();
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
