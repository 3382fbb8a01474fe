package io.inyeon.imports.file;

import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object on each line (ndjson.org). Numbers keep all their digits. */
final class NdjsonRows implements RowReader {
  private static final JsonMapper JSON = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
      .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS).build();

  private final Content content;
  private final BufferedReader lines;
  private final Charset charset;
  private long line;

  NdjsonRows(Content content, Layout layout) {
    this.content = content;
    charset = layout.charset();
    lines = new BufferedReader(new Bounded(content.reader(charset)), 1 << 16);
  }

  @Override
  public Optional<Row> next() throws IOException {
    @Nullable
    String text = readLine();
    while (text != null && text.isBlank()) {
      text = readLine();
    }
    return text == null ? Optional.empty() : Optional.of(new Row.Document(line, read(text), text.length()));
  }

  private @Nullable String readLine() throws IOException {
    try {
      String text = lines.readLine();
      line++;
      return line == 1 && text != null ? text.replace(CsvRows.BOM, "") : text;
    } catch (CharacterCodingException e) {
      throw UnreadableFile.charset(line, charset);
    }
  }

  private JsonNode read(String text) {
    try {
      JsonNode document = JSON.readTree(text);
      if (document.isObject()) {
        return document;
      }
    } catch (JacksonException e) {
      throw new FlawedRow(line, "", "malformed_json", "The line is not a JSON object.");
    }
    throw new FlawedRow(line, "", "malformed_json", "The line is not a JSON object.");
  }

  @Override
  public Optional<Header> header() {
    return Optional.empty();
  }

  @Override
  public double progress() {
    return content.progress();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }

  /** Refuses a line beyond all measure before it is in memory. */
  private static final class Bounded extends FilterReader {
    private static final int LONGEST_LINE = 8 << 20;
    private long letters;

    Bounded(Reader in) {
      super(in);
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      for (int at = offset; at < offset + read; at++) {
        letters = buffer[at] == '\n' || buffer[at] == '\r' ? 0 : letters + 1;
      }
      if (letters > LONGEST_LINE) {
        throw new UnreadableFile("A line has more than " + LONGEST_LINE + " letters; each must hold one JSON object.");
      }
      return read;
    }
  }
}
