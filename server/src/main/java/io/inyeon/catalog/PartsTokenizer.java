package io.inyeon.catalog;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Cuts words into overlapping pieces, by which any part of a word is found: two letters each where letters are syllables or
 * words (Hangul, kana, han), three each elsewhere.
 */
final class PartsTokenizer extends Tokenizer {
  private static final int MOST_LETTERS = 50_000;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private List<String> parts = List.of();
  private int next;

  @Override
  public void reset() throws IOException {
    super.reset();
    parts = parts(read(input));
    next = 0;
  }

  private static String read(Reader input) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 12];
    for (int read = input.read(buffer); read >= 0 && text.length() < MOST_LETTERS; read = input.read(buffer)) {
      text.append(buffer, 0, read);
    }
    return text.toString();
  }

  @Override
  public boolean incrementToken() {
    if (next == parts.size()) {
      return false;
    }
    clearAttributes();
    term.append(parts.get(next++));
    return true;
  }

  static List<String> parts(String text) {
    List<String> parts = new ArrayList<>();
    for (String word : Fold.plain(text).split("[^\\p{L}\\p{N}ー]+")) {
      int length = length(word);
      for (int at = 0; at + length <= word.length(); at++) {
        parts.add(word.substring(at, at + length));
      }
      if (!word.isEmpty() && word.length() < length) {
        parts.add(word);
      }
    }
    return parts;
  }

  /** How many letters a piece of this word has. */
  static int length(String word) {
    return word.codePoints().anyMatch(PartsTokenizer::isEastAsian) ? 2 : 3;
  }

  static boolean isEastAsian(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HANGUL, HIRAGANA, KATAKANA, HAN -> true;
      default -> false;
    };
  }
}
