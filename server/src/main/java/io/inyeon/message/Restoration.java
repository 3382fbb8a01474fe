package io.inyeon.message;

import io.inyeon.background.Phases;
import io.inyeon.customer.LedgerReplay;
import io.inyeon.log.EventLog;
import io.inyeon.log.Horizon;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.RestoreMark;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first start after a restore. The backup knows nothing of what was sent after it: what waited then may have gone since,
 * and so may whatever the runs of then would ask for next, since an answer that is lost may have led them there sooner. All
 * of it becomes unknown, and unknown is never sent. Runs that begin from here on are new, and send.
 */
@Component
class Restoration implements SmartLifecycle {
  static final String DOUBT = "restored from a backup: it may have been sent since";
  private static final Logger LOG = LoggerFactory.getLogger(Restoration.class);

  private final LedgerReplay ledger;
  private final MessageTables tables;
  private final Receipts receipts;
  private final EventLog log;
  private final Horizon horizon;
  private final RestoreMark mark;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private boolean running;

  Restoration(LedgerReplay ledger, MessageTables tables, Receipts receipts, EventLog log, Horizon horizon,
      DataDirectory data, TransactionTemplate transaction, InstantSource clock) {
    this.ledger = ledger;
    this.tables = tables;
    this.receipts = receipts;
    this.log = log;
    this.horizon = horizon;
    this.mark = RestoreMark.in(data.path());
    this.transaction = transaction;
    this.clock = clock;
  }

  /** A crash anywhere in here leaves the mark, and the next start does all of it again. */
  @Override
  public void start() {
    boolean restored = ledger.replay(mark.isThere());
    if (restored && !mark.isNothingSent()) {
      doubt();
    }
    mark.remove();
    running = true;
  }

  private void doubt() {
    Instant now = clock.instant();
    int lost = transaction.execute(status -> {
      List<Message> waiting = tables.loseAll(DOUBT, now);
      waiting.forEach(message -> receipts.lost(message, DOUBT));
      return waiting.size();
    });
    log.relayAll(); // what the outbox held may have begun runs then
    transaction.executeWithoutResult(status -> tables.restored(UUID.randomUUID(), now, horizon.positions()));
    LOG.warn("The database was restored from a backup: {} messages that waited are unknown now, and so will be all that"
        + " runs begun before it still ask for", lost);
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return Phases.FIRST;
  }
}
