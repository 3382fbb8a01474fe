package io.inyeon.order;

import io.inyeon.access.Seal;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whoever guesses codes is slowed down: ten in vain from one cart, or two hundred in all, in ten minutes. */
@Component
class CodeAttempts {
  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int MOST_OF_ONE = 10;
  private static final int MOST_IN_ALL = 200;
  private static final String ALL = "all";

  private final JdbcTemplate jdbc;
  private final Seal seal;
  private final InstantSource clock;

  CodeAttempts(JdbcTemplate jdbc, Seal seal, InstantSource clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /** @throws Problem 429 when there have been too many */
  void require(String subject) {
    if (failures(subject) >= MOST_OF_ONE || failures(ALL) >= MOST_IN_ALL) {
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too_many_codes",
          "Too many codes were tried in vain; try again in ten minutes.").retryAfter(WINDOW);
    }
  }

  private int failures(String subject) {
    return jdbc.query("select failures from discount_attempt where subject = ? and since > ?",
        (row, n) -> row.getInt(1), hash(subject), Timestamp.from(clock.instant().minus(WINDOW))).stream().findFirst()
        .orElse(0);
  }

  void failed(String subject) {
    count(subject);
    count(ALL);
  }

  private void count(String subject) {
    Instant now = clock.instant();
    Timestamp over = Timestamp.from(now.minus(WINDOW));
    jdbc.update("""
      insert into discount_attempt (subject, failures, since) values (?, 1, ?) on conflict (subject) do update set
        failures = case when discount_attempt.since <= ? then 1 else discount_attempt.failures + 1 end,
        since = case when discount_attempt.since <= ? then excluded.since else discount_attempt.since end""",
        hash(subject), Timestamp.from(now), over, over);
  }

  private byte[] hash(String subject) {
    return seal.hash("discount-attempt", subject);
  }
}
