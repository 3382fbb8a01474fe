package io.inyeon.benchmarks;

/** Whole HTTP requests, one after the other; each connection has its own. */
@FunctionalInterface
interface Requests {
  byte[] next();
}
