package io.inyeon.access;

import io.inyeon.access.Audit.Subject;
import io.inyeon.web.Problem;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes keys, replaces them, takes them back. What is done here holds in this process at once, in others within seconds. */
@Service
class KeyRing {
  private static final Set<String> OURS = Set.of("inyeon", "links", "write", "server");
  private static final int LONGEST_SOURCE = 40;

  /** A key with its text, which is told this once. */
  record Made(ApiKey key, Token text) {}

  private final KeyTable table;
  private final ApiKeys keys;
  private final CurrentActor current;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  KeyRing(KeyTable table, ApiKeys keys, CurrentActor current, Audit audit, TransactionTemplate transaction,
      InstantSource clock) {
    this.table = table;
    this.keys = keys;
    this.current = current;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  Made create(String name, Caller.Kind kind, Set<Scope> scopes) {
    requireMayGive(scopes);
    return changed(() -> {
      Made made = insert(name, source(name), kind, scopes);
      audit.record("key.created", subject(made.key), Map.of("name", name, "scopes", scopes));
      return made;
    });
  }

  /** The new key has the old one's name, scopes and source: what was sent under the one is a duplicate under the other. */
  Made rotate(UUID id, Duration overlap) {
    return changed(() -> {
      ApiKey old = take(id);
      requireMayGive(old.scopes());
      Made made = insert(old.name(), old.source(), old.kind(), old.scopes());
      table.expire(id, clock.instant().plus(overlap));
      audit.record("key.rotated", subject(old),
          Map.of("name", old.name(), "by", made.key.id(), "overlap", overlap.toString()));
      return made;
    });
  }

  void revoke(UUID id) {
    changed(() -> {
      ApiKey key = take(id);
      table.revoke(id, clock.instant());
      audit.record("key.revoked", subject(key), Map.of("name", key.name()));
      return key;
    });
  }

  private <T> T changed(Supplier<T> change) {
    T result = Objects.requireNonNull(transaction.execute(status -> change.get()));
    keys.reload();
    return result;
  }

  private ApiKey take(UUID id) {
    return table.take(id).filter(key -> key.isValidAt(clock.instant())).orElseThrow(() -> Problem.notFound("key"));
  }

  private Made insert(String name, String source, Caller.Kind kind, Set<Scope> scopes) {
    Token text = new Token((kind == Caller.Kind.WRITE ? "wk_" : "sk_") + Token.random().text());
    Instant now = clock.instant();
    ApiKey key = new ApiKey(UUID.randomUUID(), 0, name, source, kind, scopes, FirstKeys.hint(text),
        Optional.of(current.actor().name()), now, Optional.empty(), Optional.empty());
    table.insert(key, text);
    return new Made(key, text);
  }

  /** What stands in every event that comes under it: the name, as plain letters, unless another key's has become the same. */
  private String source(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    String source = plain.isEmpty() ? "key" : plain.substring(0, Math.min(plain.length(), LONGEST_SOURCE));
    return OURS.contains(source) || table.isSource(source)
        ? source + "-" + UUID.randomUUID().toString().substring(0, 6)
        : source;
  }

  /** Nobody gives out more than they may do, or a key would be a way around one's role. */
  private void requireMayGive(Set<Scope> scopes) {
    Set<Scope> own = switch (current.actor()) {
      case Actor.User user when user.role() == Role.ADMINISTRATOR -> Set.of(Scope.values());
      case Actor.User user -> Set.of(Scope.COLLECT);
      case Actor.Key key -> key.scopes();
      case Actor.Nobody nobody -> Set.of();
    };
    if (!own.containsAll(scopes)) {
      throw new Problem(HttpStatus.FORBIDDEN, "scope_not_yours",
          "You may give out no more than you may do yourself; ask an administrator.").with("field", "scopes");
    }
  }

  private static Subject subject(ApiKey key) {
    return Subject.of("key", key.id());
  }
}
