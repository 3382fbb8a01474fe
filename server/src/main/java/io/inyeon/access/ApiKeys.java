package io.inyeon.access;

import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import io.inyeon.settings.StartupFailure;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/**
 * The keys under which callers come. Only their SHA-256 is stored: the keys are random and long, so a slow hash would add
 * nothing. The first two come from the environment, or are made at the first start and left in the data directory.
 */
@Service
public class ApiKeys {
  private final JdbcTemplate jdbc;
  private final InstantSource clock;
  private final Map<String, Caller> callers = new ConcurrentHashMap<>();

  ApiKeys(JdbcTemplate jdbc, InstantSource clock, Settings settings, DataDirectory data) {
    this.jdbc = jdbc;
    this.clock = clock;
    String write = settings.writeKey().orElseGet(() -> data.secrets().obtain("write-key"));
    String server = settings.serverKey().orElseGet(() -> data.secrets().obtain("server-key"));
    if (write.equals(server)) {
      throw new StartupFailure(StartupFailure.Code.BAD_SETTING,
          "INYEON_WRITE_KEY and INYEON_SERVER_KEY must differ: the write key is public.");
    }
    settings.writeKey().ifPresent(key -> withdrawOthers("write", key));
    settings.serverKey().ifPresent(key -> withdrawOthers("server", key));
    store(write, "write", Caller.Kind.WRITE);
    store(server, "server", Caller.Kind.SERVER);
    load();
  }

  /** By the {@code Authorization} header: {@code Bearer KEY}, or {@code Basic base64(KEY:)} as the SDKs send it. */
  public Optional<Caller> caller(@Nullable String authorization) {
    return key(authorization).flatMap(this::byKey);
  }

  public Optional<Caller> byKey(String key) {
    return Optional.ofNullable(callers.get(hash(key)));
  }

  private static Optional<String> key(@Nullable String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
      return Optional.of(authorization.substring(7).trim());
    }
    return authorization.regionMatches(true, 0, "Basic ", 0, 6)
        ? user(authorization.substring(6).trim())
        : Optional.empty();
  }

  private static Optional<String> user(String basic) {
    try {
      String pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return Optional.of(colon < 0 ? pair : pair.substring(0, colon));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private void store(String key, String source, Caller.Kind kind) {
    jdbc.update(
        "insert into api_key (hash, source, kind, created_at) values (decode(?, 'hex'), ?, ?, ?) on conflict do nothing",
        hash(key), source, kind.name(), java.sql.Timestamp.from(clock.instant()));
  }

  /** A key that the operator has set replaces what was there: the old one may have leaked. */
  private void withdrawOthers(String source, String key) {
    jdbc.update("delete from api_key where source = ? and hash <> decode(?, 'hex')", source, hash(key));
  }

  private void load() {
    List<Map.Entry<String, Caller>> stored = jdbc.query("select encode(hash, 'hex'), source, kind from api_key",
        (row, n) -> Map.entry(row.getString(1), new Caller(row.getString(2), Caller.Kind.valueOf(row.getString(3)))));
    stored.forEach(entry -> callers.put(entry.getKey(), entry.getValue()));
  }

  private static String hash(String key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
