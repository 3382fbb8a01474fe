package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the tills remember of before the first day that is told of: of some who were in the books by then, their last orders.
 * Without them nobody could have stayed away for longer than the brand's life has been told.
 */
final class Ledger {
  private static final long LEDGER = 12;
  private static final double REMEMBERED = 0.08;
  private static final int FARTHEST_DAYS = 200;
  private static final int NEAREST_DAYS = 5;

  private Ledger() {
  }

  /** In the order of time; all of it lies before the opening. */
  static void tell(Population world, Consumer<Touch> taker) {
    List<Touch> touches = new ArrayList<>();
    world.numbers().forEach(number -> touches.addAll(of(world, world.resident(number))));
    touches.sort(Comparator.comparingLong(Touch::second));
    touches.forEach(taker);
  }

  private static List<Touch> of(Population world, Resident who) {
    Dice dice = Dice.of(world.seed(), LEDGER, who.number());
    if (!dice.happens(REMEMBERED) || who.bond() == Resident.Bond.GUEST || !who.joined().isBefore(world.opening())) {
      return List.of();
    }
    List<Touch> touches = new ArrayList<>();
    int before = dice.between(NEAREST_DAYS, FARTHEST_DAYS / 4);
    for (int left = dice.between(2, 4); left > 0; left--) {
      LocalDate date = world.opening().minusDays(before);
      Purchase purchase = Purchase.remembered(who, date, dice);
      new Visit(who, date, dice, touches, new Places(who, date).till(), "ledger-" + who.number(), purchase.second())
          .orders(purchase, who.household().shop());
      before += dice.between(1, FARTHEST_DAYS / 4);
    }
    return touches;
  }
}
