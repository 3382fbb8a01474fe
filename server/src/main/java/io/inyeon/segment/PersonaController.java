package io.inyeon.segment;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.segment.Personas.Persona;
import io.inyeon.segment.Personas.Story;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Personas over HTTP. */
@RestController
@Tag(name = "Personas")
class PersonaController {
  private final Personas personas;
  private final PersonaNumbers numbers;
  private final Touchpoints touchpoints;
  private final Segments segments;
  private final Audit audit;
  private final InstantSource clock;

  PersonaController(Personas personas, PersonaNumbers numbers, Touchpoints touchpoints, Segments segments, Audit audit,
      InstantSource clock) {
    this.personas = personas;
    this.numbers = numbers;
    this.touchpoints = touchpoints;
    this.segments = segments;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A persona as callers see it.
   *
   * @param size how many are in its segment
   * @param share of all customers, from 0 to 1
   */
  record PersonaView(String key, String name, String segment, @Nullable String picture, @Nullable String quote,
      Map<String, String> demographics, Map<String, String> psychographics, List<String> goals, List<String> pains,
      List<String> channels, List<String> devices, List<String> content, long size, double share, Instant updatedAt) {}

  @Operation(summary = "Tell the story of a segment", description = "With `If-None-Match: *` nothing is saved (412 `key_taken`) when the key is in use; with `If-Match` and the `updatedAt` that was read, in quotation marks, (412 `changed_meanwhile`) when somebody has saved it since.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/personas/{key}")
  PersonaView put(@PathVariable String key, @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    Story story = StoryReader.read(body);
    if (segments.find(story.segment()).isEmpty()) {
      throw Problem
          .badRequest("unknown_segment", "segment: there is no segment \"" + story.segment() + "\"; make it first.")
          .with("field", "segment");
    }
    personas.save(SegmentController.key(key), story, clock.instant().truncatedTo(ChronoUnit.MILLIS),
        new Precondition(ifMatch, ifNoneMatch));
    audit.record("persona.saved", Audit.Subject.of("persona", key), Map.of());
    return get(key);
  }

  @Operation(summary = "All personas, by key")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/personas")
  Page<PersonaView> all(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<Persona> page = Page.of(personas.after(cursor == null ? "" : cursor, Limits.check(limit) + 1), limit,
        Persona::key);
    return new Page<>(views(page.items()), page.next());
  }

  @Operation(summary = "A persona")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/personas/{key}")
  PersonaView get(@PathVariable String key) {
    return views(List.of(personas.find(key).orElseThrow(() -> Problem.notFound("persona")))).getFirst();
  }

  @Operation(summary = "Delete a persona", description = "Its segment stays.")
  @Allowed(value = MARKETER, keys = WRITE)
  @DeleteMapping("/api/v1/personas/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String key) {
    personas.delete(key);
    audit.record("persona.deleted", Audit.Subject.of("persona", key), Map.of());
  }

  @Operation(summary = "How personas differ in numbers, overlap, and cover the customers", description = "Means over a sample of up to 1,000 members each, of the last 90 days; and what most of them prefer.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/personas/comparison")
  PersonaNumbers.Comparison comparison() {
    return numbers.compare();
  }

  @Operation(summary = "Which touchpoints each persona uses, and where nothing is heard or answered", description = "Of a sample of up to 1,000 members each, in the last 90 days.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/personas/gaps")
  Touchpoints.Gaps gaps() {
    return touchpoints.gaps();
  }

  private List<PersonaView> views(List<Persona> some) {
    Map<String, Long> sizes = segments.sizes(some.stream().map(persona -> persona.story().segment()).toList());
    long customers = numbers.customers();
    return some.stream().map(persona -> {
      Story story = persona.story();
      long size = sizes.getOrDefault(story.segment(), 0L);
      return new PersonaView(persona.key(), story.name(), story.segment(), story.picture(), story.quote(),
          story.demographics(), story.psychographics(), story.goals(), story.pains(), story.channels(), story.devices(),
          story.content(), size, customers == 0 ? 0 : (double) size / customers, persona.updatedAt());
    }).toList();
  }
}
