package io.inyeon.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.RunningInyeon;
import io.inyeon.SharedServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@ExtendWith(SharedServer.class)
class KeyedPlansTest {
  /** More often than the driver waits before it prepares a statement, and PostgreSQL before it considers a plan for any values. */
  private static final int OFTEN = 20;

  private Connection connection;
  private JdbcTemplate jdbc;

  @BeforeEach
  void connect(RunningInyeon server) throws SQLException {
    connection = server.bean(DataSource.class).getConnection();
    connection.setAutoCommit(false);
    jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
  }

  @AfterEach
  void leave() throws SQLException {
    connection.rollback();
    connection.close();
  }

  /** @return the plans that were made for the values, and the executions of one that was made for any */
  private Map<String, Object> asked(String statement) {
    for (int time = 0; time < OFTEN; time++) {
      jdbc.queryForList(statement, (Object) new String[]{"nothing"});
    }
    return jdbc.queryForMap("select custom_plans, generic_plans from pg_prepared_statements where statement like ?",
        statement.replace("?", "$1") + "%");
  }

  @Test
  void one_key_is_not_planned_for_anew_each_time() {
    new KeyedPlans(jdbc).use();

    Map<String, Object> plans = asked("select sku from stock where sku = any (?)");

    assertThat(plans.get("custom_plans")).isEqualTo(0L);
    assertThat((Long) plans.get("generic_plans")).isPositive();
  }

  @Test
  void a_plan_looks_for_the_keys_however_small_the_table_is() {
    new KeyedPlans(jdbc).use();

    List<String> plan = jdbc.queryForList("explain select location from stock where sku = any (array['nothing'])",
        String.class);

    assertThat(String.join("\n", plan)).doesNotContain("Seq Scan");
  }

  @Test
  void whatever_comes_after_the_transaction_is_planned_as_before() throws SQLException {
    new KeyedPlans(jdbc).use();
    connection.commit();

    assertThat(jdbc.queryForObject("show plan_cache_mode", String.class)).isEqualTo("auto");
    assertThat(jdbc.queryForObject("show enable_seqscan", String.class)).isEqualTo("on");
  }
}
