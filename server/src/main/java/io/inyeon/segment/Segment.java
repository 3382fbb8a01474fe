package io.inyeon.segment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A segment as it is defined.
 *
 * @param rule null for a list that is kept by hand
 * @param since the rulebook from which on the rule is what it is
 */
record Segment(String key, String name, String description, @Nullable JsonNode rule, int version, long since,
    boolean cancelled, Instant createdAt, Instant updatedAt) {

  boolean isStatic() {
    return rule == null;
  }
}
