package io.inyeon.demo.brand;

/** Where people live and shops stand. Both countries are nine hours ahead of UTC and know no summer time. */
public enum Country {
  KOREA("KR", "ko", "KRW"), JAPAN("JP", "ja", "JPY");

  private final String code;
  private final String language;
  private final String currency;

  Country(String code, String language, String currency) {
    this.code = code;
    this.language = language;
    this.currency = currency;
  }

  /** ISO 3166. */
  public String code() {
    return code;
  }

  public String language() {
    return language;
  }

  /** ISO 4217; neither has a minor unit. */
  public String currency() {
    return currency;
  }
}
