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
public class EventParser {
  /** Segment's limit for one event. */
  static final int MOST_BYTES = 32 << 10;
  /** A wholesaler's order may have thousands of lines. */
  static final int MOST_BYTES_OF_HISTORY = 4 << 20;
  private static final Map<String, EventType> TYPES = Arrays.stream(EventType.values())
      .collect(Collectors.toUnmodifiableMap(EventType::word, Function.identity()));

  private final JsonMapper json;
  private final ClaimReader claims;

  /**
   * By whose word, and whether of the past.
   *
   * @param anonymous whatever it says of who it was is passed over, but for the visitor's own cookie
   */
  private record Origin(String source, boolean trusted, boolean imported, boolean anonymous) {}

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
    return parse(event, new Origin(caller.source(), caller.isTrusted(), false, false), batchContext, batchSentAt);
  }

  /** The same for an event of somebody who should have proved who they are, and has not. */
  Incoming anonymous(JsonNode event, Caller caller, Optional<JsonNode> batchContext, Optional<Instant> batchSentAt) {
    return parse(event, new Origin(caller.source(), caller.isTrusted(), false, true), batchContext, batchSentAt);
  }

  /**
   * An event of the past, from the brand's own records: trusted, possibly large, and in no need of a userId or an
   * anonymousId if another identifier tells whose it is.
   *
   * @throws FlawedEvent with the field and the code
   */
  public Incoming history(JsonNode event, String source) {
    return parse(event, new Origin(source, true, true, false), Optional.empty(), Optional.empty());
  }

  private Incoming parse(JsonNode event, Origin origin, Optional<JsonNode> batchContext,
      Optional<Instant> batchSentAt) {
    if (!event.isObject()) {
      throw new FlawedEvent("", "wrong_type");
    }
    Storable.require(event, "");
    EventType type = type(event);
    Optional<JsonNode> context = Fields.object(event, "context").or(() -> batchContext);
    Optional<JsonNode> properties = Fields.object(event, "properties");
    Optional<JsonNode> traits = Fields.object(event, "traits");
    String payload = payload(type, properties, traits, context, event,
        origin.imported ? MOST_BYTES_OF_HISTORY : MOST_BYTES);
    return new Incoming(origin.source, messageId(event), type, name(type, event),
        Channels.of(type, context, properties), Fields.instant(event, "timestamp").or(() -> original(event)),
        Fields.instant(event, "sentAt").or(() -> batchSentAt), origin.imported,
        claim(event, type, traits, context, origin), Optional.empty(), payload);
  }

  static EventType type(JsonNode event) {
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
      Origin origin) {
    if (origin.anonymous) {
      return claims.read(new ClaimReader.Names(Optional.empty(), Optional.of(visitor(event)), Optional.empty()),
          Map.of(), false);
    }
    Optional<String> userId = Fields.text(event, "userId");
    Optional<String> anonymousId = Fields.text(event, "anonymousId");
    Optional<String> previousId = type == EventType.ALIAS ? Fields.text(event, "previousId") : Optional.empty();
    if (userId.isEmpty() && anonymousId.isEmpty() && previousId.isEmpty() && !origin.imported) {
      throw new FlawedEvent("userId", "required");
    }
    Claim claim = claims.read(new ClaimReader.Names(userId, anonymousId, previousId),
        LooseIdentifiers.in(type, traits, context), origin.trusted);
    if (claim.identifiers().isEmpty()) {
      throw new FlawedEvent(userId.isEmpty() && anonymousId.isPresent() ? "anonymousId" : "userId", "names_nobody");
    }
    return claim;
  }

  private static String visitor(JsonNode event) {
    return Fields.text(event, "anonymousId").orElseThrow(() -> new FlawedEvent("identityToken", "token_required"));
  }

  private String payload(EventType type, Optional<JsonNode> properties, Optional<JsonNode> traits,
      Optional<JsonNode> context, JsonNode event, int mostBytes) {
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
    if (written.length() > mostBytes || written.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
      throw new FlawedEvent("", "event_too_large");
    }
    return written;
  }
}
