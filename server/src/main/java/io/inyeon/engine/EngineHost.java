package io.inyeon.engine;

import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.engine.PartitionFolder.OwnershipLost;
import io.inyeon.engine.PartitionFolder.Progress;
import io.inyeon.log.Horizon;
import io.inyeon.log.Ownership.Owned;
import io.inyeon.log.Signals;
import io.inyeon.log.StalledPeers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Keeps the engine going in this process: leases, and a few threads that share the partitions held. */
@Component
class EngineHost implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(EngineHost.class);
  private static final int THREADS = 2;
  private static final int MOST_AT_ONCE = 500;
  private static final Duration LOOK = Duration.ofMillis(200);
  /** Passes at least this far apart: what arrives in between shares a transaction. */
  private static final Duration PACE = Duration.ofMillis(25);
  private static final Duration FOR_EVER = Duration.ofDays(1);
  private static final Duration RENEW = Duration.ofSeconds(3);

  private final StalledPeers peers;
  private final Holdings holdings;
  private final PartitionFolder folder;
  private final Backfill backfill;
  private final Horizon horizon;
  private final States states;
  private final InstantSource clock;
  private final Signals signals;
  private final List<Loop> loops = new ArrayList<>();

  EngineHost(StalledPeers peers, Holdings holdings, PartitionFolder folder, Backfill backfill, Horizon horizon,
      States states,
      InstantSource clock,
      Signals signals) {
    this.peers = peers;
    this.holdings = holdings;
    this.folder = folder;
    this.backfill = backfill;
    this.horizon = horizon;
    this.states = states;
    this.clock = clock;
    this.signals = signals;
  }

  @Override
  public void start() {
    loops.add(Loop.start("leases", RENEW, Duration.ZERO, () -> {
      peers.cut();
      holdings.refresh();
      return false;
    }));
    for (int thread = 0; thread < THREADS; thread++) {
      int remainder = thread;
      AtomicLong rest = new AtomicLong();
      Loop loop = Loop.start("engine-" + thread, LOOK, PACE,
          () -> pass(partition -> partition % THREADS == remainder, rest),
          () -> Duration.ofMillis(rest.get()));
      signals.on(Signals.Topic.LOG, loop::wake);
      loops.add(loop);
    }
  }

  /** @param rest where to leave for how many milliseconds nothing is due by time */
  private boolean pass(IntPredicate mine, AtomicLong rest) {
    boolean more = pass(mine);
    if (!more) {
      rest.set(untilDue(mine).toMillis());
    }
    return more;
  }

  /** What time alone does wakes nobody. */
  private Duration untilDue(IntPredicate mine) {
    List<Integer> partitions = holdings.all().stream().map(Owned::partition).filter(mine::test).toList();
    Duration until = states.next(partitions).map(next -> Duration.between(clock.instant(), next)).orElse(FOR_EVER);
    return until.isPositive() ? until : LOOK; // what is due and could not be served is no reason to try without a rest
  }

  private boolean pass(IntPredicate mine) {
    Set<Integer> due = new HashSet<>(states.partitionsDue(clock.instant()));
    Set<Integer> pending = new HashSet<>(horizon.behind());
    pending.addAll(due);
    Map<Integer, Backfill.Task> tasks = backfill.tasks();
    boolean more = false;
    for (Owned owned : holdings.all()) {
      if (mine.test(owned.partition()) && pending.contains(owned.partition())) {
        more |= work(owned, due.contains(owned.partition()), !tasks.containsKey(owned.partition()));
      }
    }
    return recall(tasks, mine) || more;
  }

  /** A slice of a back-fill between two passes, so that what is live goes first. */
  private boolean recall(Map<Integer, Backfill.Task> tasks, IntPredicate mine) {
    Optional<Owned> next = holdings.all().stream()
        .filter(owned -> mine.test(owned.partition()) && tasks.containsKey(owned.partition()))
        .min(Comparator.comparingInt(Owned::partition));
    next.ifPresent(owned -> Optional.ofNullable(tasks.get(owned.partition())).ifPresent(task -> recall(owned, task)));
    return next.isPresent();
  }

  private void recall(Owned owned, Backfill.Task task) {
    try {
      folder.recall(owned, task);
    } catch (OwnershipLost e) {
      holdings.lost(owned);
    }
  }

  private boolean work(Owned owned, boolean timers, boolean everybody) {
    try {
      return advance(folder.fold(owned, timers, everybody, MOST_AT_ONCE));
    } catch (OwnershipLost e) {
      LOG.info("partition {} has passed to another process", owned.partition());
      holdings.lost(owned);
      return false;
    } catch (DataIntegrityViolationException | InvalidDataAccessResourceUsageException | UncategorizedSQLException e) {
      LOG.warn("a batch of partition {} cannot be saved ({}); looking for the entry", owned.partition(),
          e.getClass().getSimpleName());
      return advance(isolate(owned, everybody));
    } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.error("partition {} cannot go on; the others do", owned.partition(), e);
      holdings.lost(owned); // taken up anew with the next renewal of the leases
      return false;
    }
  }

  private Progress isolate(Owned owned, boolean everybody) {
    try {
      return folder.fold(owned, false, everybody, 1);
    } catch (DataIntegrityViolationException | InvalidDataAccessResourceUsageException | UncategorizedSQLException e) {
      return folder.passOver(owned, e);
    }
  }

  private boolean advance(Progress progress) {
    holdings.advanced(progress.owned());
    return progress.more();
  }

  @Override
  public void stop() {
    loops.forEach(Loop::stop);
    loops.clear();
    holdings.releaseAll();
  }

  @Override
  public boolean isRunning() {
    return !loops.isEmpty();
  }

  @Override
  public int getPhase() {
    return Phases.ENGINE;
  }
}
