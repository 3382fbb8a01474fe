package io.inyeon.collect;

import io.inyeon.access.Caller;
import io.inyeon.access.IdentityTokens.Standing;
import io.inyeon.log.Incoming;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a request's document apart. */
@Component
class BatchReader {
  private static final int DEEPEST = 64;
  private static final int MOST_EVENTS = 5_000;
  private static final int MOST_UNFOLDED = 4 << 20;
  /** How many steps of the way to a fault are told. */
  private static final int LONGEST_PATH = 8;

  /** A number that no event can hold is the document's fault; any other that is too large is its event's, and no other event's. */
  private final JsonMapper strict = JsonMapper
      .builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST)
              .maxNumberLength(EventParser.MOST_BYTES).build())
          .enable(StreamReadFeature.USE_FAST_BIG_NUMBER_PARSER).build())
      .build();
  private final EventParser parser;
  private final IdentityCheck identity;
  private final SourceProblems problems;

  BatchReader(EventParser parser, IdentityCheck identity, SourceProblems problems) {
    this.parser = parser;
    this.identity = identity;
    this.problems = problems;
  }

  /**
   * What could be taken, and what could not.
   *
   * @param unverified how many of the taken named a user without the proof that their key asks for
   */
  record Batch(List<Incoming> events, List<Map<String, Object>> rejected, int unverified) {
    Batch(List<Incoming> events, List<Map<String, Object>> rejected) {
      this(events, rejected, 0);
    }
  }

  JsonNode document(byte[] body) {
    try (JsonParser parser = strict.createParser(body)) {
      JsonNode document = read(parser);
      if (document.isObject()) {
        return document;
      }
    } catch (JacksonException e) {
      throw Problem.badRequest("malformed_json", "The body is not JSON in UTF-8.");
    }
    throw Problem.badRequest("wrong_type", "The body must be a JSON object.").with("field", "");
  }

  private JsonNode read(JsonParser parser) {
    try {
      JsonNode document = strict.readTree(parser);
      if (document == null || parser.nextToken() != null) {
        throw Problem.badRequest("malformed_json", "The body must be one JSON object and nothing after it.");
      }
      return document;
    } catch (StreamConstraintsException e) {
      throw at(parser, Problem.badRequest("too_deep",
          "The document nests deeper than " + DEEPEST + " levels, or holds a number that is too long."));
    } catch (JacksonException e) {
      throw at(parser, Problem.badRequest("malformed_json", "The body is not well-formed JSON in UTF-8."));
    }
  }

  /** Points to where reading stopped: the event's index and the field in it, as far as they are known. */
  private static Problem at(JsonParser parser, Problem problem) {
    List<String> steps = List.of(parser.streamReadContext().pathAsPointer().toString().split("/"));
    if (steps.size() > 2 && steps.get(1).equals("batch") && steps.get(2).matches("\\d{1,9}")) {
      problem.with("index", Integer.parseInt(steps.get(2)));
      problem.with("field", String.join(".", steps.subList(3, Math.min(steps.size(), 3 + LONGEST_PATH))));
    } else {
      problem.with("field",
          String.join(".", steps.subList(Math.min(1, steps.size()), Math.min(steps.size(), LONGEST_PATH))));
    }
    return problem.with("line", parser.currentLocation().getLineNr()).with("column",
        parser.currentLocation().getColumnNr());
  }

  Batch batch(JsonNode document, Caller caller) {
    JsonNode list = document.path("batch");
    if (!list.isArray()) {
      throw Problem.badRequest(list.isMissingNode() ? "required" : "wrong_type", "\"batch\" must be a list of events.")
          .with("field", "batch");
    }
    Optional<Instant> sentAt = sentAt(document);
    if (list.size() > MOST_EVENTS) {
      throw Problem.badRequest("too_many_events", "A batch may hold " + MOST_EVENTS + " events at most.").with("field",
          "batch");
    }
    Optional<JsonNode> context = context(document);
    List<Incoming> events = new ArrayList<>();
    List<Map<String, Object>> rejected = new ArrayList<>();
    int unverified = 0;
    long unfolded = 0;
    for (int index = 0; index < list.size(); index++) {
      int taken = events.size();
      unverified += read(list.get(index), caller, context, sentAt, index, events, rejected) ? 0 : 1;
      unfolded += events.size() == taken ? 0 : events.getLast().payload().length();
      if (unfolded > MOST_UNFOLDED) {
        throw Problem.badRequest("batch_too_large", "With its context in every event the batch is larger than "
            + MOST_UNFOLDED + " letters; send fewer events at a time.").with("field", "context");
      }
    }
    return new Batch(events, rejected, unverified);
  }

  /** The key that a document without a header carries itself; found without building the document. */
  Optional<String> writeKey(byte[] body) {
    try (JsonParser parser = strict.createParser(body)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean key = parser.currentName().equals("writeKey");
        JsonToken value = parser.nextToken();
        if (key && value == JsonToken.VALUE_STRING) {
          return Optional.of(parser.getString());
        }
        parser.skipChildren();
      }
    } catch (JacksonException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  /** A single call; the address may say its type. */
  Batch single(JsonNode document, String type, Caller caller) {
    ObjectNode event = ((ObjectNode) document).put("type", type);
    List<Incoming> events = new ArrayList<>();
    List<Map<String, Object>> rejected = new ArrayList<>();
    boolean verified = read(event, caller, Optional.empty(), Optional.empty(), 0, events, rejected);
    return new Batch(events, rejected, verified ? 0 : 1);
  }

  /** @return false when it names a user, who is passed over for want of a proof */
  private boolean read(JsonNode event, Caller caller, Optional<JsonNode> context, Optional<Instant> sentAt, int index,
      List<Incoming> events, List<Map<String, Object>> rejected) {
    try {
      boolean unproven = identity.standing(event, caller) == Standing.UNPROVEN;
      events.add(unproven
          ? parser.anonymous(event, caller, context, sentAt)
          : parser.parse(event, caller, context, sentAt));
      return !unproven || !event.hasNonNull("userId");
    } catch (FlawedEvent e) {
      rejected.add(e.flaw().at(index));
      problems.note(caller.source(), named(event), e.flaw());
      return true;
    }
  }

  private static String named(JsonNode event) {
    return event.path("event").asString(event.path("type").asString(""));
  }

  /** Shared by all events of the batch, and stored with each: so it is looked at once, and what it adds up to is bounded. */
  private static Optional<JsonNode> context(JsonNode document) {
    try {
      Optional<JsonNode> context = Fields.object(document, "context");
      context.ifPresent(node -> Storable.require(node, "context"));
      return context;
    } catch (FlawedEvent e) {
      throw Problem.badRequest(e.flaw().code(), "The batch's context is no object, or cannot be stored.").with("field",
          e.flaw().field());
    }
  }

  private static Optional<Instant> sentAt(JsonNode document) {
    try {
      return Fields.instant(document, "sentAt");
    } catch (FlawedEvent e) {
      throw Problem.badRequest(e.flaw().code(), "\"sentAt\" must be an ISO 8601 instant with an offset.").with("field",
          "sentAt");
    }
  }
}
