package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where one person meets the brand on one day, and what each place can tell of who is there. */
final class Places {
  private final Resident who;
  private final LocalDate date;

  Places(Resident who, LocalDate date) {
    this.who = who;
    this.date = date;
  }

  /** The members' system, which knows everything. */
  Speaker books() {
    Speaker books = at("server").external(card()).addresses(addresses());
    return who.bond() == Resident.Bond.MEMBER ? books.user(who.userId()) : books.anonymous(who.card());
  }

  /** The desk that keeps the complaints knows whom it speaks with. */
  Speaker desk() {
    return switch (who.bond()) {
      case MEMBER -> at("server").user(who.userId());
      case CARD -> at("server").anonymous(who.card()).external(Map.of("loyalty_card", who.card()));
      case GUEST -> at("server").anonymous("guest-" + who.number()).addresses(Map.of("email", who.email()));
    };
  }

  /** The till knows the card that was shown. */
  Speaker till() {
    return who.bond() == Resident.Bond.GUEST
        ? at("store").anonymous("guest-" + who.number()).addresses(Map.of("email", who.email()))
        : at("store").anonymous(who.card()).external(Map.of("loyalty_card", who.card()));
  }

  /** The kiosk at the door, which took the card of somebody else a minute ago. */
  Speaker kiosk() {
    return at("store").anonymous(who.household().shop().kiosk()).external(Map.of("loyalty_card", who.card()));
  }

  Speaker app() {
    return at("app").user(who.userId()).anonymous(who.app()).device(who.handset());
  }

  /** @param signedIn for what cannot be done otherwise, by those who have an account */
  Speaker web(Dice dice, boolean signedIn) {
    Speaker web = at("web").anonymous(Devices.any(who, date, dice));
    return isMember() && (signedIn || dice.happens(who.temperament().signsIn())) ? web.user(who.userId()) : web;
  }

  Speaker browse(Dice dice) {
    return dice.happens(who.temperament().app()) && isMember() ? app() : web(dice, false);
  }

  /** The call centre sees the number. */
  Speaker phone() {
    return who.phone().isEmpty() ? books() : at("phone").anonymous("caller-" + who.number()).addresses(phoneOnly());
  }

  Speaker sms() {
    return who.phone().isEmpty() ? books() : at("sms").anonymous("texter-" + who.number()).addresses(phoneOnly());
  }

  Speaker messenger() {
    return at(who.messengerKind()).anonymous(who.messengerId())
        .external(Map.of(who.messengerKind(), who.messengerId()));
  }

  Speaker social() {
    return at("social").anonymous(who.socialId()).external(Map.of(who.socialKind(), who.socialId()));
  }

  Speaker mail() {
    return at("email").user(who.userId());
  }

  private boolean isMember() {
    return who.bond() == Resident.Bond.MEMBER && who.hasJoined(date);
  }

  private Speaker at(String channel) {
    return Speaker.of(channel, who.language());
  }

  private Map<String, String> card() {
    Map<String, String> external = new LinkedHashMap<>();
    external.put("loyalty_card", who.card());
    if (who.messenger() && who.bond() == Resident.Bond.MEMBER) {
      external.put(who.messengerKind(), who.messengerId());
    }
    return external;
  }

  private Map<String, String> addresses() {
    Map<String, String> addresses = new LinkedHashMap<>();
    if (who.bond() != Resident.Bond.CARD) {
      addresses.put("email", who.email());
    }
    if (!who.phone().isEmpty()) {
      addresses.put("phone", who.phone());
    }
    return addresses;
  }

  private Map<String, String> phoneOnly() {
    return Map.of("phone", who.phone());
  }
}
