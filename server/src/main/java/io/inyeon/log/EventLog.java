package io.inyeon.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;

/** The way onto the log. */
@Service
public class EventLog {
  private final GroupCommit groupCommit;
  private final Appender appender;
  private final Signals signals;
  private final Relay relay;

  EventLog(GroupCommit groupCommit, Appender appender, Signals signals, Relay relay) {
    this.groupCommit = groupCommit;
    this.appender = appender;
    this.signals = signals;
    this.relay = relay;
  }

  /**
   * Appends once for each messageId. Shares its commit with whoever else appends now.
   *
   * @param bytes about how much memory the events hold, counted against the bound of the queue
   * @return done when the events are durable; fails with {@link LogUnavailable} when they may not be
   * @throws LogUnavailable at once when the queue is full
   */
  public CompletableFuture<Void> append(List<Incoming> events, long bytes) {
    return groupCommit.submit(events, bytes);
  }

  /**
   * Appends events within the caller's transaction, for whoever must know which of them were new.
   *
   * @return the new ones, addressed; those that were on the log before are left out
   */
  public List<Entry> appendEventsWithin(List<Incoming> events) {
    signals.afterCommit(Signals.Topic.LOG);
    return appender.appendEvents(events);
  }

  /**
   * Appends entries within the caller's transaction, for commands that must stand or fall with what it changes.
   *
   * @return the last position taken on each partition
   */
  public Map<Integer, Long> appendWithin(List<Entry> entries) {
    signals.afterCommit(Signals.Topic.LOG);
    return appender.append(entries);
  }

  /** Brings all that the outbox holds to the log, now; for whoever must know that nothing older will follow. */
  public void relayAll() {
    boolean more = true;
    while (more) {
      more = relay.relay() > 0;
    }
  }
}
