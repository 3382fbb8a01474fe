package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import java.math.BigDecimal;

/** What an attribute is, of one product. */
sealed interface Value {
  /** A text; also the key of a choice, and a day as ISO 8601 writes it. */
  record Text(String text) implements Value {}

  /** In the attribute's unit. */
  record Quantity(BigDecimal number) implements Value {
    /** 1.0 and 1 are one number. */
    public Quantity {
      number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
      number = number.scale() < 0 ? number.setScale(0) : number;
    }
  }

  record Truth(boolean isSo) implements Value {}

  record Amount(Money money) implements Value {}
}
