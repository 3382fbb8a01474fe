package io.inyeon.segment;

import io.inyeon.log.LogReader;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The words that rules can use: what the latest events are called and what they tell, as they themselves say it. Never a value,
 * and no name that only one customer's events have: that may be about them.
 */
@Component
class Vocabulary {
  private static final int OF_EACH_PARTITION = 500;
  private static final int MOST_BYTES = 8_192;
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final LogReader log;
  private final JsonMapper json;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private @Nullable Read latest;

  Vocabulary(LogReader log, JsonMapper json, TransactionTemplate transaction, InstantSource clock) {
    this.log = log;
    this.json = json;
    this.transaction = transaction;
    this.clock = clock;
  }

  private record Read(Instant at, Words words) {
    boolean isFresh(Instant now) {
      return !now.isBefore(at) && at.plus(FRESH).isAfter(now);
    }
  }

  /** @param properties the paths of what such events tell, as rules write them */
  @Schema(name = "KnownEvent")
  record Named(String name, List<String> properties) {}

  /**
   * @param events the most frequent first
   * @param traits the paths of what is told of customers
   * @param read how many events that was learned from
   */
  @Schema(name = "Vocabulary")
  record Words(List<Named> events, List<String> traits, int read) {}

  /** Up to a minute old. One reads for all that ask meanwhile. */
  synchronized Words words() {
    Instant now = clock.instant();
    Read known = latest;
    if (known == null || !known.isFresh(now)) {
      known = new Read(now, learn());
      latest = known;
    }
    return known.words();
  }

  private Words learn() {
    WordLearner learner = new WordLearner(json);
    transaction.executeWithoutResult(status -> log.latest(OF_EACH_PARTITION, MOST_BYTES, learner::take));
    return learner.words();
  }
}
