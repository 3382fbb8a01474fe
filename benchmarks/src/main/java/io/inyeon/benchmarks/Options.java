package io.inyeon.benchmarks;

import java.util.Map;
import java.util.TreeMap;

/** {@code --name value}, as often as one likes. */
final class Options {
  private final Map<String, String> given = new TreeMap<>();

  Options(String... arguments) {
    for (int at = 0; at + 1 < arguments.length; at += 2) {
      if (!arguments[at].startsWith("--")) {
        throw new IllegalArgumentException("an option begins with --, not " + arguments[at]);
      }
      given.put(arguments[at].substring(2), arguments[at + 1]);
    }
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  int number(String name, int otherwise) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  Map<String, String> given() {
    return Map.copyOf(given);
  }
}
