package io.inyeon.log;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.identity.Claim;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event on its way to the log: checked, not yet anybody's.
 *
 * @param source the key it came under
 * @param saidAt when the source says it happened
 * @param sentAt the source's clock as the request left; tells how wrong that clock is
 * @param imported history from a file
 * @param claim whose it is, in the source's words
 * @param about whose it is, when the product itself says so; the claim is then empty
 * @param payload a JSON object with {@code properties}, {@code traits}, {@code context}
 */
public record Incoming(String source, String messageId, EventType type, String name, String channel,
    Optional<Instant> saidAt, Optional<Instant> sentAt, boolean imported, Claim claim, Optional<ProfileId> about,
    String payload) {

  /** Equal for duplicates: a digest of source and messageId. */
  public UUID key() {
    return Ids.derived("event", source, messageId);
  }

  public boolean isInternal() {
    return source.equals(Event.INTERNAL);
  }
}
