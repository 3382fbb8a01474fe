package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.policy.Decision;
import io.inyeon.engine.EffectHandler;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The record of decisions. Nothing is sent without a line here, and nothing is held back without one. */
@Component
public class Decisions implements EffectHandler {
  /** Those after the decision are few, and have a row of their own. */
  private static final int LATE = -1;

  private final JdbcTemplate jdbc;
  private final DecisionCounts counts;

  Decisions(JdbcTemplate jdbc, DecisionCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  @Override
  public void handle(List<Asked> effects) {
    List<Object[]> rows = effects.stream().<Object[]>mapMulti((asked, out) -> {
      if (asked.effect() instanceof Effect.Decided decided) {
        out.accept(row(decided));
      }
    }).toList();
    if (!rows.isEmpty()) {
      insert(rows);
      made(effects).forEach(counts::add);
    }
  }

  /** By partition, in the order of their numbers. */
  private static Map<Integer, Map<String, Long>> made(List<Asked> effects) {
    Map<Integer, Map<String, Long>> made = new TreeMap<>();
    for (Asked asked : effects) {
      if (asked.effect() instanceof Effect.Decided decided) {
        made.computeIfAbsent(asked.partition(), any -> new TreeMap<>()).merge(outcome(decided.decision()), 1L,
            Long::sum);
      }
    }
    return made;
  }

  /** A refusal after the decision: a guard, or a consent taken back while the message waited. */
  public void refusedLate(ProfileId profile, UUID effect, UUID run, String journey, String node, String channel,
      String purpose, String reason, String evidence, Instant at) {
    insert(
        List.<Object[]>of(new Object[]{profile.value(), effect, run, journey, node, channel, purpose, "refused", reason,
            evidence, null, Timestamp.from(at)}));
    counts.add(LATE, Map.of("refused", 1L));
  }

  private static Object[] row(Effect.Decided decided) {
    Decision decision = decided.decision();
    return new Object[]{decided.profile().value(), decided.effect(), decided.run(), decided.journey(), decided.node(),
        decided.channel(), decided.purpose(), outcome(decision), reason(decision), evidence(decision),
        until(decision).map(Timestamp::from).orElse(null), Timestamp.from(decided.at())};
  }

  private void insert(List<Object[]> rows) {
    jdbc.batchUpdate("""
      insert into decision (profile_id, effect_id, run_id, journey, node, channel, purpose, outcome, reason, evidence,
        until, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""", rows);
  }

  private static String outcome(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> "allowed";
      case Decision.Deferred deferred -> "deferred";
      case Decision.Refused refused -> "refused";
    };
  }

  private static @Nullable String reason(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> null;
      case Decision.Deferred deferred -> deferred.reason().name().toLowerCase(Locale.ROOT);
      case Decision.Refused refused -> refused.reason().name().toLowerCase(Locale.ROOT);
    };
  }

  private static @Nullable String evidence(Decision decision) {
    return switch (decision) {
      case Decision.Allowed allowed -> null;
      case Decision.Deferred deferred -> deferred.evidence();
      case Decision.Refused refused -> refused.evidence();
    };
  }

  private static Optional<Instant> until(Decision decision) {
    return decision instanceof Decision.Deferred deferred ? Optional.of(deferred.until()) : Optional.empty();
  }

  /** The decisions about these profiles, newest first. */
  List<DecisionView> of(Collection<ProfileId> profiles, long before, int limit) {
    return jdbc.query("select " + DecisionView.COLUMNS + """

      from decision where profile_id = any (?) and id < ? order by id desc limit ?""",
        (row, n) -> DecisionView.of(row), profiles.stream().map(ProfileId::value).toArray(UUID[]::new), before, limit);
  }

  /** All that was decided about one message, in order: it may have been put off before it was allowed. */
  public List<DecisionView> ofMessage(ProfileId profile, UUID message) {
    return jdbc.query("select " + DecisionView.COLUMNS + """

      from decision where profile_id = ? and effect_id = ? order by id""", (row, n) -> DecisionView.of(row),
        profile.value(), message);
  }
}
