package io.inyeon.segment;

import io.inyeon.engine.Rulebooks;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Who uses a segment: other segments, published journeys, personas, and what other modules say. */
@Component
class SegmentUse {
  /** @param kind {@code segment}, {@code journey}, {@code persona} or {@code webhook} */
  record UsedBy(@Schema(allowableValues = {"segment", "journey", "persona", "webhook"}) String kind, String key,
      String name) {}

  private final Rulebooks rulebooks;
  private final Segments segments;
  private final JdbcTemplate jdbc;
  private final List<SegmentUser> others;

  SegmentUse(Rulebooks rulebooks, Segments segments, JdbcTemplate jdbc, List<SegmentUser> others) {
    this.rulebooks = rulebooks;
    this.segments = segments;
    this.jdbc = jdbc;
    this.others = List.copyOf(others);
  }

  List<UsedBy> of(String key) {
    return all(List.of(key)).getOrDefault(key, List.of());
  }

  /** By the key of the segment that is used; of a whole page with as many queries as of one. */
  Map<String, List<UsedBy>> all(List<String> keys) {
    JsonNode content = rulebooks.latest();
    Map<String, String> names = segments.names();
    List<Personas.Link> personas = Personas.links(jdbc);
    Map<String, List<UsedBy>> users = new LinkedHashMap<>();
    keys.forEach(key -> users.put(key, users(key, content, names, personas)));
    others.stream().flatMap(other -> other.uses().stream())
        .forEach(use -> users.computeIfPresent(use.segment(), (segment, known) -> {
          known.add(new UsedBy(use.kind(), use.key(), use.name()));
          return known;
        }));
    return users;
  }

  private static List<UsedBy> users(String key, JsonNode content, Map<String, String> names,
      List<Personas.Link> personas) {
    List<UsedBy> users = new ArrayList<>();
    content.path(Rulebooks.SEGMENTS).properties().stream()
        .filter(segment -> !segment.getKey().equals(key) && Mentions.of(key, segment.getValue()))
        .forEach(segment -> users.add(
            new UsedBy("segment", segment.getKey(), names.getOrDefault(segment.getKey(), segment.getKey()))));
    Map<String, UsedBy> journeys = new LinkedHashMap<>();
    for (JsonNode journey : content.path("journeys")) {
      if (Mentions.of(key, journey.path("definition"))) {
        String journeyKey = journey.path("key").asString();
        journeys.put(journeyKey,
            new UsedBy("journey", journeyKey, journey.path("definition").path("name").asString(journeyKey)));
      }
    }
    users.addAll(journeys.values());
    personas.stream().filter(persona -> persona.segment().equals(key))
        .forEach(persona -> users.add(new UsedBy("persona", persona.key(), persona.name())));
    return users;
  }
}
