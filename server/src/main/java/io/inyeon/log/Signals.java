package io.inyeon.log;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever waits for something in this process; other processes look by themselves now and then. */
@Component
public class Signals {
  /** What there may be more of. */
  public enum Topic {
    /** Entries on the log. */
    LOG,
    /** Rows in the event outbox. */
    OUTBOX,
    /** Messages to dispatch. */
    MESSAGES,
    /** Webhooks to hand over. */
    WEBHOOKS
  }

  private final Map<Topic, List<Runnable>> listeners = new ConcurrentHashMap<>();

  public void on(Topic topic, Runnable listener) {
    listeners.computeIfAbsent(topic, any -> new CopyOnWriteArrayList<>()).add(listener);
  }

  public void fire(Topic topic) {
    listeners.getOrDefault(topic, List.of()).forEach(Runnable::run);
  }

  /** Fires once the present transaction has committed. */
  public void afterCommit(Topic topic) {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        fire(topic);
      }
    });
  }
}
