package io.inyeon.imports.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
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
  private long line;

  NdjsonRows(Content content, Layout layout) {
    this.content = content;
    lines = new BufferedReader(new InputStreamReader(content.stream(), layout.charset()), 1 << 16);
  }

  @Override
  public Optional<Row> next() throws IOException {
    @Nullable
    String text = lines.readLine();
    line++;
    while (text != null && text.isBlank()) {
      text = lines.readLine();
      line++;
    }
    return text == null ? Optional.empty() : Optional.of(new Row.Document(line, read(text)));
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
}
