package io.inyeon.collect;

import io.inyeon.access.Caller;
import io.inyeon.access.IdentityTokens;
import io.inyeon.access.IdentityTokens.Standing;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks whether the user that an event names is vouched for, by the event's own {@code identityToken}. */
@Component
class IdentityCheck {
  private static final int LONGEST_TOKEN = 4_096;

  private final IdentityTokens tokens;

  IdentityCheck(IdentityTokens tokens) {
    this.tokens = tokens;
  }

  /** @throws FlawedEvent for a forged token: such an event is not kept, for whoever sent it meant harm */
  Standing standing(JsonNode event, Caller caller) {
    if (!event.isObject()) {
      return Standing.TAKEN_AT_ITS_WORD; // and refused for that
    }
    Standing standing = tokens.standing(caller, Fields.text(event, "userId"), token(event));
    if (standing == Standing.FORGED) {
      throw new FlawedEvent("identityToken", "invalid_token");
    }
    return standing;
  }

  private static Optional<String> token(JsonNode event) {
    JsonNode token = event.path("identityToken");
    if (token.isMissingNode() || token.isNull()) {
      return Optional.empty();
    }
    if (!token.isString()) {
      throw new FlawedEvent("identityToken", "wrong_type");
    }
    if (token.asString().length() > LONGEST_TOKEN) {
      throw new FlawedEvent("identityToken", "too_long");
    }
    return Optional.of(token.asString()).filter(text -> !text.isBlank());
  }
}
