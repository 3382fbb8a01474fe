package io.inyeon.demo.brand;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How somebody takes one mail.
 *
 * @param opensAfter seconds; empty when it stays unopened
 * @param leaves whether they unsubscribe with it
 * @param touches what they do because of it, wherever they do it
 */
public record Reaction(Optional<Integer> opensAfter, boolean leaves, List<Touch> touches) {
  private static final long MAIL = 7;
  private static final double SATISFIED = 0.8;
  private static final ZoneOffset ZONE = ZoneOffset.ofHours(9);

  /** @param wish what the mail would have them do */
  public static Reaction to(Population world, Resident who, String subject, Instant received, Wish wish) {
    return to(world, who, subject, received, wish, "");
  }

  /** @param message the id under which the mail was sent; empty where that is not known */
  public static Reaction to(Population world, Resident who, String subject, Instant received, Wish wish,
      String message) {
    LocalDate date = received.atOffset(ZONE).toLocalDate();
    if (date.isAfter(who.leaves())) {
      return new Reaction(Optional.empty(), false, List.of());
    }
    Dice dice = Dice.of(world.seed(), MAIL, who.number(), date.toEpochDay(), subject.hashCode());
    Temperament temperament = who.temperament();
    boolean leaves = dice.happens(temperament.unsubscribes());
    boolean opens = leaves || dice.happens(temperament.opens());
    int after = 60 + (int) (-5_400 * Math.log(1 - dice.share()));
    int second = received.atOffset(ZONE).toLocalTime().toSecondOfDay() + after;
    List<Touch> touches = new ArrayList<>();
    Answer answer = new Answer(who, date, dice, touches, "answer-" + who.number() + "-" + received.getEpochSecond());
    if (leaves && dice.happens(temperament.complains())) {
      answer.complains(second + 120);
    } else if (opens && !leaves && dice.happens(temperament.clicks())) {
      answer.follows(second + 15, wish, message, dice.happens(temperament.buys()));
    }
    return new Reaction(opens ? Optional.of(after) : Optional.empty(), leaves, List.copyOf(touches));
  }

  /** What is done about a mail. */
  private record Answer(Resident who, LocalDate date, Dice dice, List<Touch> touches, String name) {
    void complains(int second) {
      visit(new Places(who, date).web(dice, true), second).chats("too many messages");
    }

    void follows(int second, Wish wish, String message, boolean willing) {
      Places places = new Places(who, date);
      visit(places.mail(), second).clicks(message);
      Visit visit = visit(places.web(dice, true).from("email"), second + 3);
      switch (wish.kind()) {
        case LOOK -> looks(visit, "", willing);
        case CART -> looks(visit, wish.about(), willing);
        case REVIEW -> visit.reviews(wish.about());
        case ANSWER -> visit.answers(wish.about(), dice.happens(SATISFIED));
      }
    }

    /** @param cart that is bought, if something is; empty for a new one */
    private void looks(Visit visit, String cart, boolean buys) {
      visit.opens("");
      Purchase purchase = Purchase.reminded(who, date, dice);
      visit.views(purchase.goods());
      if (buys) {
        visit.checksOut(purchase, cart.isEmpty() ? purchase.cart(who) : cart);
      }
    }

    private Visit visit(Speaker place, int second) {
      return new Visit(who, date, dice, touches, place, name, second);
    }
  }
}
