package io.inyeon.journey;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.customer.Customers;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.EventOutbox.Told;
import io.inyeon.segment.Audiences;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who comes into a journey because somebody said so: by the API, or as a member of its segment when it is published. */
@Component
class JourneyEntries {
  private static final String CHANNEL = "server";
  private static final int A_SLICE = 1_000;
  /** Of what a caller says with an entry, as the collect API has it for an event. */
  private static final int LONGEST = 32_000;

  private final JourneyStore store;
  private final Customers customers;
  private final Audiences audiences;
  private final EventOutbox outbox;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final JsonMapper json;

  JourneyEntries(JourneyStore store, Customers customers, Audiences audiences, EventOutbox outbox,
      TransactionTemplate transaction, InstantSource clock, JsonMapper json) {
    this.store = store;
    this.customers = customers;
    this.audiences = audiences;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
    this.json = json;
  }

  /**
   * @param runId the run that comes of it, if the journey lets the customer in
   */
  record Requested(String runId, String customerId) {}

  /**
   * {@code {"customerId", "properties"?, "messageId"?}}; the same messageId asks for the same run, if it is for the same
   * customer and has the same key.
   */
  Requested enter(String key, JsonNode body) {
    requireOpen(key);
    String customer = customer(body);
    ProfileId profile = profile(customer);
    Map<String, Object> said = said(key, body.path("properties"));
    String entryKey = entryKey(key, said);
    String messageId = messageId(body.path("messageId"), key, customer.toLowerCase(Locale.ROOT), entryKey);
    transaction.executeWithoutResult(status -> outbox.event(profile, InternalEvents.JOURNEY_ENTRY_REQUESTED, CHANNEL,
        messageId, now(), said));
    return new Requested(Ids.derived("run", key, entryKey, Event.INTERNAL, messageId).toString(), profile.toString());
  }

  private static String customer(JsonNode body) {
    if (!body.isObject()) {
      throw Problem.badRequest("wrong_type", "The body must be a JSON object.").with("field", "");
    }
    JsonNode said = body.path("customerId");
    if (!body.hasNonNull("customerId")) {
      throw Problem.badRequest("required", "customerId: say who is to enter.").with("field", "customerId");
    }
    if (!said.isString()) {
      throw Problem.badRequest("wrong_type", "customerId: a text is needed here.").with("field", "customerId");
    }
    return said.asString();
  }

  /**
   * By which the log knows a request that comes again. The entry's key and the customer are in it: the log passes over what it
   * knows, so an entry that differs would be answered for and never come to be.
   *
   * @param customer as the caller says it, which stays the same when the customer is merged into another
   */
  private static String messageId(JsonNode said, String key, String customer, String entryKey) {
    if (said.isMissingNode() || said.isNull()) {
      return UUID.randomUUID().toString();
    }
    if (!said.isString() || said.asString().isBlank()) {
      throw Problem.badRequest("wrong_type", "messageId: a text is needed here.").with("field", "messageId");
    }
    return Ids.derived("enter", key, customer, entryKey, said.asString()).toString();
  }

  private void requireOpen(String key) {
    Stored stored = store.require(key);
    String type = type(store.version(key, stored.version()).orElse(stored.draft()));
    if (!type.equals("api")) {
      throw Problem.conflict("not_by_api", "Customers enter this journey by " + type
          + "; give it an entry of the type api to let callers decide.");
    }
    if (!stored.status().equals("published")) {
      throw Problem.conflict("wrong_status", "The journey is " + stored.status() + ": nobody enters it.");
    }
  }

  private String entryKey(String key, Map<String, Object> said) {
    JsonNode entry = store.version(key, store.require(key).version()).map(found -> found.path("entry"))
        .orElse(json.createObjectNode());
    String property = entry.path("key").asString("");
    return property.isEmpty() ? "" : new Attributes(said).text(property).orElse("");
  }

  private ProfileId profile(String id) {
    return new ProfileId(customers.require(id).value());
  }

  private Map<String, Object> said(String key, JsonNode properties) {
    if (!(properties.isObject() || properties.isMissingNode() || properties.isNull())) {
      throw Problem.badRequest("wrong_type", "properties: an object is needed here.").with("field", "properties");
    }
    if (properties.toString().length() > LONGEST) {
      throw Problem.badRequest("too_large", "properties: at most " + LONGEST + " letters.").with("field", "properties");
    }
    Map<String, Object> said = new HashMap<>();
    properties.properties().stream().filter(entry -> !entry.getValue().isNull())
        .forEach(entry -> said.put(entry.getKey(), json.treeToValue(entry.getValue(), Object.class)));
    said.put("journey", key);
    return said;
  }

  static String type(JsonNode definition) {
    return definition.path("entry").path("type").asString("event");
  }

  /** Whoever is in the segment already did not enter it just now: whether they come in is for the publisher to say. */
  void requireWord(Stored stored, PublishWish wish) {
    Optional<String> segment = segment(stored.draft());
    if (segment.isEmpty()) {
      return;
    }
    long members = audiences.members(segment.get());
    if (wish.members().isEmpty() && members > 0) {
      throw Problem.conflict("already_in", members + " people are in " + segment.get()
          + " already. Say enterMembers: " + members + " to let them in, or 0 to leave them out.")
          .with("count", members);
    }
    if (wish.members().filter(most -> most > 0 && most < members).isPresent()) {
      throw Problem.conflict("already_in", members + " people are in " + segment.get()
          + " by now, more than the " + wish.members().get() + " that you said may enter.").with("count", members);
    }
  }

  private static Optional<String> segment(JsonNode definition) {
    JsonNode entry = definition.path("entry");
    return type(definition).equals("segment") && entry.path("on").asString("entered").equals("entered")
        ? Optional.of(entry.path("segment").asString())
        : Optional.empty();
  }

  /** In the publisher's transaction: the log hears of it after the rulebook, so they enter the version that it has. */
  void enterMembers(Stored before, PublishWish wish) {
    segment(before.draft()).filter(key -> wish.members().filter(most -> most > 0).isPresent())
        .ifPresent(segment -> audiences.each(segment, A_SLICE, members -> outbox.events(members.stream()
            .map(member -> told(before, segment, member)).toList())));
  }

  /** A word to this journey only: another that waits for the same segment does not hear of it. */
  private Told told(Stored before, String segment, UUID member) {
    String messageId = Ids.derived("enter-members", before.key(), Integer.toString(before.version() + 1),
        member.toString()).toString();
    return new Told(new ProfileId(member), InternalEvents.JOURNEY_ENTRY_REQUESTED, CHANNEL, messageId, now(), false,
        Map.of("segment", segment, "journey", before.key()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
