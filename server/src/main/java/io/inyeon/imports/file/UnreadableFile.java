package io.inyeon.imports.file;

/** The file as a whole is not what it should be; its message says what to do. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableFile(String sentence) {
    super(sentence);
  }
}
