package io.inyeon.postgres;

import io.inyeon.background.BackgroundLoop;
import io.inyeon.background.Loop;
import io.inyeon.background.Phases;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells all processes on the database, at once, what has just changed (PostgreSQL's LISTEN and NOTIFY), for pages that show it
 * live. What is told may be lost with a process: whoever shows something looks anew now and then besides.
 *
 * <p>It is told after the commit and many things in one go: a NOTIFY within the transaction of the change would let all those
 * transactions commit one after the other. A connection is held only while somebody listens.
 */
@Component
public class Notifications extends BackgroundLoop {
  /** Instead of a key: something changed, and it cannot be said what. */
  public static final String ANYTHING = "*";

  private static final Logger LOG = LoggerFactory.getLogger(Notifications.class);
  private static final Duration PACE = Duration.ofMillis(20);
  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final int HEARD_WITHIN_MS = 500;
  private static final int MOST_KEYS = 500;
  private static final int LONGEST_PAYLOAD = 7_900;

  /** Topics of the product. */
  public enum Topic {
    STOCK, CART;

    String channel() {
      return "inyeon_" + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private record Listener(Topic topic, Consumer<String> heard) {}

  private final DataSource database;
  private final JdbcTemplate jdbc;
  private final List<Listener> listeners = new CopyOnWriteArrayList<>();
  private final Map<Topic, Set<String>> changed = new LinkedHashMap<>();
  private volatile boolean hearing;

  Notifications(DataSource database, JdbcTemplate jdbc) {
    super(Phases.LOG);
    this.database = database;
    this.jdbc = jdbc;
  }

  /** This changed, once the present transaction has committed. */
  public void changed(Topic topic, String key) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
        @Override
        public void afterCommit() {
          enqueue(topic, key);
        }
      });
    } else {
      enqueue(topic, key);
    }
  }

  private void enqueue(Topic topic, String key) {
    synchronized (changed) {
      Set<String> keys = changed.computeIfAbsent(topic, any -> new LinkedHashSet<>());
      keys.add(keys.size() < MOST_KEYS ? key : ANYTHING);
    }
    wake();
  }

  /**
   * @param heard gets the keys that changed, or {@link #ANYTHING}; must be quick
   * @return ends the listening
   */
  public Runnable listen(Topic topic, Consumer<String> heard) {
    Listener listener = new Listener(topic, heard);
    listeners.add(listener);
    hear();
    return () -> listeners.remove(listener);
  }

  @Override
  protected Loop begin() {
    return Loop.start("notifications", LOOK, PACE, this::tell);
  }

  private boolean tell() {
    List<String> channels = new ArrayList<>();
    List<String> payloads = new ArrayList<>();
    synchronized (changed) {
      changed.forEach((topic, keys) -> {
        channels.add(topic.channel());
        payloads.add(payload(keys));
      });
      changed.clear();
    }
    if (!channels.isEmpty()) {
      jdbc.query("select pg_notify(channel, payload) from unnest(?::text[], ?::text[]) as told (channel, payload)",
          row -> {
          }, channels.toArray(String[]::new), payloads.toArray(String[]::new));
    }
    return false;
  }

  private static String payload(Set<String> keys) {
    String all = String.join("\n", keys);
    return all.getBytes(StandardCharsets.UTF_8).length <= LONGEST_PAYLOAD ? all : ANYTHING;
  }

  private synchronized void hear() {
    if (!hearing && isRunning()) {
      hearing = true;
      Thread.ofPlatform().name("notified").daemon().start(this::hearAll);
    }
  }

  /** As long as anybody listens; what was missed while the database was away is told as anything. */
  private void hearAll() {
    while (goesOn()) {
      try (Connection connection = database.getConnection()) {
        subscribe(connection);
        listeners.forEach(listener -> listener.heard.accept(ANYTHING));
        while (!listeners.isEmpty() && isRunning()) {
          deliver(connection.unwrap(PGConnection.class).getNotifications(HEARD_WITHIN_MS));
        }
        unsubscribe(connection);
      } catch (SQLException e) {
        if (isRunning()) { // at the end the connections are closed under it
          LOG.warn("notified: the database did not answer ({}); trying again", e.getClass().getSimpleName());
          java.util.concurrent.locks.LockSupport.parkNanos(LOOK.toNanos());
        }
      }
    }
  }

  private synchronized boolean goesOn() {
    hearing = !listeners.isEmpty() && isRunning();
    return hearing;
  }

  private static void subscribe(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Topic topic : Topic.values()) {
        statement.execute("listen " + topic.channel());
      }
    }
  }

  private static void unsubscribe(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("unlisten *");
    }
  }

  private void deliver(PGNotification[] notifications) {
    for (PGNotification notification : notifications) {
      listeners.stream().filter(listener -> listener.topic.channel().equals(notification.getName()))
          .forEach(listener -> notification.getParameter().lines().forEach(listener.heard));
    }
  }
}
