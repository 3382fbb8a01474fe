package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A segment as callers see it.
 *
 * @param state {@code backfilling} until everybody has been judged by the rule
 * @param progress of that, from 0 to 1
 * @param size how many are in now
 * @param since when the rule came into force
 * @param rule null for a list that is kept by hand
 */
record SegmentView(String key, String name, String description,
    @Schema(allowableValues = {"rule", "static"}) String kind,
    @Schema(allowableValues = {"backfilling", "live", "cancelled"}) String state, double progress, long size,
    int version,
    Instant createdAt, Instant updatedAt, @Nullable JsonNode rule, @Nullable Sentences sentence,
    List<SegmentUse.UsedBy> usedBy, Instant since) {}
