package io.inyeon.catalog;

import java.util.regex.Pattern;

/**
 * Keeps spreadsheets from taking a text for a formula (OWASP, CSV injection): it leaves with an apostrophe before it, and comes
 * back without. What began with apostrophes before such a letter gets one more, so that a round trip changes nothing.
 */
final class Formula {
  private static final Pattern TAKEN_FOR_ONE = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);
  private static final Pattern NEUTRAL = Pattern.compile("'+[=+\\-@\t\r].*", Pattern.DOTALL);
  /** Also with a currency behind it: no spreadsheet can work that out. */
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)*( [A-Z]{3})?");

  private Formula() {
  }

  static String neutral(String text) {
    return TAKEN_FOR_ONE.matcher(text).matches() && !NUMBER.matcher(text).matches() ? "'" + text : text;
  }

  static String restored(String cell) {
    return NEUTRAL.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? cell.substring(1) : cell;
  }

  /** Whether a cell of a file would be one for the spreadsheet that opens it. */
  static boolean isOne(String cell) {
    return TAKEN_FOR_ONE.matcher(cell).matches() && cell.charAt(0) != '\'' && !NUMBER.matcher(cell).matches();
  }
}
