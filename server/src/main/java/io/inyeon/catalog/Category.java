package io.inyeon.catalog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A shelf of the catalogue; shelves stand in shelves.
 *
 * @param parent null at the top
 * @param position among its siblings, the smallest first
 */
record Category(String key, @Nullable String parent, Localised names, int position, int version, Instant createdAt,
    Instant updatedAt) {}
