package io.inyeon.catalog;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Products of which the same can be said: kettles have a volume, shirts a size. */
record Family(String key, Localised names, List<Attribute> attributes, int version, Instant createdAt,
    Instant updatedAt) {
  Family {
    attributes = List.copyOf(attributes);
  }

  Optional<Attribute> attribute(String wanted) {
    return attributes.stream().filter(one -> one.key().equals(wanted)).findFirst();
  }
}
