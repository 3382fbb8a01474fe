package io.inyeon.core;

import java.util.UUID;

/** Names a customer for ever: after a merge the loser's id still finds the winner. */
public record CustomerId(UUID value) implements Comparable<CustomerId> {
  public static CustomerId of(String text) {
    return new CustomerId(UUID.fromString(text));
  }

  @Override
  public int compareTo(CustomerId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
