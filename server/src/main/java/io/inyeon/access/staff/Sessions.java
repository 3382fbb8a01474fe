package io.inyeon.access.staff;

import io.inyeon.access.Actor;
import io.inyeon.access.OfficeClock;
import io.inyeon.access.Role;
import io.inyeon.access.Token;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Who is signed in. Every request reads it afresh, together with the person: who is disabled is out at once, and a new role
 * holds from the next click on, in every process.
 */
@Component
class Sessions {
  static final Duration IDLE = Duration.ofHours(12);
  static final Duration LONGEST = Duration.ofDays(30);
  private static final Duration COARSE = Duration.ofMinutes(1);
  private static final int MOST_LISTED = 100;

  /** One of somebody's sessions, as they see it. */
  record Seen(UUID id, Instant createdAt, Instant lastSeenAt, String browser) {}

  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  Sessions(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Always under a new token: one that somebody brought along may be known to others. */
  Token open(UUID member, String browser) {
    Token token = Token.random();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.update("""
      insert into session (token_hash, id, staff_id, browser, created_at, last_seen_at) values (?, ?, ?, ?, ?, ?)""",
        token.hash(), UUID.randomUUID(), member, browser, now, now);
    forgetOld();
    return token;
  }

  Optional<Actor.User> find(Token token) {
    Optional<Actor.User> user = look(token);
    user.ifPresent(found -> seen(token, clock.instant()));
    return user;
  }

  /** Without prolonging it. */
  Optional<Actor.User> look(Token token) {
    Instant now = clock.instant();
    return jdbc.query("""
      select staff.id, name, email, role, language, session.id from session join staff on staff.id = staff_id
      where token_hash = ? and not disabled and last_seen_at > ? and session.created_at > ?""",
        (row, n) -> new Actor.User(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
            Role.named(row.getString(4)).orElseThrow(), row.getString(5), Optional.of(row.getObject(6, UUID.class))),
        token.hash(), Timestamp.from(now.minus(IDLE)), Timestamp.from(now.minus(LONGEST))).stream().findFirst();
  }

  private void seen(Token token, Instant now) {
    jdbc.update("update session set last_seen_at = ? where token_hash = ? and last_seen_at <= ?", Timestamp.from(now),
        token.hash(), Timestamp.from(now.minus(COARSE)));
  }

  List<Seen> of(UUID member) {
    return jdbc.query("""
      select id, created_at, last_seen_at, browser from session
      where staff_id = ? and last_seen_at > ? and created_at > ? order by last_seen_at desc, id limit ?""",
        (row, n) -> new Seen(row.getObject(1, UUID.class), row.getTimestamp(2).toInstant(),
            row.getTimestamp(3).toInstant(), row.getString(4)),
        member, Timestamp.from(clock.instant().minus(IDLE)), Timestamp.from(clock.instant().minus(LONGEST)),
        MOST_LISTED);
  }

  void end(Token token) {
    jdbc.update("delete from session where token_hash = ?", (Object) token.hash());
  }

  int endAll(UUID member) {
    return jdbc.update("delete from session where staff_id = ?", member);
  }

  int endOthers(UUID member, UUID than) {
    return jdbc.update("delete from session where staff_id = ? and id <> ?", member, than);
  }

  private void forgetOld() {
    jdbc.update("delete from session where last_seen_at <= ? or created_at <= ?",
        Timestamp.from(clock.instant().minus(IDLE)), Timestamp.from(clock.instant().minus(LONGEST)));
  }
}
