package io.inyeon.log;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes whoever waits for new entries in this process; other processes look by themselves now and then. */
@Component
public class Signals {
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

  public void onAppend(Runnable listener) {
    listeners.add(listener);
  }

  public void fire() {
    listeners.forEach(Runnable::run);
  }

  /** Fires once the present transaction has committed. */
  public void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        fire();
      }
    });
  }
}
