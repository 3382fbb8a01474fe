package io.inyeon.log;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.EventType;
import java.util.Optional;

/**
 * Something to append, addressed: an event that has found its customer, or a command.
 *
 * @param event present for {@link Kind#EVENT} only
 * @param partition where a command goes that concerns a whole partition
 * @param payload a JSON object
 * @param first whether it is the first event of its profile
 */
public record Entry(Kind kind, CustomerId customer, ProfileId profile, Optional<Incoming> event,
    Optional<Integer> partition,
    String payload, boolean first) {

  public static Entry event(Incoming event, CustomerId customer, ProfileId profile, String payload) {
    return new Entry(Kind.EVENT, customer, profile, Optional.of(event), Optional.empty(), payload, false);
  }

  public static Entry firstEvent(Incoming event, CustomerId customer, ProfileId profile, String payload) {
    return new Entry(Kind.EVENT, customer, profile, Optional.of(event), Optional.empty(), payload, true);
  }

  public static Entry command(Kind kind, CustomerId customer, String payload) {
    return new Entry(kind, customer, new ProfileId(customer.value()), Optional.empty(), Optional.empty(), payload,
        false);
  }

  public static Entry toPartition(Kind kind, int partition, String payload) {
    return new Entry(kind, Partitions.NOBODY, new ProfileId(Partitions.NOBODY.value()), Optional.empty(),
        Optional.of(partition), payload, false);
  }

  /**
   * Whether it says something of the customer beyond having happened: traits, an address, a receipt, or that there is such a
   * customer at all (who has not bought anything either). The engine reads other events only when a rule asks for their name.
   */
  boolean telling() {
    return event
        .map(told -> first || told.type() == EventType.IDENTIFY || told.isInternal() || !payload.equals(told.payload()))
        .orElse(true);
  }

  int partitionNumber() {
    return partition.orElseGet(() -> Partitions.of(customer));
  }
}
