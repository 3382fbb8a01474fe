package io.inyeon.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision about a message: whether it may go, and why not.
 *
 * @param reason a stable code; absent where it was allowed
 * @param evidence what was looked at
 * @param until when it is asked again
 * @param messageId of the message; the same as the effect's id
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecisionView(long id, String journey, String node, String channel, String purpose,
    @Schema(allowableValues = {
        "allowed", "deferred", "refused"}) String outcome,
    @Nullable String reason,
    @Nullable String evidence, @Nullable Instant until, Instant at, String messageId, String runId) {

  static final String COLUMNS = """
    id, journey, node, channel, purpose, outcome, reason, evidence, until, at, effect_id, run_id""";

  static DecisionView of(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("until");
    return new DecisionView(row.getLong("id"), row.getString("journey"), row.getString("node"),
        row.getString("channel"),
        row.getString("purpose"), row.getString("outcome"), row.getString("reason"), row.getString("evidence"),
        until == null ? null : until.toInstant(), row.getTimestamp("at").toInstant(), row.getString("effect_id"),
        row.getString("run_id"));
  }
}
