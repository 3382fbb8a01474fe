package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Which touchpoints each persona uses, and where they hear nothing from us. From samples of their members. */
@Component
class Touchpoints {
  private final JdbcTemplate jdbc;
  private final Personas personas;
  private final Members members;
  private final InstantSource clock;

  Touchpoints(JdbcTemplate jdbc, Personas personas, Members members, InstantSource clock) {
    this.jdbc = jdbc;
    this.personas = personas;
    this.members = members;
    this.clock = clock;
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
    return new Gaps(PersonaFigures.LOOK_BACK.toDays(), personas.links().stream().map(persona -> {
      List<CustomerId> sample = members.sample(persona.segment(), PersonaFigures.SAMPLE);
      return new Gap(persona.key(), sample.size(), touchpoints(sample));
    }).toList());
  }

  private List<Touchpoint> touchpoints(List<CustomerId> sample) {
    UUID[] ids = sample.stream().map(CustomerId::value).toArray(UUID[]::new);
    return jdbc.query("""
      select channel, count(*) filter (where source <> 'inyeon'), count(distinct root_id) filter (where source <> 'inyeon'),
        count(*) filter (where source = 'inyeon' and name = 'Email Sent')
      from event join profile on profile.id = event.profile_id
      where root_id = any (?) and kind = 0 and occurred_at > ?
        and (source <> 'inyeon' or name = 'Email Sent') group by channel order by 2 desc, channel""",
        (row, n) -> new Touchpoint(row.getString(1), row.getLong(2), row.getLong(3), row.getLong(4)), ids,
        Timestamp.from(clock.instant().minus(PersonaFigures.LOOK_BACK)));
  }
}
