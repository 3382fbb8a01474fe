package io.inyeon.imports.file;

/** A row that cannot be taken: where, and why. Tells the place and never the value, which may be somebody's. */
public final class FlawedRow extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String field;
  private final String code;

  /**
   * @param field the column, or the field of what was to be made of it; empty for the row itself
   * @param code stable, for programs
   * @param reason a sentence, for people
   */
  public FlawedRow(long line, String field, String code, String reason) {
    super(reason, null, false, false);
    this.line = line;
    this.field = field;
    this.code = code;
  }

  public long line() {
    return line;
  }

  public String field() {
    return field;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return String.valueOf(getMessage());
  }
}
