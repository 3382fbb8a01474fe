package io.inyeon.core.journey;

import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;

/** What ends a run wherever it is. Looked at on every input: an event by itself, a rule also when time alone changes its answer. */
public sealed interface Ending {
  record OnEvent(EventMatch match) implements Ending {}

  /** While it holds, nobody can be inside. */
  record When(Rule rule) implements Ending {}
}
