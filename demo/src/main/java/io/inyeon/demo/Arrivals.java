package io.inyeon.demo;

import io.inyeon.core.event.EventType;
import io.inyeon.demo.brand.Speaker;
import io.inyeon.demo.brand.Touch;
import io.inyeon.log.ClaimReader;
import io.inyeon.log.Incoming;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Makes of a touchpoint what the collect API would make of its line, but as history: under the same source and messageId, so
 * that what came in by one way is a duplicate by the other.
 */
final class Arrivals {
  /** The names of the two keys. */
  private static final String SERVER = "server";
  private static final String WRITE = "write";

  private final ClaimReader claims;

  Arrivals(ClaimReader claims) {
    this.claims = claims;
  }

  Incoming imported(Touch touch) {
    Speaker speaker = touch.speaker();
    var claim = claims.read(new ClaimReader.Names(speaker.userId(), speaker.anonymousId(), Optional.empty()),
        loose(speaker), touch.trusted());
    return new Incoming(touch.trusted() ? SERVER : WRITE, touch.id(),
        EventType.valueOf(touch.type().toUpperCase(Locale.ROOT)), name(touch), speaker.channel(),
        Optional.of(touch.at()), Optional.empty(), true, claim, Optional.empty(), touch.payload());
  }

  private static Map<String, String> loose(Speaker speaker) {
    Map<String, String> loose = new HashMap<>(speaker.addresses());
    speaker.external().forEach((type, id) -> loose.put(type.equals("loyalty_card") ? "loyaltyCard" : type, id));
    speaker.device().ifPresent(id -> loose.put("device", id));
    return loose;
  }

  private static String name(Touch touch) {
    return switch (touch.type()) {
      case "page" -> "Page Viewed";
      case "screen" -> "Screen Viewed";
      case "track" -> touch.event();
      default -> touch.type();
    };
  }
}
