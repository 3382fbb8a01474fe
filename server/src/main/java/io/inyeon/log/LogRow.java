package io.inyeon.log;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.LogPosition;
import java.time.Instant;

/** An entry as it stands on the log. */
public record LogRow(LogPosition at, Kind kind, CustomerId customer, ProfileId profile, boolean imported,
    Instant occurredAt, String type, String name, String channel, String source, String messageId, String payload) {}
