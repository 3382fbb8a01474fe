package io.inyeon.order;

import java.util.UUID;

/** Numbers that people read out: ten letters and digits without I, L, O and U (Crockford's base 32), in two halves. */
final class OrderNumbers {
  private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 10;
  private static final int BITS = 5;

  private OrderNumbers() {
  }

  /** Of 50 bits of the id: with a million orders, two share one with a chance of one in two thousand; then the second is refused. */
  static String of(UUID id) {
    StringBuilder number = new StringBuilder();
    long bits = id.getLeastSignificantBits();
    for (int at = 0; at < LENGTH; at++) {
      number.append(at == LENGTH / 2 ? "-" : "").append(LETTERS[(int) (bits >>> (at * BITS) & 31)]);
    }
    return number.toString();
  }
}
