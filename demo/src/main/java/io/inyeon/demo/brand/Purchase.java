package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something bought, with what comes before and after: a look the day before, a question in chat, a complaint, the goods
 * sent back, a review. It is found from the person and the day alone, so that each of those days can tell its part.
 *
 * @param second of the day
 * @param coupon empty for none
 */
record Purchase(LocalDate date, List<Goods> goods, int second, Place place, boolean looksBefore, boolean asks,
    boolean complains, boolean sendsBack, boolean reviews, String coupon) {
  static final int DAYS_TO_COMPLAINT = 3;
  static final int DAYS_TO_RETURN = 6;
  static final int DAYS_TO_REVIEW = 8;
  private static final long WISH = 4;

  enum Place {
    SHOP, WEB, APP
  }

  static Optional<Purchase> of(Population world, Resident who, LocalDate date) {
    Dice dice = Dice.of(world.seed(), WISH, who.number(), date.toEpochDay());
    double mood = Mood.of(world, who, date);
    if (!Calendar.makes(dice.share(), who.temperament().orders() * mood, who.country(), date) || !who.isAbout(date)
        || date.isBefore(world.opening())) {
      return Optional.empty();
    }
    Place place = place(who, date, dice);
    return place == Place.SHOP && Calendar.isClosed(who.country(), date)
        ? Optional.empty()
        : Optional.of(draw(who, date, place, who.temperament().complains() * (2 - mood), dice));
  }

  /** What somebody buys because they were reminded. */
  static Purchase reminded(Resident who, LocalDate date, Dice dice) {
    return draw(who, date, Place.WEB, who.temperament().complains(), dice);
  }

  /** What was bought at the till before anything is told of. */
  static Purchase remembered(Resident who, LocalDate date, Dice dice) {
    return draw(who, date, Place.SHOP, 0, dice);
  }

  private static Place place(Resident who, LocalDate date, Dice dice) {
    boolean shop = dice.happens(who.temperament().shop());
    boolean app = dice.happens(who.temperament().app());
    return switch (who.bond()) {
      case CARD -> Place.SHOP;
      case GUEST -> Place.WEB;
      case MEMBER -> shop ? Place.SHOP : app && who.hasJoined(date) ? Place.APP : Place.WEB;
    };
  }

  private static Purchase draw(Resident who, LocalDate date, Place place, double trouble, Dice dice) {
    int second = place == Place.SHOP ? Calendar.shopping(dice) : Calendar.awake(dice);
    boolean complains = dice.happens(trouble * 0.3);
    return new Purchase(date, goods(who, date, dice), second, place, dice.happens(0.5), dice.happens(0.07), complains,
        dice.happens(complains ? 0.5 : 0.03), dice.happens(0.12), coupon(who, date, dice));
  }

  private static List<Goods> goods(Resident who, LocalDate date, Dice dice) {
    List<Goods> goods = new ArrayList<>();
    if (Calendar.isGiftTime(who.country(), date) && dice.happens(0.5)) {
      goods.add(Goods.GIFT);
    }
    for (int more = dice.between(goods.isEmpty() ? 1 : 0, 3); more > 0; more--) {
      Goods next = Goods.draw(dice, who.temperament().budget());
      if (!goods.contains(next)) {
        goods.add(next);
      }
    }
    return goods;
  }

  /** What the radio read out, what stood on the receipt before. */
  private static String coupon(Resident who, LocalDate date, Dice dice) {
    return dice.happens(0.12) ? "RADIO15" : who.hasJoined(date) && dice.happens(0.1) ? "THANKS10" : "";
  }

  String id(Resident who) {
    return "o-" + who.number() + "-" + date.toEpochDay();
  }

  String cart(Resident who) {
    return "c-" + who.number() + "-" + date.toEpochDay();
  }

  int total(Country country) {
    int sum = goods.stream().mapToInt(one -> one.price(country)).sum();
    return coupon.isEmpty() ? sum : sum * 9 / 10;
  }
}
