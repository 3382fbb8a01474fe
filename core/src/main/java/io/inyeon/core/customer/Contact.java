package io.inyeon.core.customer;

import java.time.Instant;
import java.util.UUID;

/** A message that was decided on and counts against the caps, until its provider or a guard refuses it. */
public record Contact(UUID effect, String channel, Instant at) {}
