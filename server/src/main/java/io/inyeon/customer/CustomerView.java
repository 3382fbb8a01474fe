package io.inyeon.customer;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One customer as callers see them.
 *
 * @param name to be shown; absent when they gave none
 * @param traits what is known of them; {@code traitDetails} says whence and since when
 * @param segments the ones they are in, and since when
 * @param profiles the ids that stand for them: one of each device or account before they were known to be one person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CustomerView(String id, @Nullable String name, List<KnownIdentifier> identifiers, Map<String, Object> traits,
    Map<String, TraitDetail> traitDetails, List<ConsentView> consents, Preferred preferred,
    Map<String, Instant> segments, List<String> profiles, List<MergeView> merges) {

  /** In a list of customers. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CustomerSummary(String id, @Nullable String name, List<KnownIdentifier> identifiers,
      Map<String, Object> traits) {}

  record KnownIdentifier(String namespace, String value, Instant linkedAt, String source, String profileId) {}

  record TraitDetail(String source, Instant at) {}

  /** Which language and channel they like best, by their own word, else by what can be told from them. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Preferred(@Nullable String language, @Nullable String channel) {}

  record ConsentView(String endpoint, String channel, String purpose,
      @Schema(allowableValues = {"granted", "refused"}) String status, Instant effectiveAt, Instant recordedAt,
      JsonNode proof, String source) {}

  /**
   * Two who turned out to be one.
   *
   * @param evidence the namespace of the identifier that both had
   * @param messageId of the event that proved it
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MergeView(String mergeId, String winner, String loser, Instant at, String source, String messageId,
      String evidence, @Nullable Instant undoneAt) {}
}
