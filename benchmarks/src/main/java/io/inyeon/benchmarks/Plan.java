package io.inyeon.benchmarks;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What to do.
 *
 * @param rate events a second for an open loop, latencies counted from when a request should have left (no coordinated
 *     omission); 0 for a closed loop
 * @param customers events come from this many customers, at random
 */
record Plan(String host, int port, String key, int connections, int batch, Duration warmUp, Duration measured, int rate,
    int customers) {

  static Plan of(String[] arguments) {
    Map<String, String> given = new HashMap<>();
    for (int at = 0; at + 1 < arguments.length; at += 2) {
      given.put(arguments[at].replaceFirst("^--", ""), arguments[at + 1]);
    }
    return new Plan(given.getOrDefault("host", "127.0.0.1"), number(given, "port", 8080),
        given.getOrDefault("key", "write"), number(given, "connections", 16), number(given, "batch", 100),
        Duration.ofSeconds(number(given, "warm-up", 60)), Duration.ofSeconds(number(given, "seconds", 30)),
        number(given, "rate", 0), number(given, "customers", 100_000));
  }

  private static int number(Map<String, String> given, String name, int otherwise) {
    return Integer.parseInt(given.getOrDefault(name, Integer.toString(otherwise)));
  }
}
