package io.inyeon.collect;

import io.inyeon.collect.BatchReader.Batch;
import io.inyeon.log.EventLog;
import io.inyeon.log.Incoming;
import io.inyeon.log.LogUnavailable;
import io.inyeon.web.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Hands events to the log and answers when they are durable, or says when to come again. */
@Component
class Collector {
  /** Longer than any healthy commit, shorter than the time-outs of the SDKs. */
  private static final Duration PATIENCE = Duration.ofSeconds(8);
  /** How many requests may be read into memory at once: at half a megabyte each this bounds what they hold. */
  private static final int MOST_REQUESTS = 128;

  private final EventLog log;
  private final Semaphore room = new Semaphore(MOST_REQUESTS);
  private final Counter accepted;
  private final Counter rejected;

  Collector(EventLog log, MeterRegistry meters) {
    this.log = log;
    accepted = meters.counter("inyeon.collect.accepted");
    rejected = meters.counter("inyeon.collect.rejected");
  }

  /** Work on one request. */
  interface Reading {
    Batch read() throws java.io.IOException;
  }

  Map<String, Object> collect(Reading reading) throws java.io.IOException {
    if (!room.tryAcquire()) {
      throw new Unavailable("more requests are under way than may", Duration.ofSeconds(1));
    }
    try {
      return store(reading.read());
    } finally {
      room.release();
    }
  }

  private Map<String, Object> store(Batch batch) {
    rejected.increment(batch.rejected().size());
    if (batch.events().isEmpty() && !batch.rejected().isEmpty()) {
      throw refusal(batch);
    }
    if (!batch.events().isEmpty()) {
      await(batch.events());
    }
    accepted.increment(batch.events().size());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("success", true);
    answer.put("accepted", batch.events().size());
    if (!batch.rejected().isEmpty()) {
      answer.put("rejected", batch.rejected());
    }
    if (batch.unverified() > 0) {
      answer.put("unverified", batch.unverified());
    }
    return answer;
  }

  private static Problem refusal(Batch batch) {
    Map<String, Object> first = batch.rejected().getFirst();
    return Problem.badRequest(String.valueOf(first.get("code")),
        "No event could be accepted. The first: event " + first.get("index") + ", field \"" + first.get("field")
            + "\".")
        .with("index", first.getOrDefault("index", 0)).with("field", first.getOrDefault("field", ""))
        .with("rejected", batch.rejected());
  }

  private void await(List<Incoming> events) {
    long bytes = events.stream().mapToLong(event -> 512 + 2L * event.payload().length()).sum();
    try {
      log.append(events, bytes).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (LogUnavailable e) {
      throw new Unavailable("the log is busy", e.retryAfter());
    } catch (ExecutionException e) {
      throw new Unavailable("the log could not write", Duration.ofSeconds(1));
    } catch (TimeoutException e) {
      throw new Unavailable("the log is slow; the events may still be written, and sending them again is safe",
          Duration.ofSeconds(2));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Unavailable("the server is stopping", Duration.ofSeconds(1));
    }
  }
}
