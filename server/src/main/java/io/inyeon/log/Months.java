package io.inyeon.log;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees that the storage partition of a month exists before anything of that month is written.
 *
 * <p>In a transaction of its own: what another one rolls back must not take the table with it. Whoever calls has not yet
 * touched the event table, else it would wait for itself.
 */
@Component
class Months {
  private final JdbcTemplate jdbc;
  private final TransactionTemplate alone;
  private final Set<YearMonth> known = ConcurrentHashMap.newKeySet();

  Months(JdbcTemplate jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** This month's and, so that the turn of the month makes nobody wait, the next one's. */
  void ensure(Instant instant) {
    YearMonth month = YearMonth.from(instant.atOffset(ZoneOffset.UTC));
    if (!known.contains(month)) {
      alone.executeWithoutResult(status -> {
        create(month);
        create(month.plusMonths(1));
      });
      known.add(month);
    }
  }

  private void create(YearMonth month) {
    jdbc.execute("select pg_advisory_xact_lock(%d)".formatted(Locks.MONTHS));
    jdbc.execute("""
      create table if not exists event_%d_%02d partition of event for values from ('%s-01 00:00+00') to ('%s-01 00:00+00')
      """.formatted(month.getYear(), month.getMonthValue(), month, month.plusMonths(1)));
  }
}
