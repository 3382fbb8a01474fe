package io.inyeon.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What one system keeps the record of. Products are the catalogue's own setting. */
public enum Kept {
  STOCK, CARTS, ORDERS;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Kept> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }
}
