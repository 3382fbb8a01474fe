package io.inyeon.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that a customer did, or that was done for them.
 *
 * @param profileId as whom: a device, an account
 * @param visit lines with the same one belong to one visit; absent where there is none, as with a mail
 * @param imported whether it came out of a file
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TimelineItem(String type, String name, String channel, Instant occurredAt, Instant receivedAt, String messageId,
    String source, String profileId, boolean imported, @Nullable String visit,
    JsonNode properties, @Schema(type = "object") @Nullable JsonNode traits,
    @Nullable JsonNode context) {}
