package io.inyeon.collect;

import io.inyeon.access.Caller;
import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.log.EventLog;
import io.inyeon.log.Incoming;
import io.inyeon.log.LogUnavailable;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells the log who followed which link, without standing in anybody's way: the visitor waits a moment at most. What the log
 * cannot take then is kept in memory, up to a bound, and told again under the same messageId; what is lost after all (the
 * bound, a crash, a stop while the database is away) is counted as {@code inyeon.links.lost} as far as we live to see it.
 */
@Component
class LinkVisits extends BackgroundLoop {
  static final String EVENT = "Campaign Link Clicked";
  private static final Logger LOG = LoggerFactory.getLogger(LinkVisits.class);
  private static final Caller SOURCE = new Caller("links", Caller.Kind.WRITE);
  private static final long PATIENCE_MILLIS = 300;
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 10_000;

  private final EventLog log;
  private final EventParser parser;
  private final JsonMapper json;
  private final InstantSource clock;
  private final Counter lost;
  private final Links links;
  private final ConcurrentHashMap<String, Long> counted = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<Incoming> waiting = new LinkedBlockingQueue<>(MOST_WAITING);

  LinkVisits(EventLog log, Links links, EventParser parser, JsonMapper json, InstantSource clock,
      MeterRegistry meters) {
    super(Phases.ENGINE); // after the web server, whose last visitors it still hears, and before the log
    this.log = log;
    this.links = links;
    this.parser = parser;
    this.json = json;
    this.clock = clock;
    lost = meters.counter("inyeon.links.lost");
  }

  void note(Link link, Visitor visitor) {
    counted.merge(link.code(), 1L, Long::sum);
    Incoming visit = parser.parse(event(link, visitor), SOURCE, Optional.empty(), Optional.empty());
    CompletableFuture<Void> told = tell(visit).whenComplete((done, failure) -> {
      if (failure != null) {
        keep(visit);
      }
    });
    await(told, PATIENCE_MILLIS);
  }

  private ObjectNode event(Link link, Visitor visitor) {
    ObjectNode event = json.createObjectNode();
    event.put("type", "track").put("event", EVENT).put("messageId", UUID.randomUUID().toString())
        .put("anonymousId", visitor.anonymousId()).put("timestamp", clock.instant().toString());
    event.putObject("properties").put("code", link.code()).put("campaign", link.campaign())
        .put("channel", link.channel()).put("target", link.target());
    event.putObject("context").putObject("campaign").put("name", link.campaign());
    return event;
  }

  private CompletableFuture<Void> tell(Incoming visit) {
    try {
      return log.append(List.of(visit), 512 + 2L * visit.payload().length());
    } catch (LogUnavailable e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private void keep(Incoming visit) {
    if (!waiting.offer(visit)) {
      lost.increment();
    }
  }

  /** @return whether it is known to be durable */
  private static boolean await(CompletableFuture<Void> told, long millis) {
    try {
      told.get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Tells the oldest again; the messageId makes twice no harm. */
  private boolean again() {
    writeCounts();
    Incoming oldest = waiting.peek();
    if (oldest == null || !await(tell(oldest), TimeUnit.SECONDS.toMillis(8))) {
      return false;
    }
    waiting.remove(oldest);
    return true;
  }

  /** For the list of links; the events are the truth. */
  private void writeCounts() {
    Map<String, Long> taken = Map.copyOf(counted);
    if (!taken.isEmpty()) {
      links.visited(taken);
      taken.forEach((code, visits) -> counted.computeIfPresent(code,
          (any, now) -> now.equals(visits) ? null : Long.valueOf(now - visits)));
    }
  }

  @Override
  protected Loop begin() {
    return Loop.start("link-visits", INTERVAL, Duration.ZERO, this::again);
  }

  @Override
  protected void ended() {
    try {
      writeCounts();
    } catch (DataAccessException e) {
      LOG.warn("the last visits by short link are missing from the list's counts");
    }
    if (!waiting.isEmpty()) {
      lost.increment(waiting.size());
      LOG.warn("{} visits by short link were not written before the server stopped", waiting.size());
    }
  }

}
