package io.inyeon.log;

import io.inyeon.core.CustomerId;
import java.util.UUID;

/** Which part of the log a customer's inputs go to. */
public final class Partitions {
  /** Fixed for the life of a database: positions are counted within a partition. */
  public static final int COUNT = 16;

  /** In place of a customer where there is none. */
  public static final CustomerId NOBODY = new CustomerId(new UUID(0, 0));

  private Partitions() {
  }

  public static int of(CustomerId customer) {
    long mixed = (customer.value().getMostSignificantBits() ^ customer.value().getLeastSignificantBits())
        * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 60);
  }
}
