package io.inyeon.imports.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CSV file (RFC 4180) whose first line names the columns. */
final class CsvRows implements RowReader {
  static final String BOM = "\uFEFF";
  /** No text has these: they are no characters (Unicode 16, 23.7). */
  private static final String END = "\uFFFF\uFFFE\uFFFF";

  private final Content content;
  private final Layout layout;
  private final CloseableIterator<CsvRecord> records;
  private final Header header;
  private long line;

  CsvRows(Content content, Layout layout) {
    this.content = content;
    this.layout = layout;
    Reader reader = new Ended(content.reader(layout.charset()));
    records = CsvReader.builder().fieldSeparator(layout.delimiter()).quoteCharacter(layout.quote())
        .allowExtraFields(true).allowMissingFields(true).ofCsvRecord(reader).iterator();
    header = new Header(record().map(CsvRows::names)
        .orElseThrow(() -> new UnreadableFile("The file is empty; its first line must name the columns.")));
  }

  private static List<String> names(CsvRecord first) {
    return first.getFields().stream().map(name -> name.replace(BOM, "")).toList();
  }

  @Override
  public Optional<Row> next() {
    return record().map(this::row);
  }

  private Optional<CsvRecord> record() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord found = records.next();
      line = found.getStartingLineNumber();
      return isEnd(found) ? Optional.empty() : Optional.of(found);
    } catch (CsvParseException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException ? UnreadableFile.charset(line, layout.charset()) : e;
    }
  }

  /** @throws UnreadableFile when the end lies within a cell: what followed a quotation mark was taken for one text */
  private boolean isEnd(CsvRecord found) {
    String last = found.getField(found.getFieldCount() - 1);
    if (last.endsWith(END) && found.getFieldCount() + last.length() > 1 + END.length()) {
      throw new UnreadableFile(
          "From line " + line + " on a quotation mark is open to the end of the file; close it, or say"
              + " quote: in the mapping.");
    }
    return last.equals(END);
  }

  private RuntimeException unreadable(CsvParseException e) {
    return e.getCause() instanceof CharacterCodingException
        ? UnreadableFile.charset(line, layout.charset())
        : new UnreadableFile("After line " + line + " the file is no CSV any more: " + e.getMessage()
            + " Look for a quotation mark that is not closed, or say quote: and delimiter: in the mapping.");
  }

  private Row row(CsvRecord found) {
    return new Row.Cells(line, header,
        found.getFields().stream().map(text -> cell(text, layout.nothing())).toList());
  }

  static String cell(String written, Set<String> nothing) {
    String text = written.strip();
    return nothing.contains(text) ? "" : text;
  }

  @Override
  public Optional<Header> header() {
    return Optional.of(header);
  }

  @Override
  public double progress() {
    return content.progress();
  }

  @Override
  public void close() throws IOException {
    records.close();
    content.close();
  }

  /** Adds a last line of its own to a file, by which its end is known. */
  private static final class Ended extends FilterReader {
    private final Reader end = new StringReader("\n" + END);

    Ended(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      return read < 0 ? end.read(buffer, offset, length) : read;
    }
  }
}
