package io.inyeon.core.customer;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What a trait was last said to be, by whom and when.
 *
 * @param value null once the source has taken it back; kept, so that an older word that comes late does not revive it
 * @param source the key through which it came
 * @param at by the source's clock
 */
public record TraitValue(@Nullable Object value, String source, Instant at) {
  /** The later word counts; of two at the same instant one that does not depend on the order of arrival. */
  static final Comparator<TraitValue> PRECEDENCE = Comparator.comparing(TraitValue::at)
      .thenComparing(trait -> CanonicalJson.of(trait.value)).thenComparing(TraitValue::source);
}
