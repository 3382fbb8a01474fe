package io.inyeon.waiting;

import java.util.Optional;

/**
 * For whom the same units are.
 *
 * @param channel whose safety stock is kept back
 * @param location where they would collect it; empty when it is shipped, or collected anywhere
 */
record Queue(String channel, Optional<String> location) {
  static Queue of(Waiting entry) {
    return new Queue(entry.channel(), entry.location());
  }
}
