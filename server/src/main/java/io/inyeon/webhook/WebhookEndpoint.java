package io.inyeon.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * To whom we tell who entered a segment and who left it.
 *
 * @param id another for each making
 * @param segments keys; empty for all
 * @param history whether those are told of, too, whom a new rule or an import found: nobody did anything just then
 * @param failingSince since when nothing but failures came of it
 */
record WebhookEndpoint(UUID id, String key, String name, URI url, Optional<List<String>> segments,
    Set<WebhookEvent> events, boolean history, boolean enabled, Optional<Disabling> disabled,
    Optional<Instant> failingSince, Secrets secrets, Instant createdAt, Instant updatedAt) {

  /** For how long after a change the secret before still signs. */
  static final Duration OVERLAP = Duration.ofHours(24);

  /** @param reason {@code gone} when the endpoint answered 410, {@code failing} when it did nothing else for days */
  record Disabling(Instant at, String reason) {}

  /** @param until when the previous one ceases to sign */
  record Secrets(SigningSecret present, Optional<SigningSecret> previous, Optional<Instant> until) {
    static Secrets fresh() {
      return new Secrets(SigningSecret.random(), Optional.empty(), Optional.empty());
    }

    Secrets replaced(Instant now) {
      return new Secrets(SigningSecret.random(), Optional.of(present), Optional.of(now.plus(OVERLAP)));
    }

    /** Those that sign now, the present one first. */
    List<SigningSecret> signing(Instant now) {
      List<SigningSecret> signing = new ArrayList<>(List.of(present));
      if (until.filter(now::isBefore).isPresent()) {
        previous.ifPresent(signing::add);
      }
      return signing;
    }
  }

  /** Whether anything is told to it. */
  boolean isActive() {
    return enabled && disabled.isEmpty();
  }

  boolean wants(WebhookEvent event, String segment) {
    return events.contains(event) && segments.map(keys -> keys.contains(segment)).orElse(true);
  }
}
