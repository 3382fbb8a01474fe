package io.inyeon.imports.file;

import java.nio.charset.Charset;

/** The file as a whole is not what it should be; its message says what to do. */
public final class UnreadableFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnreadableFile(String sentence) {
    super(sentence);
  }

  /** @param line the last that could be read */
  static UnreadableFile charset(long line, Charset charset) {
    return new UnreadableFile("After line " + line + " there are bytes that are not " + charset
        + "; say charset: in the mapping, shift_jis, euc-kr or windows-1252 perhaps.");
  }
}
