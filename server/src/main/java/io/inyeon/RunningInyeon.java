package io.inyeon;

import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import java.util.Collection;
import java.util.Optional;
import org.springframework.context.ConfigurableApplicationContext;

/** A server that has started. Closing it finishes the requests under way, then the pool, then the database. */
public final class RunningInyeon implements AutoCloseable {
  private final Settings settings;
  private final DataDirectory data;
  private final DatabaseAddress database;
  private final ConfigurableApplicationContext context;
  private final Started started;

  RunningInyeon(Settings settings, DataDirectory data, DatabaseAddress database,
      ConfigurableApplicationContext context, Started started) {
    this.settings = settings;
    this.data = data;
    this.database = database;
    this.context = context;
    this.started = started;
  }

  /** The settings as they came to be: the port is the real one. */
  public Settings settings() {
    return settings;
  }

  public int port() {
    return settings.port();
  }

  public DataDirectory data() {
    return data;
  }

  public DatabaseAddress database() {
    return database;
  }

  /** Empty when the database is the operator's own. */
  public Optional<EmbeddedPostgres> embeddedDatabase() {
    return started.find(EmbeddedPostgres.class);
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public <T> Collection<T> beans(Class<T> type) {
    return context.getBeansOfType(type).values();
  }

  @Override
  public void close() {
    started.close();
  }
}
