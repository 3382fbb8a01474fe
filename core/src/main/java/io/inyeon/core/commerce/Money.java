package io.inyeon.core.commerce;

import java.util.Currency;

/**
 * An amount in one currency. All sums are exact: what does not fit is an error, never another amount.
 *
 * @param amountMinor in the currency's smallest unit by ISO 4217: cents of a dollar, whole won and yen; may be negative
 * @param currency of ISO 4217
 */
public record Money(long amountMinor, Currency currency) {
  /** @throws IllegalArgumentException for what has no smallest unit, such as gold (XAU) */
  public Money {
    if (currency.getDefaultFractionDigits() < 0) {
      throw new IllegalArgumentException(currency + " is no money that is counted in a smallest unit.");
    }
  }

  /** @throws IllegalArgumentException with a sentence when ISO 4217 knows no such currency */
  public static Money of(long amountMinor, String currency) {
    return new Money(amountMinor, currencyOf(currency));
  }

  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  private static Currency currencyOf(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "A currency is three capital letters of ISO 4217, such as KRW, JPY or USD, not \"" + code + "\".", e);
    }
  }

  /**
   * @throws MixedCurrencies when the other is in another currency
   * @throws ArithmeticException when the sum is too large
   */
  public Money plus(Money other) {
    requireSame(other);
    try {
      return new Money(Math.addExact(amountMinor, other.amountMinor), currency);
    } catch (ArithmeticException e) {
      throw tooLarge(this + " + " + other, e);
    }
  }

  /**
   * @throws MixedCurrencies when the other is in another currency
   * @throws ArithmeticException when the difference is too large
   */
  public Money minus(Money other) {
    requireSame(other);
    try {
      return new Money(Math.subtractExact(amountMinor, other.amountMinor), currency);
    } catch (ArithmeticException e) {
      throw tooLarge(this + " - " + other, e);
    }
  }

  /** @throws ArithmeticException when the product is too large */
  public Money times(long quantity) {
    try {
      return new Money(Math.multiplyExact(amountMinor, quantity), currency);
    } catch (ArithmeticException e) {
      throw tooLarge(this + " × " + quantity, e);
    }
  }

  /** -1 for less than nothing, 0 for nothing, 1 for more. */
  public int signum() {
    return Long.signum(amountMinor);
  }

  /** @throws MixedCurrencies when it is not: nobody but the brand knows what a won is in yen */
  public void requireSame(Money other) {
    if (!currency.equals(other.currency)) {
      throw new MixedCurrencies(currency, other.currency);
    }
  }

  private static ArithmeticException tooLarge(String sum, ArithmeticException cause) {
    ArithmeticException error = new ArithmeticException("The amount does not fit: " + sum);
    error.initCause(cause);
    return error;
  }

  /** {@code 12900 KRW}, in the smallest unit: for logs and errors, not for people who buy. */
  @Override
  public String toString() {
    return amountMinor + " " + currency;
  }
}
