package io.inyeon.core.commerce;

import java.text.Normalizer;

/**
 * Names what is sold, for ever and on every channel: one size and colour of a shirt (stock keeping unit).
 *
 * <p>1 to 64 characters (code points), in Unicode's form C, told apart by case. It stands in addresses, files and on labels:
 * so there are no control characters in it, no slash and no backslash, it neither begins nor ends with a blank, and it is
 * neither {@code .} nor {@code ..}.
 */
public record Sku(String value) implements Comparable<Sku> {
  public static final int LONGEST = 64;

  /** @throws IllegalArgumentException with a sentence when it is none */
  public Sku {
    value = Normalizer.normalize(value, Normalizer.Form.NFC);
    requireLength(value);
    if (!value.equals(value.strip()) || value.equals(".") || value.equals("..")) {
      throw new IllegalArgumentException("A SKU neither begins nor ends with a blank, and is not made of dots alone.");
    }
    if (!value.codePoints().allMatch(Sku::isUsable)) {
      throw new IllegalArgumentException("A SKU holds no control characters, no slash and no backslash.");
    }
  }

  private static void requireLength(String value) {
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > LONGEST) {
      throw new IllegalArgumentException("A SKU has 1 to " + LONGEST + " characters, not " + length + ".");
    }
  }

  private static boolean isUsable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
      default -> character != '/' && character != '\\';
    };
  }

  @Override
  public int compareTo(Sku other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
