package io.inyeon.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A journey as callers see it.
 *
 * @param version the one published last; 0 for none
 * @param counts {@code entered}, {@code active}, {@code completed}, {@code goal}, and any other end
 * @param messages how many messages stand where, by status
 * @param graph of the published version, or of the draft while there is none; only where one journey is told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JourneyView(String key, String name,
    @Schema(allowableValues = {"draft", "published", "stopped"}) String status, int version, Instant updatedAt,
    Map<String, Long> counts, Map<String, Long> messages, @Nullable JourneyGraph graph,
    JsonNode definition) {}
