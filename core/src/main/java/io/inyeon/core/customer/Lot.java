package io.inyeon.core.customer;

import java.time.Instant;

/** On which side of a holdout the lot has put somebody, and when: drawn once and kept, whatever becomes of the percentage. */
public record Lot(boolean held, Instant at) {}
