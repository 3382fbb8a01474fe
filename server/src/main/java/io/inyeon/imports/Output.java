package io.inyeon.imports;

import io.inyeon.customer.Consents;
import io.inyeon.log.Incoming;
import java.util.Optional;

/** What an item has become, checked and ready to be written. */
sealed interface Output {
  /**
   * An event, which is also how somebody becomes known.
   *
   * @param consent a word of that person's, to be recorded if the event is new
   */
  record Told(Incoming event, Optional<Consents.Word> consent) implements Output {}

  /** An address that must not be written to. */
  record Suppressed(String endpoint, String channel, String purpose, String reason) implements Output {}
}
