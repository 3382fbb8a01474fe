package io.inyeon.collect;

import io.inyeon.access.Caller;
import io.inyeon.core.event.EventType;
import io.inyeon.core.identity.Claim;
import io.inyeon.log.ClaimReader;
import io.inyeon.log.Incoming;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes an event of what a caller sent, by the rules of Segment's specification; or says which field is wrong. */
@Component
class EventParser {
  /** Segment's limit for one event. */
  static final int MOST_BYTES = 32 << 10;
  private static final Map<String, EventType> TYPES = Arrays.stream(EventType.values())
      .collect(Collectors.toUnmodifiableMap(EventType::word, Function.identity()));

  private final JsonMapper json;
  private final ClaimReader claims;

  EventParser(JsonMapper json, ClaimReader claims) {
    this.json = json;
    this.claims = claims;
  }

  /**
   * @param batchContext the batch's own {@code context}, for events without one
   * @param batchSentAt the batch's {@code sentAt}; an event's own wins
   * @throws FlawedEvent with the field and the code
   */
  Incoming parse(JsonNode event, Caller caller, Optional<JsonNode> batchContext, Optional<Instant> batchSentAt) {
    if (!event.isObject()) {
      throw new FlawedEvent("", "wrong_type");
    }
    Storable.require(event, "");
    EventType type = type(event);
    Optional<JsonNode> context = Fields.object(event, "context").or(() -> batchContext);
    Optional<JsonNode> properties = Fields.object(event, "properties");
    Optional<JsonNode> traits = Fields.object(event, "traits");
    String payload = payload(type, properties, traits, context, event);
    return new Incoming(caller.source(), messageId(event), type, name(type, event),
        Channels.of(type, context, properties), Fields.instant(event, "timestamp").or(() -> original(event)),
        Fields.instant(event, "sentAt").or(() -> batchSentAt), false, claim(event, type, traits, context, caller),
        Optional.empty(), payload);
  }

  private static EventType type(JsonNode event) {
    EventType type = TYPES.get(Fields.required(event, "type"));
    if (type == null) {
      throw new FlawedEvent("type", "unknown_type");
    }
    return type;
  }

  private static Optional<Instant> original(JsonNode event) {
    return Fields.instant(event, "originalTimestamp");
  }

  private static String messageId(JsonNode event) {
    return Fields.text(event, "messageId").orElseGet(() -> UUID.randomUUID().toString());
  }

  private static String name(EventType type, JsonNode event) {
    return switch (type) {
      case TRACK -> Fields.required(event, "event");
      case PAGE -> "Page Viewed";
      case SCREEN -> "Screen Viewed";
      case IDENTIFY, GROUP, ALIAS -> type.word();
    };
  }

  private Claim claim(JsonNode event, EventType type, Optional<JsonNode> traits, Optional<JsonNode> context,
      Caller caller) {
    Optional<String> userId = Fields.text(event, "userId");
    Optional<String> anonymousId = Fields.text(event, "anonymousId");
    Optional<String> previousId = type == EventType.ALIAS ? Fields.text(event, "previousId") : Optional.empty();
    if (userId.isEmpty() && anonymousId.isEmpty() && previousId.isEmpty()) {
      throw new FlawedEvent("userId", "required");
    }
    Claim claim = claims.read(new ClaimReader.Names(userId, anonymousId, previousId),
        LooseIdentifiers.in(type, traits, context), caller.isTrusted());
    if (claim.identifiers().isEmpty()) {
      throw new FlawedEvent(userId.isPresent() ? "userId" : "anonymousId", "names_nobody");
    }
    return claim;
  }

  private String payload(EventType type, Optional<JsonNode> properties, Optional<JsonNode> traits,
      Optional<JsonNode> context, JsonNode event) {
    ObjectNode payload = json.createObjectNode();
    properties.ifPresent(node -> payload.set("properties", node));
    traits.ifPresent(node -> payload.set(type == EventType.GROUP ? "groupTraits" : "traits", node));
    context.ifPresent(node -> payload.set("context", node));
    for (String field : new String[]{"groupId", "previousId", "category"}) {
      Fields.text(event, field).ifPresent(text -> payload.put(field, text));
    }
    if (type != EventType.TRACK) {
      Fields.text(event, "name").ifPresent(text -> payload.put("name", text));
    }
    String written = json.writeValueAsString(payload);
    if (written.length() > MOST_BYTES || written.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw new FlawedEvent("", "event_too_large");
    }
    return written;
  }
}
