package io.inyeon.postgres;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * For transactions that find everything by keys, many rows at once, and thousands of times an hour.
 *
 * <p>PostgreSQL plans a statement with an array of keys anew each time it is executed, since for one key it expects less work
 * than for the ten that it supposes when it does not know; for such a statement the planning takes longer than the rest.
 * And a plan that was made while a table was small is kept when it has grown, and then looks through all of it for each key.
 */
@Component
public class KeyedPlans {
  /** For those who set something else, too. */
  public static final String SETTINGS = "set local plan_cache_mode = force_generic_plan; set local enable_seqscan = off";

  private final JdbcTemplate jdbc;

  KeyedPlans(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** For the rest of the present transaction each statement is planned once for a connection, and by indexes. */
  public void use() {
    jdbc.execute(SETTINGS);
  }
}
