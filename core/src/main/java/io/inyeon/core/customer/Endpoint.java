package io.inyeon.core.customer;

import java.time.Instant;

/** An address at which the customer can be reached, and since when it has been the latest of its kind. */
public record Endpoint(String address, Instant at) {}
