package io.inyeon.access.staff;

import io.inyeon.access.OfficeClock;
import io.inyeon.access.Seal;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Slows down whoever guesses passwords, by account and by network, in all processes together. An attempt counts as failed from its
 * beginning until it turns out right: a hundred at the same moment are a hundred, not one. An account of which there is none
 * is counted like any other.
 */
@Component
class Attempts {
  static final int FREE_BY_ACCOUNT = 5;
  static final int FREE_BY_NETWORK = 30;
  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int MOST_DOUBLINGS = 4;

  private record Count(int failures, Instant waitTo) {}

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Seal seal;
  private final OfficeClock clock;

  Attempts(JdbcTemplate jdbc, TransactionTemplate transaction, Seal seal, OfficeClock clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.seal = seal;
    this.clock = clock;
  }

  /** @throws Problem 429 while this account or this network has to wait */
  void begin(String email, String network) {
    forgetOld();
    enter(network(network), FREE_BY_NETWORK);
    enter(account(email), FREE_BY_ACCOUNT);
  }

  /** The account begins anew; of the network only this attempt is taken back, or one's own account would free it to guess others'. */
  void succeeded(String email, String network) {
    jdbc.update("delete from sign_in_attempt where subject = ?", (Object) account(email));
    jdbc.update("""
      update sign_in_attempt set failures = greatest(failures - 1, 0), wait_to = last_at where subject = ?""",
        (Object) network(network));
  }

  private void enter(byte[] subject, int free) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // what is stored and read again must not lie after it
    Optional<Instant> waits = Objects.requireNonNull(transaction.execute(status -> {
      Count count = count(subject, now);
      if (count.waitTo.isAfter(now)) {
        return Optional.of(count.waitTo);
      }
      jdbc.update("update sign_in_attempt set failures = ?, last_at = ?, wait_to = ? where subject = ?",
          count.failures + 1, Timestamp.from(now), Timestamp.from(now.plus(pause(count.failures + 1 - free))),
          subject);
      return Optional.empty();
    }));
    waits.ifPresent(to -> {
      throw new Problem(HttpStatus.TOO_MANY_REQUESTS, "too_many_attempts",
          "Too many attempts have failed; wait, then try again.").retryAfter(Duration.between(now, to));
    });
  }

  private Count count(byte[] subject, Instant now) {
    jdbc.update("""
      insert into sign_in_attempt (subject, failures, last_at, wait_to) values (?, 0, ?, ?) on conflict do nothing""",
        subject, Timestamp.from(now), Timestamp.from(now));
    return Objects.requireNonNull(jdbc.queryForObject(
        "select failures, wait_to from sign_in_attempt where subject = ? for update",
        (row, n) -> new Count(row.getInt(1), row.getTimestamp(2).toInstant()), (Object) subject));
  }

  /** 1, 2, 4, 8, 15 minutes. */
  private static Duration pause(int beyondFree) {
    if (beyondFree < 0) {
      return Duration.ZERO;
    }
    Duration grown = FIRST_WAIT.multipliedBy(1L << Math.min(beyondFree, MOST_DOUBLINGS));
    return grown.compareTo(LONGEST_WAIT) < 0 ? grown : LONGEST_WAIT;
  }

  private void forgetOld() {
    jdbc.update("delete from sign_in_attempt where last_at < ?", Timestamp.from(clock.instant().minus(REMEMBERED)));
  }

  private byte[] account(String email) {
    return seal.hash("sign-in account", email);
  }

  private byte[] network(String network) {
    return seal.hash("sign-in network", network);
  }
}
