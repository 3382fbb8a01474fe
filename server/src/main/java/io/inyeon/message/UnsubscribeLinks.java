package io.inyeon.message;

import io.inyeon.access.Seal;
import io.inyeon.settings.Settings;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Signed addresses under which one message can be answered with "no more": nobody can make one up for another. */
@Component
class UnsubscribeLinks {
  private static final String PURPOSE = "unsubscribe";

  private final Seal seal;
  private final Settings settings;

  UnsubscribeLinks(Seal seal, Settings settings) {
    this.seal = seal;
    this.settings = settings;
  }

  URI of(Message message) {
    String id = message.id().toString();
    return URI.create(settings.address() + "/u/" + id + "." + seal.sign(PURPOSE, id));
  }

  /** The message that a link is about; empty when we never made it. */
  Optional<UUID> read(String token) {
    int dot = token.indexOf('.');
    if (dot < 0 || !seal.isSigned(PURPOSE, token.substring(0, dot), token.substring(dot + 1))) {
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(token.substring(0, dot)));
  }
}
