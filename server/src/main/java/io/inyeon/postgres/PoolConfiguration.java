package io.inyeon.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.Properties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one pool of connections. Callers wait three seconds for a connection at most, then hear that we are busy. */
@Configuration(proxyBeanMethods = false)
class PoolConfiguration {
  private static final int MOST_CONNECTIONS = 20;
  private static final int KEPT_CONNECTIONS = 4;

  @Bean
  HikariDataSource dataSource(DatabaseAddress address) {
    Properties properties = address.properties();
    properties.setProperty("connectTimeout", "3");
    properties.setProperty("socketTimeout", "60"); // a server that vanished without a word; migrations are not pooled
    properties.setProperty("logServerErrorDetail", "false"); // details quote values, and values are personal
    properties.setProperty("reWriteBatchedInserts", "true"); // so no row may come twice in a batch of values
    // A process that was stopped in the middle of a transaction must not hold its locks for ever.
    properties.setProperty("options", "-c idle_in_transaction_session_timeout=8s -c statement_timeout=30s");
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setJdbcUrl(address.jdbcUrl());
    config.setDataSourceProperties(properties);
    config.setConnectionInitSql(DatabaseAddress.FIRST_STATEMENT);
    config.setMaximumPoolSize(MOST_CONNECTIONS);
    config.setMinimumIdle(KEPT_CONNECTIONS);
    config.setConnectionTimeout(Duration.ofSeconds(3).toMillis());
    config.setValidationTimeout(Duration.ofSeconds(2).toMillis());
    config.setKeepaliveTime(Duration.ofMinutes(2).toMillis());
    return new HikariDataSource(config);
  }
}
