package io.inyeon.access;

import io.inyeon.settings.Settings;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps simulated customers and real ones out of one database, the operator's own included, where no mark in the data
 * directory can tell.
 */
@Component
class DemoMark {
  DemoMark(JdbcTemplate jdbc, Settings settings) {
    boolean used = exists(jdbc, "select 1 from installation where name = 'seal'");
    boolean demo = exists(jdbc, "select 1 from installation where name = 'demo'");
    if (!settings.demo() && demo) {
      throw new StartupFailure(Code.DEMO_DATA,
          "The database holds data of the demonstration; choose another one with INYEON_DATABASE_URL.");
    }
    if (settings.demo() && used && !demo) {
      throw new StartupFailure(Code.REAL_DATA,
          "The database holds data of a real installation, which the demonstration would mix with its own; choose another one.");
    }
    if (settings.demo()) {
      jdbc.update("insert into installation (name, value) values ('demo', 'yes') on conflict do nothing");
    }
  }

  private static boolean exists(JdbcTemplate jdbc, String sql) {
    return !jdbc.queryForList(sql).isEmpty();
  }
}
