package io.inyeon.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many decisions of each kind were made, day by day: counted where they are written, in the same transaction. */
@Component
class DecisionDays {
  /** @param day of UTC */
  private record Kind(LocalDate day, String journey, String channel, String outcome, String reason, String rule) {
    private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::day).thenComparing(Kind::journey)
        .thenComparing(Kind::channel).thenComparing(Kind::outcome).thenComparing(Kind::reason)
        .thenComparing(Kind::rule);

    static Kind of(DecisionRow row) {
      return new Kind(LocalDate.ofInstant(row.at(), ZoneOffset.UTC), row.journey(), row.channel(), row.outcome(),
          row.reason(), row.rule());
    }
  }

  /** @param reason absent where they were allowed, as {@code rule} is */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Reasoned(String outcome, @Nullable String reason, @Nullable String rule, long made) {}

  record Day(LocalDate day, long allowed, long deferred, long refused) {}

  private final JdbcTemplate jdbc;

  DecisionDays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param slot so that no two writers meet in a row: the partition */
  void add(int slot, Collection<DecisionRow> rows) {
    Map<Kind, Long> made = new TreeMap<>(Kind.ORDER);
    rows.forEach(row -> made.merge(Kind.of(row), 1L, Long::sum));
    jdbc.batchUpdate("""
      insert into decision_day (slot, day, journey, channel, outcome, reason, rule, made) values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (day, journey, channel, outcome, reason, rule, slot)
      do update set made = decision_day.made + excluded.made""",
        made.entrySet().stream().map(entry -> values(slot, entry.getKey(), entry.getValue())).toList());
  }

  private static Object[] values(int slot, Kind kind, long made) {
    return new Object[]{slot, Date.valueOf(kind.day), kind.journey, kind.channel, kind.outcome, kind.reason, kind.rule,
        made};
  }

  /** @param to included */
  List<Reasoned> reasons(LocalDate from, LocalDate to, String journey, String channel) {
    return jdbc.query("""
      select outcome, nullif(reason, ''), nullif(rule, ''), sum(made) from decision_day
      where day between ? and ? and (? = '' or journey = ?) and (? = '' or channel = ?)
      group by 1, 2, 3 order by 4 desc, 1, 2, 3""",
        (row, n) -> new Reasoned(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)),
        Date.valueOf(from), Date.valueOf(to), journey, journey, channel, channel);
  }

  List<Day> days(LocalDate from, LocalDate to, String journey, String channel) {
    return jdbc.query("""
      select day, coalesce(sum(made) filter (where outcome = 'allowed'), 0),
        coalesce(sum(made) filter (where outcome = 'deferred'), 0),
        coalesce(sum(made) filter (where outcome = 'refused'), 0)
      from decision_day where day between ? and ? and (? = '' or journey = ?) and (? = '' or channel = ?)
      group by day order by day""",
        (row, n) -> new Day(row.getDate(1).toLocalDate(), row.getLong(2), row.getLong(3), row.getLong(4)),
        Date.valueOf(from), Date.valueOf(to), journey, journey, channel, channel);
  }
}
