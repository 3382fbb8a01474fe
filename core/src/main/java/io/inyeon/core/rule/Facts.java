package io.inyeon.core.rule;

import java.time.ZoneId;
import java.util.Optional;

/** What a rule may ask of a customer. */
public interface Facts {
  /** The value at a dotted path among the traits. */
  Optional<Object> trait(String path);

  Tally tally(Question question);

  boolean isMember(String segment);

  /** Whether there is an address on this channel with a consent for this purpose, and no suppression. */
  boolean isConsented(String channel, String purpose);

  /** Whether an address of this kind is known. */
  boolean isIdentified(String namespace);

  /** Where the customer is; where that is not known, where the brand is. */
  ZoneId zone();
}
