package io.inyeon.core.preference;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** On how many different days each of several things was chosen. */
final class Days {
  private record Chosen(LocalDate day, String value) {}

  private final Set<Chosen> seen = new HashSet<>();
  final Map<String, Integer> counted = new HashMap<>();

  void add(ZonedDateTime at, String value) {
    if (seen.add(new Chosen(at.toLocalDate(), value))) {
      counted.merge(value, 1, Integer::sum);
    }
  }

  int of(String value) {
    return counted.getOrDefault(value, 0);
  }
}
