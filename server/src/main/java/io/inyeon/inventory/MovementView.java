package io.inyeon.inventory;

import java.time.Instant;

/** A line of the ledger: by how much each level changed, why, and by whom. */
record MovementView(long id, Instant at, String sku, String location, String kind, int onHand, int reserved,
    int allocated, int incoming, String reason, String reference, String actor) {}
