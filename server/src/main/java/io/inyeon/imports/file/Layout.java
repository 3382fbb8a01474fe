package io.inyeon.imports.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * How a file is written, as far as its name and itself do not tell.
 *
 * @param format {@code csv}, {@code ndjson} or {@code xlsx}; empty to go by the file's name
 * @param delimiter between the cells of a CSV file
 * @param sheet of a workbook; empty for the first
 * @param nothing texts that stand for an empty cell
 */
public record Layout(Optional<Format> format, char delimiter, char quote, Charset charset, Optional<String> sheet,
    Set<String> nothing) {
  private static final String LINE_ENDS = "\r\n";
  public static final Layout DEFAULT = new Layout(Optional.empty(), ',', '"', StandardCharsets.UTF_8, Optional.empty(),
      Set.of());

  public Layout {
    nothing = Set.copyOf(nothing);
  }

  /** Whether cells can be told apart with these: two different characters, neither of which ends a line. */
  public static boolean partsCells(char delimiter, char quote) {
    return delimiter != quote && LINE_ENDS.indexOf(delimiter) < 0 && LINE_ENDS.indexOf(quote) < 0;
  }

  /** A kind of file. */
  public enum Format {
    CSV, NDJSON, XLSX
  }
}
