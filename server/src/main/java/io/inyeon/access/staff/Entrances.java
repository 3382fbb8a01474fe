package io.inyeon.access.staff;

import io.inyeon.access.OfficeClock;
import io.inyeon.access.Token;
import io.inyeon.web.Problem;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Links that work once: an invitation lets in whom it names, the one of the set-up whoever comes first. */
@Component
class Entrances {
  /** @param member empty for the set-up */
  record Entrance(Optional<UUID> member) {}

  private final JdbcTemplate jdbc;
  private final OfficeClock clock;

  Entrances(JdbcTemplate jdbc, OfficeClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Those made before for the same member, or for the set-up, end with it. */
  Token make(@Nullable UUID member, Duration valid) {
    end(member);
    Token token = Token.random();
    jdbc.update("insert into entrance (token_hash, staff_id, expires_at) values (?, ?, ?)", token.hash(), member,
        Timestamp.from(clock.instant().plus(valid)));
    return token;
  }

  void end(@Nullable UUID member) {
    jdbc.update("delete from entrance where staff_id is not distinct from ?::uuid or expires_at <= ?", member,
        Timestamp.from(clock.instant()));
  }

  /** Looks before a slow hash is made for whoever has no link at all. */
  Entrance look(String token) {
    return jdbc.query("select staff_id from entrance where token_hash = ? and expires_at > ?",
        (row, n) -> new Entrance(Optional.ofNullable(row.getObject(1, UUID.class))), new Token(token).hash(),
        Timestamp.from(clock.instant())).stream().findFirst().orElseThrow(Entrances::invalid);
  }

  /** Of two who come with the same link at once, one. */
  void use(String token) {
    if (jdbc.update("delete from entrance where token_hash = ?", (Object) new Token(token).hash()) == 0) {
      throw invalid();
    }
  }

  static Problem invalid() {
    return new Problem(HttpStatus.FORBIDDEN, "invalid_token",
        "This link has been used, or is too old; ask for another.")
        .with("field", "token");
  }
}
