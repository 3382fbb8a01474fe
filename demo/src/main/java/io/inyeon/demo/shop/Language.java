package io.inyeon.demo.shop;

import io.inyeon.demo.brand.Country;
import io.inyeon.demo.brand.Goods;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;

/** A language of the shop, with the money that goes with it. */
public enum Language {
  KO(Locale.KOREA, "한국어", Country.KOREA), JA(Locale.JAPAN, "日本語", Country.JAPAN), EN(Locale.US, "English",
      Country.KOREA);

  private final Locale locale;
  private final String own;
  private final Country country;

  Language(Locale locale, String own, Country country) {
    this.locale = locale;
    this.own = own;
    this.country = country;
  }

  /** By a tag such as {@code ko} or {@code ko-KR}. */
  static Optional<Language> of(String tag) {
    String language = tag.toLowerCase(Locale.ROOT).split("[-_;,]", 2)[0].strip();
    return Arrays.stream(values()).filter(one -> one.tag().equals(language)).findFirst();
  }

  /** The first of an {@code Accept-Language} header that the shop speaks. */
  static Language wanted(String header) {
    return Arrays.stream(header.split(",")).flatMap(tag -> of(tag.strip()).stream()).findFirst().orElse(EN);
  }

  public String tag() {
    return locale.getLanguage();
  }

  /** As its speakers call it. */
  String own() {
    return own;
  }

  String name(Goods goods) {
    return goods.name(tag());
  }

  int price(Goods goods) {
    return goods.price(country);
  }

  /** Under which it is sold there. */
  String sku(Goods goods) {
    return goods.sku(country);
  }

  String currency() {
    return country.currency();
  }

  /** Where its shop sends to (ISO 3166). */
  String country() {
    return country.code();
  }

  String money(long amount) {
    return money(amount, currency());
  }

  String money(long amount, String currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency));
    format.setMaximumFractionDigits(0);
    return format.format(amount);
  }
}
