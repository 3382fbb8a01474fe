package io.inyeon.core.commerce;

import java.time.Duration;

/**
 * How what comes back is shared out among those who wait.
 *
 * @param hold how long whoever is told has what they want to themselves: 5 minutes to 48 hours
 * @param tenths of the factor by which more are told than there are units, since not all buy: 10 (none beyond them) to 50
 */
public record WaitingShare(Duration hold, int tenths) {
  public static final Duration SHORTEST = Duration.ofMinutes(5);
  public static final Duration LONGEST = Duration.ofDays(2);
  public static final int EXACT = 10;
  public static final int MOST = 50;

  /** @throws IllegalArgumentException for what lies outside */
  public WaitingShare {
    if (hold.compareTo(SHORTEST) < 0 || hold.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("A hold lasts 5 minutes to 48 hours.");
    }
    if (tenths < EXACT || tenths > MOST) {
      throw new IllegalArgumentException("The factor lies between 1.0 and 5.0.");
    }
  }

  /** For how many units more people may be told, without a hold, when so many have been held. */
  public long beyond(long held) {
    return held * (tenths - EXACT) / EXACT;
  }
}
