package io.inyeon.log;

import java.time.Instant;
import java.util.List;

/**
 * The stage before the log: finds whose each event is. Called inside the transaction that appends.
 *
 * <p>Declared here and filled by the customer module, since the log must not know of customers.
 */
public interface Identification {
  /**
   * @return the events, addressed, in their order; before an event the commands that it gave rise to
   */
  List<Entry> identify(List<Incoming> events, Instant now);
}
