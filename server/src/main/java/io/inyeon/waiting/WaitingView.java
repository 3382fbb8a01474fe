package io.inyeon.waiting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who waits, as the API shows them.
 *
 * @param customerId null while the log has not heard of them
 * @param name of the product; its SKU where it has left the catalogue
 * @param location where they would collect it; null when it is shipped, or collected anywhere
 * @param status waiting, told, ordered, bought, left, lapsed, merged, withdrawn
 * @param told how often they were told
 * @param unused holds that they let lapse
 * @param heldUntil how long it is held for them; null when it is not
 */
record WaitingView(String id, String sku, String name, @Nullable String customerId, int quantity, String channel,
    @Nullable String location, String status, int told, int unused, Instant askedAt, @Nullable Instant heldUntil) {}
