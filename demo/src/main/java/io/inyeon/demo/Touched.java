package io.inyeon.demo;

import io.inyeon.demo.Client.Reply;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The customers whom something happened to last, however many there are in all. Only those are asked for again who have been
 * touched since, and so many at a time at most.
 */
final class Touched {
  private static final int MOST = 60;
  private static final int MOST_LOOKS = 40;

  private static final class Sight {
    private final boolean told;
    private final long at;
    private final @Nullable JsonNode seen;

    Sight(boolean told, long at, @Nullable JsonNode seen) {
      this.told = told;
      this.at = at;
      this.seen = seen;
    }
  }

  private final Function<String, Reply> api;
  /** By profile; the latest touched last. */
  private final Map<String, Sight> sights = new LinkedHashMap<>();
  private final Set<String> stale = new LinkedHashSet<>();

  Touched(Function<String, Reply> api) {
    this.api = api;
  }

  /** @param told belongs to the story: stays while others pass */
  void touch(String profile, boolean told, long nanos) {
    Sight before = sights.remove(profile);
    sights.put(profile, new Sight(told || (before != null && before.told), nanos, before == null ? null : before.seen));
    stale.add(profile);
    for (Iterator<Map.Entry<String, Sight>> oldest = sights.entrySet().iterator(); sights.size() > MOST
        && oldest.hasNext();) {
      Map.Entry<String, Sight> entry = oldest.next();
      if (!entry.getValue().told) {
        oldest.remove();
        stale.remove(entry.getKey());
      }
    }
  }

  /** Asks for those that have changed; who was touched after that instant is asked for once more later. */
  void look(long settled) {
    for (String profile : stale.stream().limit(MOST_LOOKS).toList()) {
      Sight sight = sights.get(profile);
      Reply reply = api.apply(profile);
      if (sight != null) {
        sights.replace(profile, new Sight(sight.told, sight.at, reply.ok() ? reply.body() : sight.seen));
      }
      stale.remove(profile);
      if (sight != null && sight.at > settled) {
        stale.add(profile);
      }
    }
  }

  /** The latest touched first; two profiles of one customer once. */
  List<JsonNode> customers() {
    Map<String, JsonNode> byId = new LinkedHashMap<>();
    for (Sight sight : new ArrayList<>(sights.values()).reversed()) {
      if (sight.seen != null) {
        byId.putIfAbsent(sight.seen.path("id").asString(), sight.seen);
      }
    }
    return List.copyOf(byId.values());
  }
}
