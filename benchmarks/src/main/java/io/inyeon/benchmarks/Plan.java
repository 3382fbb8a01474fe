package io.inyeon.benchmarks;

import java.time.Duration;

/**
 * What to do.
 *
 * @param rate events a second for an open loop, latencies counted from when a request should have left (no coordinated
 *     omission); 0 for a closed loop
 * @param customers events come from this many customers, at random
 */
record Plan(String host, int port, String key, int connections, int batch, Duration warmUp, Duration measured, int rate,
    int customers) {

  /** The same with so many customers. */
  Plan of(int others) {
    return new Plan(host, port, key, connections, batch, warmUp, measured, rate, others);
  }

  static Plan of(String[] arguments) {
    Options given = new Options(arguments);
    return new Plan(given.text("host", "127.0.0.1"), given.number("port", 8080), given.text("key", "write"),
        given.number("connections", 16), given.number("batch", 100), Duration.ofSeconds(given.number("warm-up", 60)),
        Duration.ofSeconds(given.number("seconds", 30)), given.number("rate", 0), given.number("customers", 100_000));
  }
}
