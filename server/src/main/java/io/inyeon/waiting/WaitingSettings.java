package io.inyeon.waiting;

import io.inyeon.core.commerce.WaitingShare;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How the brand shares out what comes back, stored. */
@Component
class WaitingSettings {
  private final JdbcTemplate jdbc;

  WaitingSettings(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  WaitingShare share() {
    return jdbc.query("select hold_minutes, factor from waiting_settings",
        (row, n) -> new WaitingShare(Duration.ofMinutes(row.getInt(1)),
            row.getBigDecimal(2).movePointRight(1).setScale(0, RoundingMode.UNNECESSARY).intValueExact()))
        .getFirst();
  }

  void save(WaitingShare share) {
    jdbc.update("update waiting_settings set hold_minutes = ?, factor = ?", share.hold().toMinutes(),
        BigDecimal.valueOf(share.tenths(), 1));
  }
}
