package io.inyeon.access;

import java.time.Instant;
import java.time.InstantSource;

/**
 * The time of those who sit before the product. It is the server's, but for the demonstration, where a day of the customers
 * passes in two minutes, and nobody wants to sign in again after each.
 */
public record OfficeClock(InstantSource source) {
  public Instant instant() {
    return source.instant();
  }
}
