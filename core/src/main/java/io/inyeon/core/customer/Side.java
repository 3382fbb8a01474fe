package io.inyeon.core.customer;

import java.time.Instant;

/**
 * Where a customer stands in a holdout.
 *
 * @param mixed whether profiles that were drawn apart and on different sides are one customer now: the older lot counts, and
 *     they are to be left out of the results
 */
public record Side(boolean held, Instant since, boolean mixed) {}
