package io.inyeon.web;

import io.inyeon.core.commerce.Money;

/**
 * An amount as callers see it.
 *
 * @param amountMinor in the currency's smallest unit (ISO 4217)
 */
public record MoneyView(long amountMinor, String currency) {
  public static MoneyView of(Money money) {
    return new MoneyView(money.amountMinor(), money.currency().getCurrencyCode());
  }
}
