package io.inyeon.log;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Frees what a process holds that was stopped while it was sending a COPY. Its session is not idle, and PostgreSQL heeds no
 * time-out while it waits for the rest of the data; so the processes that go on end it, by the right of having the same role.
 */
@Component
public class StalledPeers {
  private static final Logger LOG = LoggerFactory.getLogger(StalledPeers.class);

  private final JdbcTemplate jdbc;

  StalledPeers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Ends the sessions that have been waiting for their client within a transaction for longer than any honest one would. */
  public void cut() {
    int ended = jdbc.query("""
        select pg_terminate_backend(pid) from pg_stat_activity
        where usename = current_user and datname = current_database() and state = 'active' and wait_event = 'ClientRead'
          and xact_start < now() - interval '8 seconds'""", (row, n) -> row.getBoolean(1)).size();
    if (ended > 0) {
      LOG.warn("{} sessions of a process that has stopped were ended", ended);
    }
  }
}
