package io.inyeon.journey;

import io.inyeon.core.journey.Entry;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Trigger;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many people enter a day, and whether that has ended all at once. */
@Component
class JourneyPulse {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration MONTH = Duration.ofDays(30);
  private static final int DAYS = 7;
  /** Below that a day without anybody is chance: at ten a day, it comes about once in twenty thousand. */
  private static final long FEWEST_A_DAY = 10;
  private static final Duration ANEW = Duration.ofMinutes(10);

  record Quiet(String journey, long perDay, Instant lastEntry) {}

  private final JdbcTemplate jdbc;
  private List<Quiet> latest = List.of();
  private Instant counted = Instant.MIN;

  JourneyPulse(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Those that let in some every day of the week before, ten a day in the mean, and nobody in the last day. */
  synchronized List<Quiet> quiet(List<Journey> open, Instant now) {
    if (Duration.between(counted, now).abs().compareTo(ANEW) >= 0) {
      latest = count(open, now);
      counted = now;
    }
    return latest;
  }

  /** It lasts until somebody enters, or nobody has for a month. Served by the index journey_run_entered. */
  private List<Quiet> count(List<Journey> open, Instant now) {
    return jdbc.query("""
      with lately as (select journey, entered_at, max(entered_at) over (partition by journey) as last
        from journey_run where journey = any (?) and entered_at > ? and entered_at <= ?)
      select journey, count(*) / ?, max(last) from lately
      where last <= ? and entered_at > last - interval '7 days'
      group by journey
      having count(*) >= ? and count(distinct floor(extract(epoch from last - entered_at) / 86400)) = ?
      order by journey""",
        (row, n) -> new Quiet(row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()), keys(open, now),
        Timestamp.from(now.minus(MONTH)), Timestamp.from(now), DAYS, Timestamp.from(now.minus(DAY)),
        DAYS * FEWEST_A_DAY, DAYS);
  }

  /** Those that people enter by what they do; a letter every Sunday is quiet from Monday on. */
  private static String[] keys(List<Journey> open, Instant now) {
    return open.stream().filter(journey -> isEnteredByDeed(journey.entry(), now)).map(Journey::key)
        .toArray(String[]::new);
  }

  private static boolean isEnteredByDeed(Entry entry, Instant now) {
    return entry.trigger() instanceof Trigger.OnEvent && entry.until().filter(end -> !end.isAfter(now)).isEmpty();
  }
}
