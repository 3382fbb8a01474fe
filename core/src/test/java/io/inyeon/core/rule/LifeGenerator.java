package io.inyeon.core.rule;

import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.event.LogPosition;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What people do, with all that goes wrong on the way: late, twice, out of order, at the very edge of a window. */
final class LifeGenerator {
  /** In the night in which Europe's clocks go forward. */
  static final Instant MIDDLE = Instant.parse("2026-03-29T00:30:00Z");
  private static final List<Instant> STARTS = List.of(MIDDLE.minus(Duration.ofDays(2)),
      Instant.parse("2026-10-31T12:00:00Z"), // America's go back on the next day
      Instant.parse("2024-02-27T23:00:00Z"), // the leap day is near
      Instant.parse("2027-02-05T00:00:00Z")); // Seollal is

  private final RandomGenerator random;

  LifeGenerator(RandomGenerator random) {
    this.random = random;
  }

  Instant start() {
    return pick(STARTS);
  }

  Duration pause() {
    return switch (random.nextInt(4)) {
      case 0 -> Duration.ofMillis(random.nextInt(3));
      case 1 -> Duration.ofHours(random.nextInt(30));
      case 2 -> pick(RuleGenerator.WINDOWS).minusMillis(random.nextInt(2));
      default -> Duration.ofMinutes(random.nextInt(600));
    };
  }

  Event event(ProfileId profile, long position, Instant now) {
    return switch (random.nextInt(9)) {
      case 0, 1 -> identify(profile, position, now);
      case 2 -> consent(profile, position, now);
      default -> act(profile, position, now);
    };
  }

  private Event act(ProfileId profile, long position, Instant now) {
    Map<String, Object> properties = new HashMap<>();
    maybe(properties, "total", pick(List.<Object>of(10, 20, new BigDecimal("20.50"), 100, -5, "20", List.of(20))));
    maybe(properties, "product_id", pick(List.<Object>of("a", "b", "c", 1, "Seoul", "부산", "x".repeat(300))));
    maybe(properties, "products", List.of(Map.of("product_id", pick(List.<Object>of("a", "b"))),
        Map.of("product_id", pick(List.<Object>of("a", "c")))));
    Map<String, Object> device = Map.of("device", Map.of("type", pick(List.of("mobile", "desktop"))));
    return new Event(new LogPosition(0, position, now), "shop", "m" + position, profile, EventType.TRACK,
        pick(RuleGenerator.EVENTS), late(now), false, attributes(properties), Attributes.NONE,
        random.nextBoolean() ? attributes(device) : Attributes.NONE, Map.of());
  }

  private Event identify(ProfileId profile, long position, Instant now) {
    Map<String, Object> traits = new HashMap<>();
    maybe(traits, "city", pick(List.<Object>of("Seoul", "부산", "Kyoto", "50%_off", 30)));
    maybe(traits, "age", pick(List.<Object>of(29, 30, new BigDecimal("30.5"), "30")));
    maybe(traits, "address", Map.of("city", pick(List.of("Seoul", "Busan"))));
    maybe(traits, "tags", pick(List.<Object>of(List.of("tea", 1), List.of(true), List.of())));
    maybe(traits, "birthday", pick(List.<Object>of("1992-02-29", "1990-03-30", "2000-11-01", "2026-02-30", "soon")));
    maybe(traits, "trial_ends",
        pick(List.<Object>of("2026-03-29", "2026-03-29T02:30:00+01:00", "2026-11-01T01:30:00-04:00", 7)));
    maybe(traits, "timezone",
        pick(List.<Object>of("Europe/Berlin", "America/New_York", "Asia/Seoul", "Mars/Olympus", "UTC+9")));
    maybe(traits, "location", pick(List.<Object>of(place("37.5", "127.0"),
        place("35.1", "129.0"), "Seoul")));
    Map<String, String> addresses = random.nextInt(3) == 0
        ? Map.of(pick(List.of("email", "phone")), pick(List.of("one@example.com", "two@example.com")))
        : Map.of();
    return new Event(new LogPosition(0, position, now), pick(List.of("shop", "app")), "m" + position, profile,
        EventType.IDENTIFY, "identify", late(now), false, Attributes.NONE, attributes(traits), Attributes.NONE,
        addresses);
  }

  private Event consent(ProfileId profile, long position, Instant now) {
    boolean bounced = random.nextInt(6) == 0;
    Map<String, Object> said = Map.of("channel", "email", "purpose", pick(List.of("marketing", "service")), "endpoint",
        pick(List.of("one@example.com", "two@example.com")), "status", pick(List.of("granted", "granted", "refused")));
    return new Event(new LogPosition(0, position, now), Event.INTERNAL, "m" + position, profile, EventType.TRACK,
        bounced ? InternalEvents.EMAIL_BOUNCED : InternalEvents.CONSENT_UPDATED, late(now), false, attributes(said),
        Attributes.NONE, Attributes.NONE, Map.of());
  }

  /** Mostly at once; sometimes late, at the very length of a window, or in the same millisecond as another. */
  private Instant late(Instant now) {
    return switch (random.nextInt(6)) {
      case 0 -> now.minus(Duration.ofMinutes(random.nextInt(3_000)));
      case 1 -> now.minus(pick(RuleGenerator.WINDOWS));
      case 2 -> MIDDLE.isAfter(now) ? now : MIDDLE.minusMillis(random.nextInt(2));
      default -> now;
    };
  }

  private static Map<String, Object> place(String latitude, String longitude) {
    return Map.of("latitude", new BigDecimal(latitude), "longitude", new BigDecimal(longitude));
  }

  private void maybe(Map<String, Object> into, String name, Object value) {
    if (random.nextInt(3) > 0) {
      into.put(name, value);
    }
  }

  private static Attributes attributes(Map<String, Object> values) {
    return new Attributes(Map.copyOf(values));
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
