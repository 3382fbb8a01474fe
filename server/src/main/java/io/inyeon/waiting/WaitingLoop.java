package io.inyeon.waiting;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import io.inyeon.core.commerce.Sku;
import io.inyeon.log.Locks;
import io.inyeon.postgres.Notifications;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows the stock: tells those who wait, and those in whose carts something is. It hears what changes, and looks through all
 * that is wanted now and then, since what is told may be lost. One process at a time, a thing at a time, each in a transaction of
 * its own.
 */
@Component
class WaitingLoop extends BackgroundLoop {
  private static final Duration LOOK = Duration.ofMillis(500);
  private static final Duration PACE = Duration.ofMillis(50);
  private static final int MOST_HEARD = 10_000;
  private static final int AT_ONCE = 100;
  /** So many passes lie between two looks through what is wanted: about ten seconds, when nothing happens. */
  private static final int PASSES = 20;

  private final TurnTable table;
  private final Telling telling;
  private final Endings endings;
  private final Crossings crossings;
  private final Notifications notifications;
  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final Set<String> heard = new LinkedHashSet<>();
  private @Nullable Runnable deaf;
  private String wantedAfter = "";
  private String stockedAfter = "";
  private int passes;

  WaitingLoop(TurnTable table, Telling telling, Endings endings, Crossings crossings, Notifications notifications,
      JdbcTemplate jdbc, TransactionTemplate transaction) {
    super(Phases.ENGINE);
    this.table = table;
    this.telling = telling;
    this.endings = endings;
    this.crossings = crossings;
    this.notifications = notifications;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  @Override
  protected Loop begin() {
    deaf = notifications.listen(Notifications.Topic.STOCK, this::hear);
    return Loop.start("waiting", LOOK, PACE, this::pass);
  }

  @Override
  protected void ended() {
    Runnable end = deaf;
    if (end != null) {
      end.run();
    }
  }

  /** Something may be different about it. */
  void look(Sku sku) {
    hear(sku.value());
  }

  private void hear(String sku) {
    synchronized (heard) {
      if (heard.size() < MOST_HEARD && !sku.equals(Notifications.ANYTHING)) {
        heard.add(sku);
      }
    }
    wake();
  }

  private boolean pass() {
    Set<Sku> skus = heard();
    skus.addAll(alone(List.of(), endings::end));
    if (passes++ % PASSES == 0) {
      List<Sku> wanted = wanted();
      skus.addAll(wanted);
      alone(false, () -> {
        telling.withdraw(wanted);
        return true;
      });
      crossingsOf(stocked());
    }
    skus.forEach(this::share);
    crossingsOf(List.copyOf(skus));
    return alone(false, crossings::slice);
  }

  private Set<Sku> heard() {
    synchronized (heard) {
      List<String> some = heard.stream().limit(AT_ONCE).toList();
      some.forEach(heard::remove);
      if (!heard.isEmpty()) {
        wake();
      }
      Set<Sku> skus = new TreeSet<>();
      some.forEach(sku -> skus.add(new Sku(sku)));
      return skus;
    }
  }

  /** A page of what is wanted; the next one the next time. */
  private List<Sku> wanted() {
    List<Sku> page = table.wanted(wantedAfter, AT_ONCE);
    wantedAfter = page.size() == AT_ONCE ? page.getLast().value() : "";
    return page;
  }

  private List<Sku> stocked() {
    List<Sku> page = crossings.stocked(stockedAfter, AT_ONCE);
    stockedAfter = page.size() == AT_ONCE ? page.getLast().value() : "";
    return page;
  }

  private void share(Sku sku) {
    while (telling.most(sku) > 0 && alone(false, () -> telling.share(sku))) {
      // the next ones
    }
  }

  private void crossingsOf(List<Sku> skus) {
    if (!skus.isEmpty()) {
      alone(false, () -> {
        crossings.look(new ArrayList<>(skus));
        return true;
      });
    }
  }

  /** In a transaction, if no other process is at it. */
  private <T> T alone(T otherwise, Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> Boolean.TRUE.equals(
        jdbc.queryForObject("select pg_try_advisory_xact_lock(?)", Boolean.class, Locks.WAITING))
            ? work.get()
            : otherwise));
  }
}
