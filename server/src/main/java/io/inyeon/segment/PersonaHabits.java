package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.inyeon.core.preference.Preferences;
import io.inyeon.customer.CustomerStates;
import io.inyeon.engine.Rulebooks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What most of some customers prefer, as far as it is known of them. */
@Component
class PersonaHabits {
  private static final Comparator<Map.Entry<String, Long>> MOST_FREQUENT = Map.Entry.comparingByValue();

  private final CustomerStates states;
  private final Rulebooks rulebooks;

  PersonaHabits(CustomerStates states, Rulebooks rulebooks) {
    this.states = states;
    this.rulebooks = rulebooks;
  }

  /**
   * The most frequent preference of a kind.
   *
   * @param kind {@code channel}, {@code device}, {@code hour} (0 to 23, where each customer is) or {@code content}
   * @param people how many have it
   * @param known how many have any of that kind
   */
  @Schema(name = "PersonaHabit")
  record Habit(String kind, String value, long people, long known) {}

  List<Habit> of(List<CustomerId> customers) {
    ZoneId zone = rulebooks.policy().zone();
    List<Map<?, ?>> preferences = states.find(customers).values().stream()
        .flatMap(state -> state.facts(zone).trait(Preferences.TRAIT).stream())
        .<Map<?, ?>>flatMap(trait -> trait instanceof Map<?, ?> map ? Stream.of(map) : Stream.empty()).toList();
    return Preferences.KINDS.stream().flatMap(kind -> habit(kind, preferences).stream()).toList();
  }

  /** Whoever tells the trait themselves may tell anything. */
  private static boolean isPreference(String kind, Object value) {
    return kind.equals("hour") ? value instanceof Integer hour && hour >= 0 && hour < 24 : value instanceof String;
  }

  private static Optional<Habit> habit(String kind, List<Map<?, ?>> preferences) {
    Map<String, Long> counted = preferences.stream().flatMap(one -> Stream.ofNullable(one.get(kind)))
        .filter(value -> isPreference(kind, value))
        .collect(Collectors.groupingBy(Object::toString, TreeMap::new, Collectors.counting()));
    long known = counted.values().stream().mapToLong(Long::longValue).sum();
    return counted.entrySet().stream().max(MOST_FREQUENT)
        .map(most -> new Habit(kind, most.getKey(), most.getValue(), known));
  }
}
