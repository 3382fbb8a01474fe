package io.inyeon.core.commerce;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Whose turn it is among those who wait for a thing: whoever has let fewer holds lapse; among those whoever had more orders when
 * they asked, of which {@value #MOST_ORDERS} count; among those whoever waits longest. The least comes first. The server's SQL
 * has the same order.
 *
 * @param unused holds that they let lapse
 * @param orders paid and kept
 * @param since when they asked, or let the last hold lapse
 */
public record WaitingRank(int unused, int orders, Instant since, UUID id) implements Comparable<WaitingRank> {
  /** So many orders count: a good customer comes before a new one, and all good customers are equal. */
  public static final int MOST_ORDERS = 5;
  /** Whoever lets so many holds lapse waits no more. */
  public static final int MOST_UNUSED = 2;

  private static final Comparator<WaitingRank> ORDER = Comparator.comparingInt(WaitingRank::unused)
      .thenComparing(Comparator.comparingInt(WaitingRank::orders).reversed()).thenComparing(WaitingRank::since)
      .thenComparing(rank -> rank.id.toString());

  /** @throws IllegalArgumentException for a negative number, or more orders than count */
  public WaitingRank {
    if (unused < 0 || orders < 0 || orders > MOST_ORDERS) {
      throw new IllegalArgumentException("Holds and orders are counted from 0, orders up to " + MOST_ORDERS + ".");
    }
  }

  @Override
  public int compareTo(WaitingRank other) {
    return ORDER.compare(this, other);
  }
}
