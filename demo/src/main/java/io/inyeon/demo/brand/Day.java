package io.inyeon.demo.brand;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One person's day: what they do, and where. Each thing is drawn by itself, so none shifts another. */
final class Day {
  private static final long ROUTINE = 5;
  private static final long PAPERS = 13;
  private static final int OPENING_SECOND = 60;

  private final Resident who;
  private final LocalDate date;
  private final Dice dice;
  private final List<Touch> touches = new ArrayList<>(8);
  private final Places places;

  private Day(Population world, Resident who, LocalDate date) {
    this.who = who;
    this.date = date;
    dice = Dice.of(world.seed(), ROUTINE, who.number(), date.toEpochDay());
    places = new Places(who, date);
  }

  static List<Touch> of(Population world, Resident who, LocalDate date) {
    Day day = new Day(world, who, date);
    day.begin(world);
    if (who.isAbout(date)) {
      day.buy(world);
      day.follow(world);
      day.live(world);
    }
    day.leave(world);
    day.solve(world);
    day.newsletter(world);
    day.touches.sort(Comparator.comparingLong(Touch::second));
    return day.touches;
  }

  /** The books of the members' system on the first day; a sign-up later. */
  private void begin(Population world) {
    boolean inTheBooks = date.equals(world.opening()) && who.joined().isBefore(date);
    if (who.bond() != Resident.Bond.GUEST && (inTheBooks || who.joined().equals(date))) {
      int minute = who.number() % 3_600;
      Visit visit = papers(world, places.books(), inTheBooks ? OPENING_SECOND + minute : 10 * 3_600 + minute);
      visit.identifies();
      if (!inTheBooks && who.bond() == Resident.Bond.MEMBER) {
        visit.signsUp();
      }
    }
  }

  /** What the brand's own systems write down is drawn apart: it changes nothing of what the person does. */
  private Visit papers(Population world, Speaker speaker, int second) {
    return new Visit(who, date, Dice.of(world.seed(), PAPERS, who.number(), date.toEpochDay()), touches, speaker,
        "brand-" + who.number() + "-" + date.toEpochDay(), second);
  }

  private void buy(Population world) {
    Purchase.of(world, who, date).ifPresent(purchase -> {
      switch (purchase.place()) {
        case SHOP -> atTheTill(purchase);
        case WEB, APP -> online(purchase);
      }
    });
    Purchase.of(world, who, date.plusDays(1)).filter(Purchase::looksBefore).ifPresent(this::looks);
  }

  private void atTheTill(Purchase purchase) {
    if (dice.happens(0.25) && who.bond() != Resident.Bond.GUEST) {
      visit(places.kiosk(), purchase.second() - 600).views(purchase.goods());
    }
    visit(places.till(), purchase.second()).orders(purchase, who.household().shop());
  }

  private void online(Purchase purchase) {
    boolean app = purchase.place() == Purchase.Place.APP;
    Visit visit = visit(app ? places.app() : places.web(dice, true), purchase.second());
    visit.opens(home());
    visit.views(purchase.goods());
    visit.adds(purchase.goods(), purchase.cart(who));
    if (who.bond() == Resident.Bond.GUEST) {
      visit.identifies();
    }
    visit.checksOut(purchase, purchase.cart(who));
  }

  /** On the telephone, in the evening before; a question is asked then. */
  private void looks(Purchase purchase) {
    if (who.bond() == Resident.Bond.CARD) {
      return;
    }
    Visit visit = visit(places.browse(dice), Calendar.awake(dice));
    visit.opens(home());
    visit.views(purchase.goods());
    if (purchase.asks()) {
      visit.chats("question");
    }
  }

  private void follow(Population world) {
    Purchase.of(world, who, date.minusDays(Purchase.DAYS_TO_COMPLAINT)).filter(Purchase::complains)
        .ifPresent(purchase -> complain(world, purchase));
    Purchase.of(world, who, date.minusDays(Purchase.DAYS_TO_RETURN)).filter(Purchase::sendsBack)
        .ifPresent(purchase -> visit(places.till(), 15 * 3_600 + dice.below(3_600)).refunds(purchase));
    Purchase.of(world, who, date.minusDays(Purchase.DAYS_TO_REVIEW)).filter(Purchase::reviews)
        .filter(purchase -> who.bond() == Resident.Bond.MEMBER && who.hasJoined(date))
        .ifPresent(purchase -> visit(places.web(dice, true), Calendar.awake(dice)).reviews(purchase));
  }

