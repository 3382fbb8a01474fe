package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How personas differ, overlap and cover the customers. */
@Component
class PersonaNumbers {
  private final JdbcTemplate jdbc;
  private final Personas personas;
  private final Segments segments;
  private final Members members;
  private final PersonaFigures figures;
  private final PersonaHabits habits;

  PersonaNumbers(JdbcTemplate jdbc, Personas personas, Segments segments, Members members, PersonaFigures figures,
      PersonaHabits habits) {
    this.jdbc = jdbc;
    this.personas = personas;
    this.segments = segments;
    this.members = members;
    this.figures = figures;
    this.habits = habits;
  }

  /** @param share of all customers */
  @Schema(name = "ComparedPersona")
  record Compared(String key, String name, long size, double share, List<PersonaFigures.Figure> numbers,
      List<PersonaHabits.Habit> habits) {}

  @Schema(name = "PersonaOverlap")
  record Pair(String a, String b, long both) {}

  /** @param covered how many customers are of at least one persona */
  @Schema(name = "PersonaComparison")
  record Comparison(long customers, long covered, List<Compared> personas, List<Pair> overlaps) {}

  long customers() {
    return jdbc.query("select count(*) from profile where parent_id is null", (row, n) -> row.getLong(1)).getFirst();
  }

  Comparison compare() {
    List<Personas.Link> all = personas.links();
    String[] keys = all.stream().map(Personas.Link::segment).distinct().toArray(String[]::new);
    Map<String, Long> sizes = segments.sizes(List.of(keys));
    long customers = customers();
    long covered = jdbc.query("select count(distinct customer_id) from segment_member where segment = any (?)",
        (row, n) -> row.getLong(1), (Object) keys).getFirst();
    List<Compared> compared = all.stream()
        .map(persona -> compared(persona, sizes.getOrDefault(persona.segment(), 0L), customers)).toList();
    return new Comparison(customers, covered, compared, pairs(all));
  }

  private Compared compared(Personas.Link persona, long size, long customers) {
    double share = customers == 0 ? 0 : (double) size / customers;
    List<CustomerId> sample = members.sample(persona.segment(), PersonaFigures.SAMPLE);
    return new Compared(persona.key(), persona.name(), size, share, figures.of(sample), habits.of(sample));
  }

  private List<Pair> pairs(List<Personas.Link> all) {
    List<Pair> pairs = new ArrayList<>();
    for (int one = 0; one < all.size(); one++) {
      for (int other = one + 1; other < all.size(); other++) {
        pairs.add(new Pair(all.get(one).key(), all.get(other).key(),
            both(all.get(one).segment(), all.get(other).segment())));
      }
    }
    return pairs;
  }

  private long both(String a, String b) {
    return jdbc.query("""
      select count(*) from segment_member one join segment_member other using (customer_id)
      where one.segment = ? and other.segment = ?""", (row, n) -> row.getLong(1), a, b).getFirst();
  }
}
