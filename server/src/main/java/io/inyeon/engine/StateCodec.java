package io.inyeon.engine;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.rule.Tally;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperBuilder;
import tools.jackson.databind.cfg.MutableConfigOverride;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.cbor.CBORFactory;
import tools.jackson.dataformat.cbor.CBORMapper;
import tools.jackson.dataformat.cbor.CBORWriteFeature;

/**
 * States as bytes: CBOR (RFC 8949), which is JSON at half the length, with what comes again as a reference; instants as milliseconds, empty parts
 * left out. (An empty text is no empty part: it is the key of a run for which the event gave none.) As text where people and
 * the log read it.
 */
@Component
public class StateCodec {
  private static final TypeReference<Map<ProfileId, ProfileState>> PROFILES = new TypeReference<>() {
  };

  private final JsonMapper json = configured(JsonMapper.builder(
      JsonFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES).build())).build();
  private final CBORMapper cbor = configured(CBORMapper.builder(
      CBORFactory.builder().disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
          .enable(CBORWriteFeature.STRINGREF).build()))
      .build();

  /**
   * Both factories remember no names: profiles and entry keys stand where names do, and hardly any comes twice, so that a
   * parser would spend most of its time on the search among those that it remembers.
   */
  private static <B extends MapperBuilder<?, B>> B configured(B builder) {
    return builder.addModule(types())
        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES) // a part that an older version did not write
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .changeDefaultVisibility(what -> what.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE)) // nothing that follows
        .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_EMPTY)
            .withContentInclusion(JsonInclude.Include.ALWAYS))
        .withConfigOverride(String.class, StateCodec::writtenAlways)
        .withConfigOverride(Object.class, StateCodec::writtenAlways)
        .withConfigOverride(Map.class, StateCodec::emptyWhenAbsent)
        .withConfigOverride(List.class, StateCodec::emptyWhenAbsent)
        .withConfigOverride(Set.class, StateCodec::emptyWhenAbsent);
  }

  private static void writtenAlways(MutableConfigOverride type) {
    type.setInclude(JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS));
  }

  private static void emptyWhenAbsent(MutableConfigOverride type) {
    type.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
  }

  public byte[] write(CustomerState state) {
    return cbor.writeValueAsBytes(state);
  }

  /** Also what an older version wrote as text. */
  public CustomerState read(byte[] bytes) {
    return (bytes[0] == '{' ? json : cbor).readValue(bytes, CustomerState.class);
  }

  /** For people to read. */
  String text(CustomerState state) {
    return json.writeValueAsString(state);
  }

  /** Profiles on their way to another customer, as part of a command. */
  String writeProfiles(Map<ProfileId, ProfileState> profiles) {
    return json.writeValueAsString(profiles);
  }

  Map<ProfileId, ProfileState> readProfiles(String text) {
    return json.readValue(text, PROFILES);
  }

  private static SimpleModule types() {
    SimpleModule module = new SimpleModule("ids");
    id(module, ProfileId.class, ProfileId::value, ProfileId::new);
    id(module, CustomerId.class, CustomerId::value, CustomerId::new);
    module.addSerializer(UUID.class, writing(Uuids::write));
    module.addDeserializer(UUID.class, reading(Uuids::read));
    module.addSerializer(Instant.class, writing((instant, out) -> out.writeNumber(instant.toEpochMilli())));
    module.addDeserializer(Instant.class, reading(in -> Instant.ofEpochMilli(in.getLongValue())));
    module.addSerializer(Tally.class, writing(TallyCodec::write));
    module.addDeserializer(Tally.class, reading(TallyCodec::read));
    return module;
  }

  private static <T> void id(SimpleModule module, Class<T> type, Function<T, UUID> value, Function<UUID, T> maker) {
    module.addSerializer(type, writing((id, out) -> Uuids.write(value.apply(id), out)));
    module.addDeserializer(type, reading(in -> maker.apply(Uuids.read(in))));
    module.addKeySerializer(type, writing((id, out) -> out.writeName(value.apply(id).toString())));
    module.addKeyDeserializer(type, new KeyDeserializer() {
      @Override
      public Object deserializeKey(String key, DeserializationContext context) {
        return java.util.Objects.requireNonNull(maker.apply(UUID.fromString(key)));
      }
    });
  }

  private interface Writing<T> {
    void write(T value, JsonGenerator out);
  }

  private static <T> ValueSerializer<T> writing(Writing<T> writing) {
    return new ValueSerializer<>() {
      @Override
      public void serialize(T value, JsonGenerator out, SerializationContext context) {
        writing.write(value, out);
      }
    };
  }

  private static <T> ValueDeserializer<T> reading(Function<JsonParser, T> reading) {
    return new ValueDeserializer<>() {
      @Override
      public T deserialize(JsonParser in, DeserializationContext context) {
        return reading.apply(in);
      }
    };
  }
}
