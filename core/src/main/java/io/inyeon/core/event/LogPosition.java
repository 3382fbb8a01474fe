package io.inyeon.core.event;

import java.time.Instant;

/**
 * A place on the log.
 *
 * @param partition the log partition
 * @param position dense and in commit order within it, from 1
 * @param receivedAt never falls within a partition; finds the storage partition of the row
 */
public record LogPosition(int partition, long position, Instant receivedAt) {}
