package io.inyeon.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.journey.JourneyProblems.Found;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A journey as callers see it.
 *
 * @param version the one published last; 0 for none
 * @param counts {@code entered}, {@code active}, {@code completed}, {@code goal}, and any other end
 * @param messages how many messages stand where, by status
 * @param revision counts the saves of the draft; what {@code If-Match} names
 * @param definition the draft
 * @param graph of the published version, or of the draft while there is none and it can be read; as what follows, only where
 *     one journey is told
 * @param published the definition in force
 * @param problems of the draft
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JourneyView(String key, String name,
    @Schema(allowableValues = {
        "draft", "published", "paused", "stopped"}) String status,
    int version,
    Instant updatedAt, long revision, Map<String, Long> counts, Map<String, Long> messages, JsonNode definition,
    @Nullable JourneyGraph graph, @Nullable JsonNode published, @Nullable List<Found> problems) {

  /** What is told of one journey only. */
  JourneyView with(@Nullable JourneyGraph drawing, @Nullable JsonNode inForce, List<Found> found) {
    return new JourneyView(key, name, status, version, updatedAt, revision, counts, messages, definition, drawing,
        inForce, found);
  }
}
