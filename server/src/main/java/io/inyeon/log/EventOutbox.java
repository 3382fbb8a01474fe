package io.inyeon.log;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What other modules have to tell the log. They write it here, within their own transaction; the {@link Relay} appends it
 * afterwards, once. So nobody holds the counters of the log under locks of his own.
 */
@Component
public class EventOutbox {
  /**
   * A row.
   *
   * @param kind {@code EVENT} for something that happened to the profile; a command for the customer else
   * @param imported whether it is history, which starts nothing
   */
  record Note(Kind kind, String profile, @Nullable String name, @Nullable String messageId, @Nullable String channel,
      @Nullable Instant at, @Nullable Boolean imported, Map<String, Object> properties,
      @Nullable Map<String, @Nullable Object> traits, @Nullable Claimed claimed) {
    Note(Kind kind, String profile, @Nullable String name, @Nullable String messageId, @Nullable String channel,
        @Nullable Instant at, @Nullable Boolean imported, Map<String, Object> properties,
        @Nullable Map<String, @Nullable Object> traits) {
      this(kind, profile, name, messageId, channel, at, imported, properties, traits, null);
    }
  }

  /**
   * Whose it is in the words of a module that does not know the profile.
   *
   * @param source as which it is told
   */
  record Claimed(String source, List<Identifier> identifiers) {}

  /** Of nobody known yet: rows that carry a claim have no profile to be found by. */
  private static final ProfileId NOBODY = new ProfileId(new UUID(0, 0));

  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final Signals signals;

  EventOutbox(JdbcTemplate jdbc, JsonMapper json, Signals signals) {
    this.jdbc = jdbc;
    this.json = json;
    this.signals = signals;
  }

  /**
   * Something happened to this profile.
   *
   * @param messageId derived from the cause, so that the same cause is told once
   */
  public void event(ProfileId profile, String name, String channel, String messageId, Instant at,
      Map<String, Object> properties) {
    write(profile, new Note(Kind.EVENT, profile.toString(), name, messageId, channel, at, false, properties, null));
  }

  /** The same for what became known by an import: it updates the state and starts no journey. */
  public void history(ProfileId profile, String name, String channel, String messageId, Instant at,
      Map<String, Object> properties) {
    write(profile, new Note(Kind.EVENT, profile.toString(), name, messageId, channel, at, true, properties, null));
  }

  /**
   * What happened to one of several profiles.
   *
   * @param imported whether it is history, which starts nothing
   */
  public record Told(ProfileId profile, String name, String channel, String messageId, Instant at, boolean imported,
      Map<String, Object> properties) {}

  /** The same for many, in one statement. */
  public void events(List<Told> events) {
    jdbc.batchUpdate("insert into event_outbox (customer_id, body) values (?, ?::jsonb)", events.stream()
        .map(told -> new Object[]{told.profile.value(), json.writeValueAsString(new Note(Kind.EVENT,
            told.profile.toString(), told.name, told.messageId, told.channel, told.at, told.imported,
            told.properties, null))})
        .toList());
    signals.afterCommit(Signals.Topic.OUTBOX);
  }

  /**
   * Something that a module heard of somebody, whom it knows by identifiers only.
   *
   * @param source as which the log has it, such as {@code commerce}
   * @param claim is not trusted to join two known people
   */
  public record Heard(String source, Claim claim, String name, String channel, String messageId, Instant at,
      Map<String, Object> properties) {}

  /** Tells the log; whose each is is found as it is appended. */
  public void heard(List<Heard> events) {
    if (!events.isEmpty()) {
      jdbc.batchUpdate("insert into event_outbox (customer_id, body) values (?, ?::jsonb)", events.stream()
          .map(told -> new Object[]{NOBODY.value(), json.writeValueAsString(new Note(Kind.EVENT, NOBODY.toString(),
              told.name, told.messageId, told.channel, told.at, false, told.properties, null,
              new Claimed(told.source, told.claim.identifiers())))})
          .toList());
      signals.afterCommit(Signals.Topic.OUTBOX);
    }
  }

  /**
   * The product says traits of this profile; one that is null has no value any more.
   *
   * @param properties told with it
   */
  public void traits(ProfileId profile, String channel, String messageId, Instant at,
      Map<String, @Nullable Object> traits, Map<String, Object> properties) {
    write(profile, new Note(Kind.EVENT, profile.toString(), EventType.IDENTIFY.word(), messageId, channel, at, false,
        properties, traits));
  }

  /** A command to this customer's part of the log. */
  public void command(Kind kind, CustomerId customer, Map<String, Object> content) {
    write(new ProfileId(customer.value()),
        new Note(kind, customer.toString(), null, null, null, null, null, content, null));
  }

  private void write(ProfileId profile, Note note) {
    jdbc.update("insert into event_outbox (customer_id, body) values (?, ?::jsonb)", profile.value(),
        json.writeValueAsString(note));
    signals.afterCommit(Signals.Topic.OUTBOX);
  }

  Incoming incoming(Note note) {
    String payload = json.writeValueAsString(note.traits == null
        ? Map.of("properties", note.properties)
        : Map.of("properties", note.properties, "traits", note.traits));
    EventType type = note.traits == null ? EventType.TRACK : EventType.IDENTIFY;
    Claimed claimed = note.claimed;
    return new Incoming(claimed == null ? Event.INTERNAL : claimed.source, required(note.messageId), type,
        required(note.name),
        required(note.channel), Optional.ofNullable(note.at), Optional.empty(), Boolean.TRUE.equals(note.imported),
        claimed == null ? new Claim(List.of(), true) : new Claim(claimed.identifiers, false),
        claimed == null ? Optional.of(ProfileId.of(note.profile)) : Optional.empty(), payload);
  }

  Entry command(Note note) {
    return Entry.command(note.kind, CustomerId.of(note.profile), json.writeValueAsString(note.properties));
  }

  Note read(String body) {
    return json.readValue(body, Note.class);
  }

  private static String required(@Nullable String value) {
    if (value == null) {
      throw new IllegalStateException("an event in the outbox lacks its name, channel or messageId");
    }
    return value;
  }
}
