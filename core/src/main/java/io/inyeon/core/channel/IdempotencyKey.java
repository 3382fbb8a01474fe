package io.inyeon.core.channel;

import java.util.UUID;

/** The effect's id: the same message has the same key for ever. */
public record IdempotencyKey(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
