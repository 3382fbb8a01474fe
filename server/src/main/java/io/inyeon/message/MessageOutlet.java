package io.inyeon.message;

import io.inyeon.log.Signals;
import io.inyeon.sending.Outlet;
import org.springframework.stereotype.Component;

/** Messages as a way out of the house. */
@Component
class MessageOutlet implements Outlet {
  private final MessageCounts counts;
  private final Signals signals;

  MessageOutlet(MessageCounts counts, Signals signals) {
    this.counts = counts;
    this.signals = signals;
  }

  @Override
  public String name() {
    return "messages";
  }

  @Override
  public Held held() {
    return new Held(counts.waiting(), counts.submitting());
  }

  @Override
  public void resume() {
    signals.fire(Signals.Topic.MESSAGES);
  }
}
