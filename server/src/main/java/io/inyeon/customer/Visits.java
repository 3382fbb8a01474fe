package io.inyeon.customer;

import io.inyeon.core.ProfileId;
import io.inyeon.log.LogRow;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which lines of a timeline, read from the newest, belong to one visit: what one profile (a device, an account) did on one
 * channel without a pause of more than half an hour, as web analytics count a session. A message that was sent is no visit.
 */
final class Visits {
  static final Duration PAUSE = Duration.ofMinutes(30);
  /** Where people are, as opposed to where they are written to. */
  private static final Set<String> PLACES = Set.of("web", "app", "store", "pos", "chat", "phone", "event", "social");
  private static final int MOST_OPEN = 8;
  private static final String LINE = "\n";

  /**
   * @param key channel and profile
   * @param id of the visit: made from its latest line, the same on whichever page that line stands
   * @param earliest its earliest line so far
   */
  record Open(String key, String id, Instant earliest) {}

  private final Map<String, Open> open = new LinkedHashMap<>();

  Visits(Iterable<Open> underWay) {
    underWay.forEach(visit -> open.put(visit.key, visit));
  }

  /** @return the visit's id; empty when the line belongs to none */
  Optional<String> of(LogRow row) {
    if (!PLACES.contains(row.channel())) {
      return Optional.empty();
    }
    String key = key(row.channel(), row.profile());
    Open before = open.get(key);
    String id = before != null && !row.occurredAt().isBefore(before.earliest.minus(PAUSE))
        ? before.id
        : id(row);
    open.remove(key); // so that the latest touched stands last
    open.put(key, new Open(key, id, row.occurredAt()));
    if (open.size() > MOST_OPEN) {
      open.remove(open.keySet().iterator().next());
    }
    return Optional.of(id);
  }

  /** Those that an older page may still belong to. */
  Iterable<Open> underWay(Instant at) {
    return open.values().stream().filter(visit -> !at.isBefore(visit.earliest.minus(PAUSE))).toList();
  }

  /** A messageId may be long and hold anything; this goes into cursors. */
  private static String id(LogRow row) {
    return UUID.nameUUIDFromBytes((row.source() + LINE + row.messageId()).getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String key(String channel, ProfileId profile) {
    return channel + ":" + profile;
  }
}
