package io.inyeon.catalog;

import io.inyeon.core.commerce.Sku;
import java.time.Instant;

/**
 * Something that is sold, as the catalogue has it.
 *
 * @param said of it
 * @param version counted from 1, one more with each change
 */
record Product(Sku sku, Description said, int version, Instant createdAt, Instant updatedAt) {
  Product with(Description next, Instant now) {
    return new Product(sku, next, version + 1, createdAt, now);
  }
}
