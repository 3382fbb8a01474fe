package io.inyeon.acceptance.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One run of the proof's journey, by a customer of its own, and the model of what that customer must be sent.
 *
 * @param whilePaused whether it was to begin while nobody could enter
 */
record Ticket(String id, Kind kind, boolean whilePaused) {
  /** What becomes of it. */
  enum Kind {
    PLAIN, LISTED, SHARED,
    /** The goal comes with the entry: no mail. */
    CANCELLED,
    /** Begun by somebody unknown, who is known right after. */
    MERGED,
    /** The first mail is noticed: the second must not be asked for any more. */
    CLICKED
  }

  String user() {
    return "proof-" + id;
  }

  String address() {
    return user() + "@example.com";
  }

  /** The nodes from which a mail must come, each once. */
  Set<String> expected() {
    if (whilePaused) {
      return Set.of();
    }
    return switch (kind) {
      case CANCELLED -> Set.of();
      case CLICKED -> Set.of("first", "third");
      default -> Set.of("first", "second", "third");
    };
  }

  Map<String, Object> known() {
    return event("identify", user() + "-known", Map.of("userId", user(), "traits",
        Map.of("email", address(), "kind", kind.name().toLowerCase(java.util.Locale.ROOT))));
  }

  /** What makes the run begin, in one batch. */
  List<Map<String, Object>> begin() {
    String who = kind == Kind.MERGED ? "anonymousId" : "userId";
    List<Map<String, Object>> events = new ArrayList<>();
    events.add(track("Begin", who));
    if (kind == Kind.CANCELLED) {
      events.add(track("Cancel", who));
    }
    if (kind == Kind.MERGED) {
      events.add(event("identify", user() + "-merged", Map.of("userId", user(), "anonymousId", user())));
    }
    return events;
  }

  private Map<String, Object> track(String name, String who) {
    return event("track", user() + "-" + name, Map.of("event", name, who, user(), "properties", Map.of("ticket", id)));
  }

  Map<String, Object> click(String message) {
    return event("track", user() + "-click", Map.of("event", "Clicked", "userId", user(), "properties",
        Map.of("ticket", id, "effect", message)));
  }

  private static Map<String, Object> event(String type, String messageId, Map<String, Object> more) {
    Map<String, Object> event = new java.util.HashMap<>(more);
    event.put("type", type);
    event.put("messageId", messageId);
    return event;
  }
}
