package io.inyeon.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.log.LogReader;
import java.util.Collection;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Entries of the log as the core's events, for modules that ask what happened. */
@Component
public class LoggedEvents {
  private final LogReader log;
  private final Inputs inputs;

  LoggedEvents(LogReader log, Inputs inputs) {
    this.log = log;
    this.inputs = inputs;
  }

  /** What these profiles did of these names; event by event, however much it is. */
  public void named(Collection<ProfileId> profiles, Collection<String> names, Consumer<Event> reader) {
    log.named(profiles, names, row -> reader.accept(inputs.event(row)));
  }
}
