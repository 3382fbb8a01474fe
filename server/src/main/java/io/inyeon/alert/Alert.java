package io.inyeon.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is or was wrong.
 *
 * @param evidence as of the last time it was seen
 * @param acknowledgedBy the name of whoever has taken it on
 * @param resolvedAt when it was over by itself; null while it lasts
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Alert(UUID id, AlertKind kind, String subject, Map<String, Object> evidence, Instant raisedAt,
    Instant lastSeenAt, @Nullable Instant acknowledgedAt, @Nullable String acknowledgedBy,
    @Nullable Instant resolvedAt) {
  public boolean isOver() {
    return resolvedAt != null;
  }
}
