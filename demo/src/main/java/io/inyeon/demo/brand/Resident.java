package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A made-up person: what is true of them, whoever knows it. Addresses lie under domains that RFC 2606 and JPRS keep for
 * examples, telephone numbers in ranges that no person is given (010-0 in Korea, 020-0 in Japan).
 *
 * @param number counted from 0; also in every identifier, so that a checker may see at once whose it is
 * @param place in the household, from 0
 * @param joined the day on which they became what they are to the brand; before the opening for most
 * @param leaves the day on which they have had enough, complain and do not come back; {@link LocalDate#MAX} for most
 * @param told what else they told of themselves as they joined
 * @param agrees whether they agreed to marketing by e-mail as they joined
 */
public record Resident(int number, Household household, int place, Bond bond, Names.Name given, Temperament temperament,
    LocalDate joined, boolean agrees, boolean messenger, boolean social, LocalDate leaves, Particulars told) {
  private static final long PERSON = 3;
  private static final int MOST_NUMBERS = 10_000_000;

  /** What ties somebody to the brand. */
  public enum Bond {
    /** Has an account, and shows a card at the till. */
    MEMBER,
    /** Has a card and nothing else. */
    CARD,
    /** Buys with an e-mail address and no account. */
    GUEST
  }

  static Resident of(long seed, int number, LocalDate opening) {
    Household household = Household.of(seed, number);
    Dice dice = Dice.of(seed, PERSON, number);
    Bond bond = dice.happens(0.84) ? Bond.MEMBER : dice.happens(0.6) ? Bond.CARD : Bond.GUEST;
    LocalDate joined = dice.happens(0.8) ? opening.minusDays(1) : opening.plusDays(dice.below(150));
    Names.Name given = Names.given(dice, household.language());
    Temperament temperament = Temperament.draw(dice);
    return new Resident(number, household, number - household.first(), bond, given, temperament, joined,
        bond == Bond.MEMBER && dice.happens(0.7), dice.happens(0.5), dice.happens(0.1),
        leaves(temperament, joined.isBefore(opening) ? opening : joined, dice), Particulars.draw(seed, number));
  }

  private static LocalDate leaves(Temperament temperament, LocalDate since, Dice dice) {
    return dice.happens(temperament.complains() > 0.3 ? 0.2 : 0.03)
        ? since.plusDays(10 + dice.below(240))
        : LocalDate.MAX;
  }

  public String userId() {
    return "h-" + number;
  }

  public String language() {
    return household.language();
  }

  public Country country() {
    return household.country();
  }

  public String name() {
    return Names.full(given, household.family(), language());
  }

  public String email() {
    String domain = country() == Country.JAPAN ? "example.jp" : number % 3 == 0 ? "example.org" : "example.com";
    return given.latin() + "." + household.family().latin() + "." + number + "@" + domain;
  }

  /** In E.164; empty when the ranges are used up. */
  public String phone() {
    String prefix = country() == Country.JAPAN ? "+81200" : "+82100";
    return number < MOST_NUMBERS ? prefix + String.format(Locale.ROOT, "%07d", number) : "";
  }

  public String card() {
    return "HN-" + number;
  }

  /** The messenger of the country. */
  public String messengerKind() {
    return country() == Country.JAPAN ? "line" : "kakao";
  }

  public String messengerId() {
    return messengerKind() + "-" + number;
  }

  /** The network on which they talk of what they bought. */
  public String socialKind() {
    return country() == Country.JAPAN ? "facebook" : "naver";
  }

  public String socialId() {
    return socialKind() + "-" + number;
  }

  /** What the app on their telephone calls itself. */
  public String app() {
    return "app-" + number;
  }

  public String handset() {
    return "phone-" + number;
  }

  /** Whether they come on that day at all: many stay away for months between two times of liking the brand. */
  boolean isAbout(LocalDate date) {
    int cycle = 240 + number % 7 * 40;
    long day = Math.floorMod(date.toEpochDay() + number * 31L, cycle);
    return !date.isAfter(leaves) && (day < cycle * 0.72 || temperament.visits() > 0.3);
  }

  boolean hasJoined(LocalDate date) {
    return !date.isBefore(joined);
  }

  /** As an identify call tells it. */
  Map<String, String> traits() {
    Map<String, String> traits = new LinkedHashMap<>();
    traits.put("firstName", given.written());
    traits.put("lastName", household.family().written());
    traits.put("name", name());
    traits.put("language", language());
    traits.put("country", country().code());
    traits.put("shop", household.shop().id());
    if (bond == Bond.MEMBER) {
      traits.putAll(told.traits());
    }
    return traits;
  }
}
