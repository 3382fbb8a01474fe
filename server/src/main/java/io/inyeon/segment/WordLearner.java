package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.inyeon.log.LogRow;
import io.inyeon.segment.Vocabulary.Named;
import io.inyeon.segment.Vocabulary.Words;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Picks the names out of events: of these, their properties and the traits that they tell. */
final class WordLearner {
  private static final int MOST_EVENTS = 200;
  private static final int MOST_PATHS = 200;
  private static final int LONGEST = 100;

  private final JsonMapper json;
  private final Map<String, Event> events = new HashMap<>();
  private final Names traits = new Names();
  private final Names names = new Names();
  private int read;

  WordLearner(JsonMapper json) {
    this.json = json;
  }

  private static final class Event {
    private final Names properties = new Names();
    private int count;
  }

  /** Names, of which one is known once a second customer has brought it. */
  private static final class Names {
    private static final int MOST = 2_000;
    /** Whose it was first; empty once somebody else brought it, too. */
    private final Map<String, Optional<CustomerId>> heard = new TreeMap<>();

    void hear(String name, CustomerId from) {
      if (name.length() <= LONGEST && (heard.containsKey(name) || heard.size() < MOST)) {
        heard.merge(name, Optional.of(from),
            (first, now) -> first.filter(from::equals));
      }
    }

    boolean knows(String name) {
      return heard.containsKey(name) && heard.getOrDefault(name, Optional.empty()).isEmpty();
    }

    List<String> known() {
      return heard.keySet().stream().filter(this::knows).limit(MOST_PATHS).toList();
    }
  }

  void take(LogRow row) {
    read++;
    JsonNode payload = json.readTree(row.payload());
    hear(payload.path("traits"), "", row.customer(), traits);
    names.hear(row.name(), row.customer());
    Event event = events.computeIfAbsent(row.name(), name -> new Event());
    event.count++;
    hear(payload.path("properties"), "", row.customer(), event.properties);
  }

  /** Of an object the paths of its members, of a list of objects those of its first. */
  private static void hear(JsonNode object, String prefix, CustomerId from, Names into) {
    object.properties().forEach(member -> {
      String path = prefix + member.getKey();
      JsonNode value = member.getValue().isArray() ? member.getValue().path(0) : member.getValue();
      if (value.isObject() && prefix.isEmpty()) {
        hear(value, path + ".", from, into);
      } else if (!value.isObject()) {
        into.hear(path, from);
      }
    });
  }

  Words words() {
    Comparator<Map.Entry<String, Event>> mostFrequent = Comparator.comparingInt(entry -> -entry.getValue().count);
    List<Named> named = events.entrySet().stream().filter(entry -> names.knows(entry.getKey()))
        .sorted(mostFrequent.thenComparing(Map.Entry.comparingByKey())).limit(MOST_EVENTS)
        .map(entry -> new Named(entry.getKey(), entry.getValue().properties.known())).toList();
    List<String> told = traits.known().stream().filter(path -> !path.startsWith(StaticLists.TRAITS)).toList();
    return new Words(named, told, read);
  }
}
