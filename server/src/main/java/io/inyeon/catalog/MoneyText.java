package io.inyeon.catalog;

import static io.inyeon.catalog.Words.wrong;

import io.inyeon.core.commerce.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as people write them into tables: {@code 39000 KRW}, {@code 12.90 USD}. */
final class MoneyText {
  private static final Pattern WRITTEN = Pattern.compile("(-?\\d{1,18}(?:\\.\\d{1,4})?)(?:\\s*([A-Z]{3}))?");

  private static final int MOST_DIGITS = 14;

  private MoneyText() {
  }

  static String of(Money money) {
    return BigDecimal.valueOf(money.amountMinor(), money.currency().getDefaultFractionDigits()).toPlainString() + " "
        + money.currency().getCurrencyCode();
  }

  /** @param usual the currency where none is written; null where one must be */
  static Money read(String text, @Nullable String usual, String field) {
    Matcher written = WRITTEN.matcher(text);
    if (!written.matches() || (written.group(2) == null && usual == null)) {
      throw wrong(field, "invalid_money", "an amount is written 39000 KRW or 12.90 USD, without commas.");
    }
    String code = written.group(2) == null ? String.valueOf(usual) : written.group(2);
    Currency currency = Words.money(0, code, field).currency();
    return Words.money(minor(new BigDecimal(written.group(1)), currency, field), code, field);
  }

  private static long minor(BigDecimal amount, Currency currency, String field) {
    if (amount.precision() - amount.scale() > MOST_DIGITS) {
      throw wrong(field, "price_too_high", "it has more than " + MOST_DIGITS + " digits before the point.");
    }
    try {
      return amount.movePointRight(currency.getDefaultFractionDigits()).longValueExact();
    } catch (ArithmeticException e) {
      throw wrong(field, "invalid_money", "amounts in " + currency + " have " + currency.getDefaultFractionDigits()
          + " digits after the point at most.");
    }
  }
}
