package io.inyeon.demo.brand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is true of the people, for checking what was found out: NDJSON, a line for each person and one for each device that
 * several share. The product never reads it.
 */
public final class Truth {
  private final Population world;
  private final LocalDate last;

  /** @param last the last day of which cookies are told */
  public Truth(Population world, LocalDate last) {
    this.world = world;
    this.last = last;
  }

  public void write(Appendable out) {
    Stream.concat(world.numbers().mapToObj(world::resident).flatMap(this::lines),
        Shop.ALL.stream().map(shop -> shared(shop.kiosk(), "kiosk", "\"everybody\"")))
        .forEach(line -> append(out, line));
  }

  private static void append(Appendable out, String line) {
    try {
      out.append(line).append('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Stream<String> lines(Resident who) {
    boolean tells = who.place() == 0 && who.household().tablet();
    return tells
        ? Stream.of(person(who), shared(who.household().tabletId(), "tablet", members(who.household())))
        : Stream.of(person(who));
  }

  private String members(Household household) {
    return IntStream.range(household.first(), Math.min(household.first() + household.size(), world.people()))
        .mapToObj(Integer::toString).collect(Collectors.joining(",", "[", "]"));
  }

  private static String shared(String device, String kind, String persons) {
    return Json.object().put("device", device).put("kind", kind).raw("sharedBy", persons).end();
  }

  private String person(Resident who) {
    return Json.object().put("person", who.number()).put("name", who.name()).put("bond", who.bond().name())
        .put("household", who.household().number()).put("shop", who.household().shop().id())
        .put("language", who.language()).put("joined", who.joined().toString()).put("agrees", who.agrees())
        .put("leaves", who.leaves().equals(LocalDate.MAX) ? "" : who.leaves().toString())
        .raw("identifiers", identifiers(who)).raw("sharedDevices", sharedDevices(who))
        .raw("temperament", temperament(who.temperament())).end();
  }

  /** What names this person and nobody else, whether or not it has turned up yet. */
  private String identifiers(Resident who) {
    Stream<String> own = switch (who.bond()) {
      case MEMBER -> Stream.of(id("userId", who.userId()), id("email", who.email()), id("phone", who.phone()),
          id("loyaltyCard", who.card()), id(who.messengerKind(), who.messengerId()),
          id(who.socialKind(), who.socialId()), id("anonymousId", who.app()), id("device", who.handset()));
      case CARD -> Stream.of(id("loyaltyCard", who.card()), id("phone", who.phone()));
      case GUEST -> Stream.of(id("email", who.email()), id(who.socialKind(), who.socialId()));
    };
    Stream<String> cookies = Devices.cookies(who, world.opening(), last).stream()
        .map(cookie -> id("anonymousId", cookie));
    return Stream.concat(own, cookies).collect(Collectors.joining(",", "[", "]"));
  }

  private static String id(String namespace, String value) {
    return Json.object().put("namespace", namespace).put("value", value).end();
  }

  private static String sharedDevices(Resident who) {
    String kiosk = "\"" + who.household().shop().kiosk() + "\"";
    return who.household().tablet() ? "[" + kiosk + ",\"" + who.household().tabletId() + "\"]" : "[" + kiosk + "]";
  }

  private static String temperament(Temperament temperament) {
    return Json.object().put("budget", temperament.budget()).put("visitsPerDay", temperament.visits())
        .put("ordersPerDay", temperament.orders()).put("inApp", temperament.app()).put("inShop", temperament.shop())
        .put("signsIn", temperament.signsIn()).put("opens", temperament.opens()).put("clicks", temperament.clicks())
        .put("buys", temperament.buys()).put("unsubscribes", temperament.unsubscribes())
        .put("complains", temperament.complains()).end();
  }
}
