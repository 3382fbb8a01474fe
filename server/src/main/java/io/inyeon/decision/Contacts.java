package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.log.EventOutbox;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** For whoever writes to customers without a journey (an agent's reply): tells the log, so that it counts against the caps. */
@Service
public class Contacts {
  private final EventOutbox outbox;

  Contacts(EventOutbox outbox) {
    this.outbox = outbox;
  }

  /**
   * Within the caller's transaction.
   *
   * @param id unique of what was sent: the same is told once
   * @param by who wrote, as people should read it
   */
  public void record(ProfileId profile, String id, String channel, MessageClass messageClass, Optional<String> topic,
      String by, Instant at) {
    Map<String, Object> said = new HashMap<>(
        Map.of("channel", channel, "class", messageClass.name().toLowerCase(Locale.ROOT), "by", by));
    topic.ifPresent(one -> said.put("topic", one));
    outbox.event(profile, InternalEvents.CONTACTED, channel, id, at, said);
  }
}
