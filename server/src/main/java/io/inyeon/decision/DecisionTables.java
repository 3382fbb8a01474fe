package io.inyeon.decision;

import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.policy.Remedy;
import io.inyeon.decision.DecisionRow.Basis;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of the record of decisions. */
@Component
class DecisionTables {
  private static final String COLUMNS = """
    id, journey, node, channel, purpose, class, topic, outcome, reason, rule, evidence, until, remedy::text, at, effect_id,
    run_id, profile_id""";

  /** What a list over everybody may be narrowed to; empty texts leave it open. */
  record Filter(String journey, String outcome, String reason, String channel) {
    /** By column: each combination is a statement of its own, so that it finds its index. */
    private SortedMap<String, String> conditions() {
      SortedMap<String, String> conditions = new TreeMap<>(
          Map.of("journey", journey, "outcome", outcome, "reason", reason, "channel", channel));
      conditions.values().removeIf(String::isEmpty);
      return conditions;
    }
  }

  /** A decision and whose profile it was about. */
  record Told(ProfileId profile, DecisionView view) {}

  /** A message of the past: allowed, or refused by a cap. */
  record Past(ProfileId profile, UUID effect, String journey, String channel, MessageTerms terms, boolean allowed,
      Instant at) {}

  private final JdbcTemplate jdbc;
  private final JsonMapper json;

  DecisionTables(JdbcTemplate jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void insert(Collection<DecisionRow> rows) {
    jdbc.batchUpdate("""
      insert into decision (profile_id, effect_id, run_id, journey, node, channel, purpose, class, topic, outcome, reason,
        rule, evidence, remedy, until, at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, ''), nullif(?, ''), ?, ?::jsonb, ?, ?)""",
        rows.stream().map(this::values).toList());
  }

  private @Nullable Object[] values(DecisionRow row) {
    return new @Nullable Object[]{row.profile().value(), row.effect(), row.run(), row.journey(), row.node(),
        row.channel(),
        row.terms().purpose(), row.terms().messageClass().name().toLowerCase(Locale.ROOT),
        row.terms().topic().orElse(null), row.outcome(), row.reason(), row.rule(),
        row.basis().map(Basis::evidence).orElse(null), row.basis().map(this::remedy).orElse(null),
        row.until().map(Timestamp::from).orElse(null), Timestamp.from(row.at())};
  }

  private String remedy(Basis basis) {
    return json.writeValueAsString(Map.of("code", basis.remedy().code().name().toLowerCase(Locale.ROOT), "params",
        basis.remedy().params()));
  }

  /** The decisions about these profiles, newest first. */
  List<DecisionView> of(Collection<ProfileId> profiles, long before, int limit) {
    return jdbc.query("select " + COLUMNS + """

      from decision where profile_id = any (?) and id < ? order by id desc limit ?""", (row, n) -> view(row),
        profiles.stream().map(ProfileId::value).toArray(UUID[]::new), before, limit);
  }

  /** All that was decided about one message, in order: it may have been put off before it was allowed. */
  List<DecisionView> ofMessage(ProfileId profile, UUID message) {
    return jdbc.query("select " + COLUMNS + """

      from decision where profile_id = ? and effect_id = ? order by id""", (row, n) -> view(row), profile.value(),
        message);
  }

  /** Those about anybody, newest first. */
  List<Told> page(Filter filter, long before, int limit) {
    List<Object> values = new ArrayList<>(List.of(before));
    values.addAll(filter.conditions().values());
    values.add(limit);
    String narrowed = filter.conditions().keySet().stream().map(column -> " and " + column + " = ?")
        .collect(Collectors.joining());
    return jdbc.query(
        "select " + COLUMNS + " from decision where id < ?" + narrowed + " order by id desc limit ?",
        (row, n) -> new Told(new ProfileId(row.getObject("profile_id", UUID.class)), view(row)), values.toArray());
  }

  /** The latest first. */
  List<Past> since(Instant from, int limit) {
    return jdbc.query("""
      select profile_id, effect_id, journey, channel, class, purpose, topic, outcome, at from decision
      where at >= ? and (outcome = 'allowed' or reason = 'cap_reached') order by id desc limit ?""",
        (row, n) -> new Past(new ProfileId(row.getObject(1, UUID.class)), row.getObject(2, UUID.class),
            row.getString(3), row.getString(4),
            new MessageTerms(MessageClass.valueOf(row.getString(5).toUpperCase(Locale.ROOT)), row.getString(6),
                Optional.ofNullable(row.getString(7)), Optional.empty()),
            row.getString(8).equals("allowed"), row.getTimestamp(9).toInstant()),
        Timestamp.from(from), limit);
  }

  private DecisionView view(ResultSet row) throws SQLException {
    Timestamp until = row.getTimestamp("until");
    return new DecisionView(row.getLong("id"), row.getString("journey"), row.getString("node"),
        row.getString("channel"), row.getString("purpose"), row.getString("class"), row.getString("topic"),
        row.getString("outcome"), row.getString("reason"), row.getString("rule"), row.getString("evidence"),
        until == null ? null : until.toInstant(), remedy(row.getString("remedy")), row.getTimestamp("at").toInstant(),
        null, row.getString("effect_id"), row.getString("run_id"));
  }

  private DecisionView.@Nullable RemedyView remedy(@Nullable String text) {
    if (text == null) {
      return null;
    }
    JsonNode written = json.readTree(text);
    Map<String, String> params = new HashMap<>();
    written.path("params").properties().forEach(param -> params.put(param.getKey(), param.getValue().asString()));
    return DecisionView.RemedyView.of(
        new Remedy(Remedy.Code.valueOf(written.path("code").asString().toUpperCase(Locale.ROOT)), params));
  }
}
