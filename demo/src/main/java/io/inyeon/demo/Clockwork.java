package io.inyeon.demo;

import io.inyeon.postgres.DatabaseAddress;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;

/** The demonstration's time: which day comes first, and what the page shows of the clock. */
final class Clockwork {
  /** A day in two minutes. */
  static final int FAST = 720;
  static final int LIVELY = 60;
  /** Everything that carries an instant of the server's clock; new data must not lie before old. */
  private static final String LATEST = """
    select greatest((select max(last_received_at) from log_sequencer), (select max(at) from decision),
      (select max(greatest(created_at, settled_at)) from message), (select max(published_at) from rulebook),
      (select max(received_at) from event))""";

  private final MovableClock clock;
  private final Live live;
  private volatile Instant latest = Instant.EPOCH;

  private Clockwork(MovableClock clock, Live live) {
    this.clock = clock;
    this.live = live;
  }

  /** Stands still on this machine's today, in the morning, until there is something to see. */
  static Clockwork stopped(InstantSource base, Live live) {
    Instant morning = morning(base.instant().atZone(Story.ZONE).toLocalDate());
    var clock = new MovableClock(morning, base);
    clock.pause();
    return new Clockwork(clock, live);
  }

  MovableClock clock() {
    return clock;
  }

  /** The last instant of which the directory tells; the epoch's beginning of an empty one. */
  Instant latest() {
    return latest;
  }

  /** The day that is played first. */
  LocalDate day() {
    return clock.instant().atZone(Story.ZONE).toLocalDate();
  }

  /** What the directory already holds is the past: the story goes on with the morning after it. */
  MovableClock after(DatabaseAddress database) {
    latest = latest(database);
    Instant now = clock.instant();
    if (!latest.isBefore(now)) {
      clock.jump(Duration.between(now, morning(latest.atZone(Story.ZONE).toLocalDate().plusDays(1))));
    }
    return clock;
  }

  /** Tells whoever watches. */
  void show() {
    live.set("clock", Map.of("now", clock.instant().toString(), "speed", clock.speed(), "zone", Story.ZONE.getId()));
  }

  private static Instant latest(DatabaseAddress database) {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(LATEST)) {
      Timestamp latest = row.next() ? row.getTimestamp(1) : null;
      return latest == null ? Instant.EPOCH : latest.toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException("the time of the stored data cannot be read", e);
    }
  }

  private static Instant morning(LocalDate day) {
    return day.atTime(Story.MORNING).atZone(Story.ZONE).toInstant();
  }
}
