package io.inyeon.segment;

import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The words that rules can use: what the latest events are called and what they tell, as they themselves say it. Never a value. */
@Component
class Vocabulary {
  private static final int OF_EACH_PARTITION = 500;
  private static final int MOST_EVENTS = 200;
  private static final int MOST_PATHS = 200;
  private static final int LONGEST = 100;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final LogReader log;
  private final JsonMapper json;
  private final InstantSource clock;
  private volatile @Nullable Read latest;

  Vocabulary(LogReader log, JsonMapper json, InstantSource clock) {
    this.log = log;
    this.json = json;
    this.clock = clock;
  }

  private record Read(Instant at, Words words) {}

  /** @param properties the paths of what such events tell, as rules write them */
  @Schema(name = "KnownEvent")
  record Named(String name, List<String> properties) {}

  /**
   * @param events the most frequent first
   * @param traits the paths of what is told of customers
   * @param read how many events that was learned from
   */
  @Schema(name = "Vocabulary")
  record Words(List<Named> events, List<String> traits, int read) {}

  /** Up to a minute old. */
  Words words() {
    Instant now = clock.instant();
    Read known = latest;
    if (known == null || !known.at().plus(FRESH).isAfter(now)) {
      known = new Read(now, learn());
      latest = known;
    }
    return known.words();
  }

  private Words learn() {
    Learner learner = new Learner();
    log.latest(OF_EACH_PARTITION, learner::take);
    return learner.words();
  }

  private final class Learner {
    private final Map<String, Integer> counted = new HashMap<>();
    private final Map<String, Set<String>> properties = new HashMap<>();
    private final Set<String> traits = new TreeSet<>();
    private int read;

    void take(LogRow row) {
      read++;
      JsonNode payload = json.readTree(row.payload());
      paths(payload.path("traits"), "", traits);
      if (row.name().length() <= LONGEST) {
        counted.merge(row.name(), 1, Integer::sum);
        Set<String> told = properties.computeIfAbsent(row.name(), name -> new TreeSet<>());
        paths(payload.path("properties"), "", told);
      }
    }

    Words words() {
      Comparator<String> mostFrequent = Comparator.comparingInt(name -> -counted.getOrDefault(name, 0));
      List<Named> events = counted.keySet().stream().sorted(mostFrequent.thenComparing(Comparator.naturalOrder()))
          .limit(MOST_EVENTS).map(name -> new Named(name, List.copyOf(Objects.requireNonNull(properties.get(name)))))
          .toList();
      List<String> told = traits.stream().filter(path -> !path.startsWith(StaticLists.TRAITS)).toList();
      return new Words(events, told, read);
    }
  }

  /** Of an object the paths of its members, of a list of objects those of its first. */
  private static void paths(JsonNode object, String prefix, Set<String> into) {
    object.properties().forEach(member -> {
      String path = prefix + member.getKey();
      if (path.length() > LONGEST || into.size() >= MOST_PATHS) {
        return;
      }
      JsonNode value = member.getValue().isArray() ? member.getValue().path(0) : member.getValue();
      if (value.isObject() && prefix.isEmpty()) {
        paths(value, path + ".", into);
      } else if (!value.isObject()) {
        into.add(path);
      }
    });
  }
}
