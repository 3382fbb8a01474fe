package io.inyeon.journey;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.core.journey.Journey;
import io.inyeon.engine.DefinitionFlaw;
import io.inyeon.engine.JourneyDefinition;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What is wrong with a journey, or looks so, with the place of each: what cannot be published, and what one should know before. */
@Component
class JourneyProblems {
  /**
   * @param severity an {@code error} keeps it from being published
   * @param node at which it is, where it is at one
   */
  @Schema(name = "JourneyProblem")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Found(@Schema(allowableValues = {
      "error", "warning"}) String severity, @Nullable String node, String field,
      String code, String message) {

    static Found error(String field, String code, String message) {
      return new Found("error", nodeOf(field), field, code, message);
    }

    static Found warning(String field, String code, String message) {
      return new Found("warning", nodeOf(field), field, code, message);
    }

    boolean isError() {
      return severity.equals("error");
    }

    private static @Nullable String nodeOf(String field) {
      String[] parts = field.split("\\.", 3);
      return parts.length > 1 && parts[0].equals("nodes") ? parts[1] : null;
    }
  }

  private final NamedThings things;
  private final AudienceProblems audience;
  private final TransactionalProblems transactional;

  JourneyProblems(NamedThings things, AudienceProblems audience, TransactionalProblems transactional) {
    this.things = things;
    this.audience = audience;
    this.transactional = transactional;
  }

  /** All of them. */
  List<Found> of(String key, JsonNode draft) {
    List<Found> found = new ArrayList<>(
        JourneyDefinition.flaws(key, draft).stream().map(JourneyProblems::told).toList());
    found.addAll(unknown(draft));
    readable(key, draft).ifPresent(journey -> {
      found.addAll(ShapeProblems.of(journey));
      found.addAll(things.missing(journey));
      found.addAll(audience.of(journey));
      found.addAll(ContentProblems.of(journey));
      found.addAll(transactional.of(journey));
    });
    return List.copyOf(found);
  }

  /** @throws Problem 400 with the first and all of them, when it cannot be published */
  void refuseErrors(String key, JsonNode draft) {
    Journey journey = JourneyDefinition.readStrictly(key, draft);
    List<Found> errors = new ArrayList<>(unknown(draft));
    errors.addAll(ShapeProblems.of(journey));
    errors.addAll(things.missing(journey));
    errors.addAll(ContentProblems.of(journey));
    errors.addAll(transactional.of(journey));
    errors.removeIf(found -> !found.isError());
    if (!errors.isEmpty()) {
      Found first = errors.getFirst();
      throw new Problem(HttpStatus.BAD_REQUEST, first.code, first.field + ": " + first.message)
          .with("field", first.field).with("problems", errors);
    }
  }

  private static List<Found> unknown(JsonNode draft) {
    return UnknownMembers.of(draft).stream().map(JourneyProblems::told).toList();
  }

  private static Found told(DefinitionFlaw flaw) {
    return Found.error(flaw.field(), flaw.code(), flaw.why());
  }

  private static Optional<Journey> readable(String key, JsonNode draft) {
    try {
      return Optional.of(JourneyDefinition.readStrictly(key, draft));
    } catch (DefinitionFlaw flaw) {
      return Optional.empty();
    }
  }
}
