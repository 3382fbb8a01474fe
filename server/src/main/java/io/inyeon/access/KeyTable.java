package io.inyeon.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of keys. */
@Component
class KeyTable {
  private static final String COLUMNS = """
    select id, number, name, source, kind, scopes, hint, created_by, created_at, last_used_at, expires_at from api_key
    """;

  private final JdbcTemplate jdbc;

  KeyTable(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** All that have not been revoked, by the hash of their text in hex. */
  Map<String, ApiKey> byHash() {
    Map<String, ApiKey> found = new LinkedHashMap<>();
    jdbc.query("""
      select id, number, name, source, kind, scopes, hint, created_by, created_at, last_used_at, expires_at,
        encode(hash, 'hex')
      from api_key where revoked_at is null""", row -> {
      found.put(row.getString(12), key(row));
    });
    return found;
  }

  /** Those that may still be used, the newest first. */
  List<ApiKey> page(long before, int limit, Instant now) {
    return jdbc.query(
        COLUMNS
            + """
      where revoked_at is null and (expires_at is null or expires_at > ?) and number < ? order by number desc limit ?""",
        (row, n) -> key(row), Timestamp.from(now), before, limit);
  }

  /** Held until the transaction ends. */
  Optional<ApiKey> take(UUID id) {
    return jdbc.query(COLUMNS + "where id = ? and revoked_at is null for update", (row, n) -> key(row), id).stream()
        .findFirst();
  }

  boolean isSource(String source) {
    return !jdbc.queryForList("select 1 from api_key where source = ? limit 1", source).isEmpty();
  }

  /** @return false when this key is there already, be it revoked */
  boolean insert(ApiKey key, Token text) {
    return jdbc.update("""
      insert into api_key (hash, id, name, source, kind, scopes, hint, created_by, created_at, expires_at)
      values (?, ?, ?, ?, ?, ?::text[], ?, ?, ?, ?) on conflict (hash) do nothing""", text.hash(), key.id(), key.name(),
        key.source(), key.kind().name(), words(key.scopes()), key.hint(), key.createdBy().orElse(null),
        Timestamp.from(key.createdAt()), key.expiresAt().map(Timestamp::from).orElse(null)) == 1;
  }

  void hint(Token text, String hint) {
    jdbc.update("update api_key set hint = ? where hash = ? and hint = ''", hint, text.hash());
  }

  boolean hasEnded(Token text, Instant now) {
    return !jdbc.queryForList("select 1 from api_key where hash = ? and (revoked_at is not null or expires_at <= ?)",
        text.hash(), Timestamp.from(now)).isEmpty();
  }

  /** Those of a source that came with a start, but for one. What somebody has ended stays, so that it stays ended. */
  void withdrawOthers(String source, Token text) {
    jdbc.update("""
      delete from api_key
      where source = ? and created_by is null and revoked_at is null and expires_at is null and hash <> ?""", source,
        text.hash());
  }

  void expire(UUID id, Instant at) {
    jdbc.update("update api_key set expires_at = least(expires_at, ?) where id = ?", Timestamp.from(at), id);
  }

  void revoke(UUID id, Instant at) {
    jdbc.update("update api_key set revoked_at = ? where id = ?", Timestamp.from(at), id);
  }

  void used(Collection<UUID> ids, Instant at) {
    jdbc.update("update api_key set last_used_at = ? where id = any (?)", Timestamp.from(at),
        ids.toArray(UUID[]::new));
  }

  private static String[] words(Set<Scope> scopes) {
    return scopes.stream().map(Scope::word).sorted().toArray(String[]::new);
  }

  private static ApiKey key(ResultSet row) throws SQLException {
    return new ApiKey(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getString(4),
        Caller.Kind.valueOf(row.getString(5)), scopes(row.getArray(6)), row.getString(7),
        Optional.ofNullable(row.getString(8)), row.getTimestamp(9).toInstant(), instant(row.getTimestamp(10)),
        instant(row.getTimestamp(11)));
  }

  private static Optional<Instant> instant(@org.jspecify.annotations.Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }

  private static Set<Scope> scopes(Array words) throws SQLException {
    return Arrays.stream((String[]) words.getArray()).flatMap(word -> Scope.named(word).stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
