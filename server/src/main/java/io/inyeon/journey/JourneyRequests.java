package io.inyeon.journey;

import io.inyeon.core.engine.Effect;
import io.inyeon.core.journey.Request;
import io.inyeon.engine.EffectHandler;
import io.inyeon.log.EventOutbox;
import io.inyeon.segment.Audiences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Does what runs ask for by telling the log of it: traits, and who is on a list, which is a trait too. */
@Component
class JourneyRequests implements EffectHandler {
  private static final String CHANNEL = "server";

  private final EventOutbox outbox;

  JourneyRequests(EventOutbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public void handle(List<Asked> effects) {
    for (Asked asked : effects) {
      if (asked.effect() instanceof Effect.Requested requested) {
        traits(requested.request()).ifPresent(traits -> outbox.traits(requested.profile(), CHANNEL,
            requested.effect().toString(), requested.at(), traits, about(requested)));
      }
    }
  }

  private static java.util.Optional<Map<String, @Nullable Object>> traits(Request request) {
    Map<String, @Nullable Object> traits = new HashMap<>();
    switch (request) {
      case Request.Traits said -> {
        traits.putAll(said.set().values());
        said.removed().forEach(name -> traits.put(name, null));
      }
      case Request.Listing listing -> traits.put(Audiences.trait(listing.list()), listing.member());
      case Request.Webhook webhook -> {
      }
      case Request.Allocation allocation -> {
      }
    }
    return java.util.Optional.of(traits).filter(some -> !some.isEmpty());
  }

  /** What the answer to a request carries. */
  static Map<String, Object> about(Effect.Requested requested) {
    return Map.of("effect", requested.effect().toString(), "run", requested.run().toString(), "journey",
        requested.journey(), "node", requested.node());
  }
}
