package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.CustomerId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How personas differ, overlap and cover; and which touchpoints each uses, and where they hear nothing. From samples of their members. */
@Component
class PersonaNumbers {
  private static final int SAMPLE = 1_000;
  private static final Duration LOOK_BACK = Duration.ofDays(90);

  private final JdbcTemplate jdbc;
  private final Personas personas;
  private final Segments segments;
  private final Members members;
  private final InstantSource clock;

  PersonaNumbers(JdbcTemplate jdbc, Personas personas, Segments segments, Members members, InstantSource clock) {
    this.jdbc = jdbc;
    this.personas = personas;
    this.segments = segments;
    this.members = members;
    this.clock = clock;
  }

  /** @param value a mean over the members; null where there is nothing to measure */
  @Schema(name = "PersonaFigure")
  record Figure(String measure, @Nullable Double value) {}

  @Schema(name = "ComparedPersona")
  record Compared(String key, String name, long size, double share, List<Figure> numbers) {}

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
    List<Compared> compared = all.stream().map(persona -> {
      long size = sizes.getOrDefault(persona.segment(), 0L);
      return new Compared(persona.key(), persona.name(), size, customers == 0 ? 0 : (double) size / customers,
          numbers(persona.segment()));
    }).toList();
    return new Comparison(customers, covered, compared, pairs(all));
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

  private List<Figure> numbers(String segment) {
    Instant now = clock.instant();
    UUID[] sample = sample(segment);
    return jdbc.query("""
      select count(*) filter (where name = 'Order Completed')::float8 / nullif(?, 0),
        sum((payload -> 'properties' ->> 'total')::float8) filter (where name = 'Order Completed'
          and jsonb_typeof(payload -> 'properties' -> 'total') = 'number') / nullif(?, 0),
        extract(epoch from ?::timestamptz - max(occurred_at)) / 86400,
        count(*) filter (where name = 'Email Link Clicked')::float8 / nullif(count(*) filter (where name = 'Email Sent'), 0)
      from event join profile on profile.id = event.profile_id
      where root_id = any (?) and kind = 0 and occurred_at > ?""", (row, n) -> List.of(
        new Figure("orders_90d", number(row.getObject(1))), new Figure("revenue_90d", number(row.getObject(2))),
        new Figure("days_since_last", number(row.getObject(3))),
        new Figure("email_click_rate", number(row.getObject(4)))),
        sample.length, sample.length, Timestamp.from(now), sample, Timestamp.from(now.minus(LOOK_BACK))).getFirst();
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }

  private UUID[] sample(String segment) {
    return members.sample(segment, SAMPLE).stream().map(CustomerId::value).toArray(UUID[]::new);
  }

  /**
   * One channel as a persona uses it.
   *
   * @param heard events from there
   * @param people of how many of the sample
   * @param answered messages of ours that went there
   */
  record Touchpoint(String channel, long heard, long people, long answered) {}

  @Schema(name = "TouchpointGap")
  record Gap(String persona, int sampled, List<Touchpoint> touchpoints) {}

  @Schema(name = "TouchpointGaps")
  record Gaps(long days, List<Gap> items) {}

  Gaps gaps() {
    return new Gaps(LOOK_BACK.toDays(), personas.links().stream().map(persona -> {
      UUID[] sample = sample(persona.segment());
      return new Gap(persona.key(), sample.length, touchpoints(sample));
    }).toList());
  }

  private List<Touchpoint> touchpoints(UUID[] sample) {
    return jdbc.query("""
      select channel, count(*) filter (where source <> 'inyeon'), count(distinct root_id) filter (where source <> 'inyeon'),
        count(*) filter (where source = 'inyeon' and name = 'Email Sent')
      from event join profile on profile.id = event.profile_id
      where root_id = any (?) and kind = 0 and occurred_at > ?
        and (source <> 'inyeon' or name = 'Email Sent') group by channel order by 2 desc, channel""",
        (row, n) -> new Touchpoint(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), sample,
        Timestamp.from(clock.instant().minus(LOOK_BACK)));
  }
}
