package io.inyeon.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import io.inyeon.core.commerce.Sku;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** That a product has to do with another. */
record Relation(Kind kind, Sku sku) {
  static final Comparator<Relation> ORDER = Comparator.comparing(Relation::kind).thenComparing(Relation::sku);

  /** What it has to do with it. */
  enum Kind {
    GOES_WITH, REPLACES;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }
}