  private void complain(Population world, Purchase purchase) {
    Visit visit;
    if (who.bond() == Resident.Bond.CARD || dice.happens(0.4)) {
      visit = visit(places.phone(), Calendar.shopping(dice));
      visit.calls("complaint", purchase);
    } else {
      visit = visit(places.browse(dice), Calendar.awake(dice));
      visit.chats("complaint");
    }
    papers(world, places.desk(), visit.second()).complains(Ticket.of(world, who, date));
  }

  /** The desk works from ten on, also for those who do not come that day. */
  private void solve(Population world) {
    LocalDate opened = date.minusDays(Ticket.DAYS_TO_SOLVE);
    boolean complained = who.isAbout(opened)
        && Purchase.of(world, who, opened.minusDays(Purchase.DAYS_TO_COMPLAINT)).filter(Purchase::complains)
            .isPresent();
    if (complained && Ticket.of(world, who, opened).solved()) {
      Ticket ticket = Ticket.of(world, who, opened);
      papers(world, places.desk(), 10 * 3_600 + who.number() % (6 * 3_600)).solves(ticket);
    }
  }

  /** The last that is heard of them, and why. */
  private void leave(Population world) {
    if (date.equals(who.leaves()) && who.bond() != Resident.Bond.CARD) {
      Visit visit = visit(places.browse(Dice.of(who.number(), ROUTINE)), 20 * 3_600 + who.number() % 3_600);
      visit.chats("complaint");
      papers(world, places.desk(), visit.second()).complains(Ticket.of(world, who, date));
    }
  }

  /** What nothing leads to: looking around, because of a code on paper, a voice on the radio, a message, or nothing. */
  private void live(Population world) {
    Temperament temperament = who.temperament();
    if (who.bond() == Resident.Bond.CARD
        || !Calendar.makes(dice.share(), temperament.visits() * Mood.of(world, who, date), who.country(), date)) {
      return;
    }
    double way = dice.share();
    int second = Calendar.awake(dice);
    if (way < 0.06) {
      visit(places.browse(dice).on("print").from("magazine"), second).scans();
    } else if (way < 0.12) {
      around(places.browse(dice).from("radio"), 8 * 3_600 + 1_800 + dice.below(900));
    } else if (way < 0.2 && who.messenger() && who.hasJoined(date) && who.bond() == Resident.Bond.MEMBER) {
      visit(places.messenger(), second).follows("spring");
      around(places.app(), second + 40);
    } else if (way < 0.22 && who.social()) {
      visit(places.social(), second).shares(Goods.draw(dice, temperament.budget()));
    } else if (way < 0.24 && who.bond() == Resident.Bond.MEMBER) {
      visit(places.sms(), second).answers();
    } else {
      around(places.browse(dice), second);
    }
  }

  private void around(Speaker place, int second) {
    Visit visit = visit(place, second);
    visit.opens(home());
    if (dice.happens(0.3)) {
      visit.searches(Goods.draw(dice, who.temperament().budget()));
    }
    List<Goods> seen = new ArrayList<>();
    for (int left = dice.between(1, 4); left > 0; left--) {
      seen.add(Goods.draw(dice, who.temperament().budget()));
    }
    visit.views(seen);
    if (dice.happens(0.2)) {
      visit.adds(seen.subList(0, 1), "b-" + who.number() + "-" + date.toEpochDay());
    }
  }

  /** On Sunday mornings, to whom it was agreed with: the mail system of before tells what became of each. */
  private void newsletter(Population world) {
    boolean read = who.agrees() && who.hasJoined(date) && date.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (!read || Newsletter.hasLeft(world, who, date)) {
      return;
    }
    Visit visit = visit(places.mail(), 8 * 3_600 + who.number() % 1_800);
    visit.mailed(date, "Email Delivered", 0);
    if (!dice.happens(who.temperament().opens()) || date.isAfter(who.leaves())) {
      return;
    }
    visit.mailed(date, "Email Opened", 300 + dice.below(20_000));
    if (dice.happens(who.temperament().clicks())) {
      visit.mailed(date, "Email Link Clicked", 20);
      around(places.web(dice, true).from("newsletter"), visit.second() + 5);
    }
  }

  private String home() {
    return switch (who.language()) {
      case "ko" -> "하늘";
      case "ja" -> "ハヌル";
      default -> "Haneul";
    };
  }

  private Visit visit(Speaker place, int second) {
    return new Visit(who, date, dice, touches, place, "brand-" + who.number() + "-" + date.toEpochDay(), second);
  }
}
