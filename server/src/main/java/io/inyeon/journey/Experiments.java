package io.inyeon.journey;

import io.inyeon.core.engine.Effect;
import io.inyeon.engine.EffectHandler;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import io.inyeon.core.ProfileId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The record of who met which variant of an experiment. */
@Component
class Experiments implements EffectHandler {
  /** Somebody who met a variant. */
  record Exposure(ProfileId profile, String variant, Instant at) {}

  private final JdbcTemplate jdbc;

  Experiments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void handle(List<Asked> effects) {
    List<Object[]> rows = effects.stream().<Object[]>mapMulti((asked, out) -> {
      if (asked.effect() instanceof Effect.Exposed met) {
        out.accept(new Object[]{met.effect(), met.run(), met.profile().value(), met.journey(), met.version(),
            met.node(), met.variant(), Timestamp.from(met.at())});
      }
    }).toList();
    if (!rows.isEmpty()) {
      jdbc.batchUpdate("""
        insert into journey_exposure (effect_id, run_id, profile_id, journey, version, node, variant, at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (effect_id) do nothing""", rows);
    }
  }

  /** The latest first. Served by the index journey_exposure_node. */
  List<Exposure> latest(String journey, String node, int limit) {
    return jdbc.query("""
      select profile_id, variant, at from journey_exposure where journey = ? and node = ? order by at desc limit ?""",
        (row, n) -> new Exposure(new ProfileId(row.getObject(1, UUID.class)), row.getString(2),
            row.getTimestamp(3).toInstant()),
        journey, node, limit);
  }
}
