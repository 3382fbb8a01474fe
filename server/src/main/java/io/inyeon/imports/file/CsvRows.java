package io.inyeon.imports.file;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A CSV file (RFC 4180) whose first line names the columns. */
final class CsvRows implements RowReader {
  private static final String BOM = "\uFEFF";

  private final Content content;
  private final Layout layout;
  private final CloseableIterator<CsvRecord> records;
  private final Header header;
  private long line;

  CsvRows(Content content, Layout layout) {
    this.content = content;
    this.layout = layout;
    Reader reader = new InputStreamReader(content.stream(), layout.charset().newDecoder()
        .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT));
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
      return Optional.of(found);
    } catch (CsvParseException e) {
      throw unreadable(e);
    } catch (UncheckedIOException e) {
      throw e.getCause() instanceof CharacterCodingException ? wrongCharset() : e;
    }
  }

  private RuntimeException unreadable(CsvParseException e) {
    return e.getCause() instanceof CharacterCodingException
        ? wrongCharset()
        : new UnreadableFile("After line " + line + " the file is no CSV any more: " + e.getMessage()
            + " Look for a quotation mark that is not closed, or say quote: and delimiter: in the mapping.");
  }

  private UnreadableFile wrongCharset() {
    return new UnreadableFile("After line " + line + " there are bytes that are not " + layout.charset()
        + "; say charset: in the mapping, shift_jis, euc-kr or windows-1252 perhaps.");
  }

  private Row row(CsvRecord found) {
    if (found.getFieldCount() > header.size()) {
      throw new FlawedRow(line, "", "too_many_cells",
          "The row has more cells than the " + header.size() + " columns of the header.");
    }
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
}
