package io.inyeon.customer;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many data requests wait or are under way. */
@Component
public class DataRequestCounts {
  private final JdbcTemplate jdbc;

  DataRequestCounts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** By the index {@code data_request_open}. */
  public long open() {
    return jdbc.query("select count(*) from data_request where finished_at is null", (row, n) -> row.getLong(1))
        .getFirst();
  }
}
