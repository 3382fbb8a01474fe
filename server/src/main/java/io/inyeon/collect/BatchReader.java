package io.inyeon.collect;

import io.inyeon.access.Caller;
import io.inyeon.log.Incoming;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes a request's document apart. */
@Component
class BatchReader {
  private static final int DEEPEST = 64;

  private final JsonMapper strict = JsonMapper
      .builder(JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).maxNumberLength(400).build())
          .build())
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
  private final EventParser parser;

  BatchReader(EventParser parser) {
    this.parser = parser;
  }

  /** What could be taken, and what could not. */
  record Batch(List<Incoming> events, List<Map<String, Object>> rejected) {}

  JsonNode document(byte[] body) {
    try {
      JsonNode document = strict.readTree(body);
      if (document.isObject()) {
        return document;
      }
    } catch (StreamConstraintsException e) {
      throw at(Problem.badRequest("too_deep",
          "The document nests deeper than " + DEEPEST + " levels, or holds a number that is too long."), e);
    } catch (JacksonException e) {
      throw at(Problem.badRequest("malformed_json", "The body is not well-formed JSON in UTF-8."), e);
    }
    throw Problem.badRequest("wrong_type", "The body must be a JSON object.").with("field", "");
  }

  /** Points to where reading stopped: the event's index and the field in it, as far as they are known. */
  private static Problem at(Problem problem, JacksonException e) {
    if (e instanceof StreamReadException read && read.processor() != null) {
      String pointer = read.processor().streamReadContext().pathAsPointer().toString();
      String[] steps = pointer.split("/");
      if (steps.length > 2 && steps[1].equals("batch")) {
        problem.with("index", Integer.parseInt(steps[2]));
        problem.with("field", String.join(".", List.of(steps).subList(3, steps.length)));
      } else {
        problem.with("field", pointer.replaceFirst("^/", "").replace('/', '.'));
      }
    }
    if (e.getLocation() != null) {
      problem.with("line", e.getLocation().getLineNr()).with("column", e.getLocation().getColumnNr());
    }
    return problem;
  }

  Batch batch(JsonNode document, Caller caller) {
    JsonNode list = document.path("batch");
    if (!list.isArray()) {
      throw Problem.badRequest(list.isMissingNode() ? "required" : "wrong_type", "\"batch\" must be a list of events.")
          .with("field", "batch");
    }
    Optional<Instant> sentAt = sentAt(document);
    Optional<JsonNode> context = Optional.of(document.path("context")).filter(JsonNode::isObject);
    List<Incoming> events = new ArrayList<>();
    List<Map<String, Object>> rejected = new ArrayList<>();
    for (int index = 0; index < list.size(); index++) {
      read(list.get(index), caller, context, sentAt, index, events, rejected);
    }
    return new Batch(events, rejected);
  }

  /** A single call; the address may say its type. */
  Batch single(JsonNode document, String type, Caller caller) {
    ObjectNode event = ((ObjectNode) document).put("type", type);
    List<Incoming> events = new ArrayList<>();
    List<Map<String, Object>> rejected = new ArrayList<>();
    read(event, caller, Optional.empty(), Optional.empty(), 0, events, rejected);
    return new Batch(events, rejected);
  }

  private void read(JsonNode event, Caller caller, Optional<JsonNode> context, Optional<Instant> sentAt, int index,
      List<Incoming> events, List<Map<String, Object>> rejected) {
    try {
      events.add(parser.parse(event, caller, context, sentAt));
    } catch (FlawedEvent e) {
      rejected.add(e.flaw().at(index));
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
