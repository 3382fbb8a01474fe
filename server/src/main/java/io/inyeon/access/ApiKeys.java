package io.inyeon.access;

import io.inyeon.web.Problem;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/**
 * The keys under which callers come, in memory: every event asks. Only their SHA-256 is stored: the keys are random and long,
 * so a slow hash would add nothing.
 */
@Service
public class ApiKeys {
  private final KeyTable table;
  private final InstantSource clock;
  private final Set<UUID> used = ConcurrentHashMap.newKeySet();
  private volatile Map<String, ApiKey> keys = Map.of();

  /** @param first stores the first two before the keys are read */
  ApiKeys(KeyTable table, FirstKeys first, InstantSource clock) {
    this.table = table;
    this.clock = clock;
    reload();
  }

  /**
   * Who sends events, by the {@code Authorization} header: {@code Bearer KEY}, or {@code Basic base64(KEY:)} as the SDKs send it.
   *
   * @throws Problem 403 when the key is not for that
   */
  public Optional<Caller> caller(@Nullable String authorization) {
    return text(authorization).flatMap(this::byKey);
  }

  /** @throws Problem 403 when the key is not for sending events */
  public Optional<Caller> byKey(String text) {
    return known(text).map(key -> {
      if (!key.scopes().contains(Scope.COLLECT)) {
        throw new Problem(HttpStatus.FORBIDDEN, "scope_needed", "This key may not send events.").with("scope",
            Scope.COLLECT.word());
      }
      return key.caller();
    });
  }

  /** The key in an {@code Authorization} header, whatever it is for. */
  public Optional<ApiKey> find(String authorization) {
    return text(authorization).flatMap(this::known);
  }

  private Optional<ApiKey> known(String text) {
    ApiKey key = keys.get(HexFormat.of().formatHex(new Token(text).hash()));
    if (key == null || (key.expiresAt().isPresent() && !key.isValidAt(clock.instant()))) {
      return Optional.empty();
    }
    if (!used.contains(key.id())) { // most find it there, and write nothing
      used.add(key.id());
    }
    return Optional.of(key);
  }

  /** Follows the table. One at a time, so that nobody puts back what was read before a key was revoked. */
  synchronized void reload() {
    keys = Map.copyOf(table.byHash());
  }

  /** Writes down which keys were used since the last time. */
  void writeUse() {
    List<UUID> ids = List.copyOf(used);
    if (!ids.isEmpty()) {
      used.clear();
      table.used(ids, clock.instant());
    }
  }

  private static Optional<String> text(@Nullable String authorization) {
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
}
