package io.inyeon.inventory;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.commerce.Sku;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes reservations that are over off the levels, so that they are seen to be. Nobody has to wait for it: whoever reserves
 * looks at the time.
 */
@Component
class ReservationLoop extends BackgroundLoop {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final int AT_ONCE = 500;

  private final Reservations reservations;
  private final StockTable stock;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ReservationLoop(Reservations reservations, StockTable stock, TransactionTemplate transaction, InstantSource clock) {
    super(Phases.ENGINE);
    this.reservations = reservations;
    this.stock = stock;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  protected Loop begin() {
    return Loop.start("reservations", LOOK, Duration.ofMillis(50), this::pass);
  }

  private boolean pass() {
    Instant now = clock.instant();
    List<Sku> late = reservations.overdue(now, AT_ONCE);
    if (late.isEmpty()) {
      return false;
    }
    transaction.executeWithoutResult(status -> {
      stock.lock(new TreeSet<>(late));
      reservations.expire(late, now);
    });
    return true;
  }
}
