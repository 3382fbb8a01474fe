package io.inyeon.catalog;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Makes texts alike that people take for the same: full and half width, capital and small letters, hiragana and katakana, with
 * accents and without. Hangul is taken apart into letters (jamo), so that one wrong letter is one and not a wrong syllable.
 */
final class Fold {
  private static final char FIRST_HIRAGANA = 'ぁ';
  private static final char LAST_HIRAGANA = 'ゖ';
  private static final int TO_KATAKANA = 'ァ' - 'ぁ';

  private Fold() {
  }

  static String of(CharSequence text) {
    String apart = Normalizer.normalize(plain(text), Normalizer.Form.NFD);
    StringBuilder folded = new StringBuilder(apart.length());
    apart.codePoints().filter(letter -> !isAccent(letter)).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /** The same with Hangul's syllables whole. */
  static String plain(CharSequence text) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(whole.length());
    whole.codePoints().forEach(letter -> folded.appendCodePoint(
        letter >= FIRST_HIRAGANA && letter <= LAST_HIRAGANA ? letter + TO_KATAKANA : letter));
    return folded.toString();
  }

  /** Of Latin, Greek and Cyrillic; the marks of kana make other sounds. */
  private static boolean isAccent(int letter) {
    return letter >= 0x300 && letter <= 0x36F;
  }
}
