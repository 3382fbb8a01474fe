package io.inyeon.core.rule;

import io.inyeon.core.event.Attributes;

/** What a rule may ask of a customer. */
public interface Facts {
  Attributes traits();

  Tally tally(Rule.Performed performed);
}
