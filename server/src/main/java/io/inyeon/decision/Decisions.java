package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.core.engine.Effect;
import io.inyeon.engine.EffectHandler;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The record of decisions. Nothing is sent without a line here, and nothing is held back without one. */
@Component
public class Decisions implements EffectHandler {
  /** Those after the decision are few, and have a row of their own. */
  private static final int LATE = -1;

  private final DecisionTables tables;
  private final DecisionCounts counts;
  private final DecisionDays days;

  Decisions(DecisionTables tables, DecisionCounts counts, DecisionDays days) {
    this.tables = tables;
    this.counts = counts;
    this.days = days;
  }

  @Override
  public void handle(List<Asked> effects) {
    Map<Integer, List<DecisionRow>> made = new TreeMap<>();
    for (Asked asked : effects) {
      if (asked.effect() instanceof Effect.Decided decided) {
        made.computeIfAbsent(asked.partition(), any -> new ArrayList<>()).add(DecisionRow.of(decided));
      }
    }
    made.forEach(this::write);
  }

  private void write(int slot, List<DecisionRow> rows) {
    tables.insert(rows);
    counts.add(slot, rows.stream().collect(Collectors.groupingBy(DecisionRow::outcome, Collectors.counting())));
    days.add(slot, rows);
  }

  /** A refusal after the decision: a guard, or a consent taken back while the message waited. */
  public void refusedLate(Late late) {
    write(LATE, List.of(late.row()));
  }

  /** The decisions about these profiles, newest first. */
  List<DecisionView> of(Collection<ProfileId> profiles, long before, int limit) {
    return tables.of(profiles, before, limit);
  }

  /** All that was decided about one message, in order: it may have been put off before it was allowed. */
  public List<DecisionView> ofMessage(ProfileId profile, UUID message) {
    return tables.ofMessage(profile, message);
  }
}
