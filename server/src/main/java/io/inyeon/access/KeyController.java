package io.inyeon.access;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.ADMIN;

import io.inyeon.web.Limits;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of programs. */
@RestController
@Tag(name = "Keys", description = "With what programs come: write keys for browsers and apps, server keys for servers")
class KeyController {
  private static final Duration USUAL_OVERLAP = Duration.ofDays(1);
  private static final Duration LONGEST_OVERLAP = Duration.ofDays(30);
  private static final int LONGEST_NAME = 100;

  record NewKey(@Nullable String name, @Schema(allowableValues = {"write", "server"}) @Nullable String kind,
      @Schema(description = "Of server keys: collect, read, write, admin; collect alone when left out") @Nullable List<String> scopes) {}

  record Rotation(
      @Schema(description = "How long the old key stays valid, in ISO 8601; PT24H when left out") @Nullable String overlap) {}

  /** @param hint the last four characters; lastUsedAt is exact to a minute or so */
  record Key(UUID id, String name, @Schema(allowableValues = {
      "write", "server"}) String kind, String source,
      List<Scope> scopes, String hint, @Nullable String createdBy, Instant createdAt, @Nullable Instant lastUsedAt,
      @Nullable Instant expiresAt) {
    static Key of(ApiKey key) {
      return new Key(key.id(), key.name(), key.kind() == Caller.Kind.WRITE ? "write" : "server", key.source(),
          key.scopes().stream().sorted().toList(), key.hint(), key.createdBy().orElse(null), key.createdAt(),
          key.lastUsedAt().orElse(null), key.expiresAt().orElse(null));
    }
  }

  record Keys(List<Key> items, @Nullable String next) {}

  /** @param secret the key itself, told this once */
  record MadeKey(Key key, String secret) {
    static MadeKey of(KeyRing.Made made) {
      return new MadeKey(Key.of(made.key()), made.text().text());
    }

    /** Names no secret. */
    @Override
    public String toString() {
      return "MadeKey[" + key.id + "]";
    }
  }

  private final KeyTable table;
  private final KeyRing ring;
  private final InstantSource clock;

  KeyController(KeyTable table, KeyRing ring, InstantSource clock) {
    this.table = table;
    this.ring = ring;
    this.clock = clock;
  }

  @Operation(summary = "Keys that may be used, the newest first", description = "Without their text. Page on with `next` as the cursor until it is null.")
  @GetMapping("/api/v1/keys")
  @Allowed(value = DEVELOPER, keys = ADMIN)
  Keys list(@RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
    List<ApiKey> found = table.page(before, Limits.check(limit) + 1, clock.instant());
    List<ApiKey> page = found.size() > limit ? found.subList(0, limit) : found;
    return new Keys(page.stream().map(Key::of).toList(),
        found.size() > limit ? Long.toString(page.getLast().number()) : null);
  }

  @Operation(summary = "Make a key", description = "Its text is answered this once. Nobody gives a key a scope that they do not have: of people, developers give `collect`, administrators all.")
  @PostMapping("/api/v1/keys")
  @Allowed(value = DEVELOPER, keys = ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  MadeKey create(@RequestBody NewKey wish) {
    Caller.Kind kind = kind(wish.kind);
    return MadeKey.of(ring.create(name(wish.name), kind, scopes(kind, wish.scopes)));
  }

  @Operation(summary = "Replace a key", description = "The new one has the same name, scopes and source; its text is answered this once. The old one stays valid for the overlap.")
  @PostMapping("/api/v1/keys/{id}/rotate")
  @Allowed(value = DEVELOPER, keys = ADMIN)
  @ResponseStatus(HttpStatus.CREATED)
  MadeKey rotate(@PathVariable String id, @RequestBody(required = false) @Nullable Rotation rotation) {
    @Nullable
    String overlap = rotation == null ? null : rotation.overlap;
    return MadeKey.of(ring.rotate(id(id), overlap == null ? USUAL_OVERLAP : overlap(overlap)));
  }

  @Operation(summary = "Revoke a key, at once")
  @DeleteMapping("/api/v1/keys/{id}")
  @Allowed(value = DEVELOPER, keys = ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void revoke(@PathVariable String id) {
    ring.revoke(id(id));
  }

  private static UUID id(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("key");
    }
  }

  private static String name(@Nullable String text) {
    String name = text == null ? "" : text.strip();
    if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      throw Problem.badRequest(name.isEmpty() ? "required" : "invalid_name",
          "Give the key a name, one line of " + LONGEST_NAME + " letters at most.").with("field", "name");
    }
    return name;
  }

  private static Caller.Kind kind(@Nullable String text) {
    return switch (text) {
      case "write" -> Caller.Kind.WRITE;
      case "server" -> Caller.Kind.SERVER;
      case null, default -> throw Problem.badRequest("unknown_kind", "kind is write or server.").with("field", "kind");
    };
  }

  /** A write key is public: it never has another scope. */
  private static Set<Scope> scopes(Caller.Kind kind, @Nullable List<String> words) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    for (String word : words == null ? List.<String>of() : words) {
      scopes.add(Scope.named(word).orElseThrow(() -> Problem
          .badRequest("unknown_scope", "scopes are collect, read, write and admin.").with("field", "scopes")));
    }
    if (kind == Caller.Kind.WRITE && !EnumSet.of(Scope.COLLECT).containsAll(scopes)) {
      throw Problem.badRequest("public_key", "A write key is public and may only collect.").with("field", "scopes");
    }
    return scopes.isEmpty() ? EnumSet.of(Scope.COLLECT) : scopes;
  }

  private static Duration overlap(String text) {
    try {
      Duration overlap = Duration.parse(text);
      if (!overlap.isNegative() && overlap.compareTo(LONGEST_OVERLAP) <= 0) {
        return overlap;
      }
    } catch (DateTimeException e) {
      throw invalidOverlap();
    }
    throw invalidOverlap();
  }

  private static Problem invalidOverlap() {
    return Problem.badRequest("invalid_overlap", "overlap is an ISO 8601 duration such as PT24H, of 30 days at most.")
        .with("field", "overlap");
  }
}
