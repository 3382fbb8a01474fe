package io.inyeon.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The secrets under which a brand's own server vouches for its users: one for each write key that has any, with whether a
 * user id needs to be vouched for. Another process's change is known within seconds.
 */
@Component
class IdentitySecrets {
  static final int BYTES = 32;
  private static final Duration KNOWN_FOR = Duration.ofSeconds(5);
  private static final int MOST_SOURCES = 1_000;

  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final Cache<String, Optional<Verification>> known = Caffeine.newBuilder().maximumSize(MOST_SOURCES)
      .expireAfterWrite(KNOWN_FOR).build();

  IdentitySecrets(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param secrets any of which may have signed: the present one first */
  record Verification(String source, List<byte[]> secrets, boolean required) {}

  Optional<Verification> of(String source) {
    return known.get(source, this::read);
  }

  List<Verification> all() {
    return jdbc.query("""
      select source, secret, previous, required, replaced_at from identity_secret order by source""",
        (row, n) -> verification(row));
  }

  boolean isWriteKey(String source) {
    return !jdbc.queryForList("select 1 from api_key where source = ? and kind = 'WRITE' limit 1", source).isEmpty();
  }

  /** @return the secret, if one was made */
  Optional<byte[]> require(String source, boolean required) {
    byte[] fresh = fresh();
    Boolean made = jdbc.queryForObject("""
      insert into identity_secret (source, secret, required, created_at) values (?, ?, ?, ?)
      on conflict (source) do update set required = excluded.required returning xmax = 0""", Boolean.class, source,
        fresh, required, Timestamp.from(clock.instant()));
    known.invalidate(source);
    return Boolean.TRUE.equals(made) ? Optional.of(fresh) : Optional.empty();
  }

  /** @return the new secret; empty when there was none */
  Optional<byte[]> replace(String source) {
    byte[] fresh = fresh();
    int replaced = jdbc.update("""
      update identity_secret set previous = secret, secret = ?, replaced_at = ? where source = ?""", fresh,
        Timestamp.from(clock.instant()), source);
    known.invalidate(source);
    return replaced > 0 ? Optional.of(fresh) : Optional.empty();
  }

  boolean remove(String source) {
    int removed = jdbc.update("delete from identity_secret where source = ?", source);
    known.invalidate(source);
    return removed > 0;
  }

  private Optional<Verification> read(String source) {
    return jdbc.query("""
      select source, secret, previous, required, replaced_at from identity_secret where source = ?""",
        (row, n) -> verification(row), source).stream().findFirst();
  }

  private Verification verification(ResultSet row) throws SQLException {
    List<byte[]> secrets = new ArrayList<>(List.of(row.getBytes("secret")));
    byte[] previous = row.getBytes("previous");
    Timestamp replaced = row.getTimestamp("replaced_at");
    if (previous != null && replaced != null
        && clock.instant().isBefore(replaced.toInstant().plus(IdentityTokens.LONGEST))) {
      secrets.add(previous);
    }
    return new Verification(row.getString("source"), secrets, row.getBoolean("required"));
  }

  private static byte[] fresh() {
    byte[] bytes = new byte[BYTES];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
