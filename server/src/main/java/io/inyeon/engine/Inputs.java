package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.engine.Input;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.event.LogPosition;
import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads entries of the log as inputs of the engine. */
@Component
class Inputs {
  private final JsonMapper json;
  private final StateCodec codec;
  private final LogReader reader;

  Inputs(JsonMapper json, StateCodec codec, LogReader reader) {
    this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build(); // sums must be exact
    this.codec = codec;
    this.reader = reader;
  }

  /** @return nothing for an entry that concerns no customer */
  List<Input> of(LogRow row) {
    return switch (row.kind()) {
      case EVENT -> List.of(new Input.Happened(event(row)));
      case RELEASE -> List.of(release(row));
      case AWAIT -> List.of(new Input.Await(row.at(), transfer(json.readTree(row.payload()))));
      case JOIN -> List.of(join(row));
      case FORWARD -> forwarded(row);
      case ERASE -> List.of(new Input.Erase(profiles(json.readTree(row.payload()))));
      case RULEBOOK, ERASED -> List.of();
    };
  }

  Event event(LogRow row) {
    JsonNode payload = json.readTree(row.payload());
    boolean speaksOfTraits = row.type().equals(EventType.IDENTIFY.word());
    return new Event(row.at(), row.source(), row.messageId(), row.profile(),
        EventType.valueOf(row.type().toUpperCase(Locale.ROOT)), row.name(), row.occurredAt(), row.imported(),
        attributes(payload.path("properties")), speaksOfTraits ? attributes(payload.path("traits")) : Attributes.NONE,
        attributes(payload.path("context")),
        texts(payload.path("endpoints")));
  }

  private Attributes attributes(JsonNode node) {
    if (!node.isObject()) {
      return Attributes.NONE;
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    node.properties().forEach(entry -> values.put(entry.getKey(), json.treeToValue(entry.getValue(), Object.class)));
    return new Attributes(values);
  }

  private static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new HashMap<>();
    node.properties().forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
    return texts;
  }

  private Input release(LogRow row) {
    JsonNode payload = json.readTree(row.payload());
    return new Input.Release(row.at(), transfer(payload), profiles(payload),
        CustomerId.of(payload.path("to").asString()));
  }

  private static Set<ProfileId> profiles(JsonNode payload) {
    Set<ProfileId> profiles = new HashSet<>();
    payload.path("profiles").forEach(id -> profiles.add(ProfileId.of(id.asString())));
    return profiles;
  }

  private Input join(LogRow row) {
    JsonNode payload = json.readTree(row.payload());
    return new Input.Join(row.at(), transfer(payload), codec.readProfiles(payload.path("profiles").asString()));
  }

  private List<Input> forwarded(LogRow row) {
    JsonNode payload = json.readTree(row.payload());
    LogPosition original = new LogPosition(payload.path("partition").asInt(), payload.path("position").asLong(),
        Instant.ofEpochMilli(payload.path("receivedAt").asLong()));
    return reader.at(List.of(original)).stream().flatMap(found -> of(found).stream()).toList();
  }

  private static UUID transfer(JsonNode payload) {
    return UUID.fromString(payload.path("transfer").asString());
  }
}
