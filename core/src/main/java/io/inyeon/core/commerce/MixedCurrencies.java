package io.inyeon.core.commerce;

import java.util.Currency;

/** Two amounts that cannot be put together or compared. */
public final class MixedCurrencies extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  public MixedCurrencies(Currency one, Currency other) {
    super("Amounts in " + one + " and in " + other + " cannot be put together.");
  }
}
