package io.inyeon.core.policy;

import java.time.Instant;

/** A message that was deferred and will be asked for again. */
public record Waiting(Proposal proposal, Instant until) {}
