package io.inyeon.status;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A number that the database is asked for, at most once a second however many read it; not a number while the database does not
 * answer, and then the others are not asked either, so that a scrape does not wait for each.
 */
final class Sampled {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final long SILENT_NANOS = Duration.ofSeconds(5).toNanos();

  /** Shared by all numbers of one database. */
  static final class Source {
    private long silentUntil = System.nanoTime();

    private synchronized boolean isSilent() {
      return System.nanoTime() - silentUntil < 0;
    }

    private synchronized void fell() {
      silentUntil = System.nanoTime() + SILENT_NANOS;
    }
  }

  private final Source source;
  private final LongSupplier question;
  private double answer = Double.NaN;
  private long askedAt = System.nanoTime() - FRESH_NANOS;

  Sampled(Source source, LongSupplier question) {
    this.source = source;
    this.question = question;
  }

  synchronized double get() {
    if (System.nanoTime() - askedAt >= FRESH_NANOS) {
      askedAt = System.nanoTime();
      answer = ask();
    }
    return answer;
  }

  private double ask() {
    if (source.isSilent()) {
      return Double.NaN;
    }
    try {
      return question.getAsLong();
    } catch (DataAccessException | TransactionException e) {
      source.fell();
      return Double.NaN;
    }
  }
}
