package io.inyeon.message;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.KnownPeople;
import io.inyeon.customer.KnownPeople.Known;
import io.inyeon.web.InstantCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Messages for callers, the newest first. */
@Component
class MessageLists {
  private static final String SELECT = """
    select id, profile_id, journey, version, node, channel, endpoint, purpose, status, reason, attempts, created_at,
      settled_at, subject
    from message left join message_content on message_id = id
    """;

  /** What is wanted; what is null or empty leaves nothing out. */
  record Wanted(List<String> statuses, @Nullable String channel, @Nullable String journey,
      @Nullable Collection<ProfileId> profiles) {}

  /** @param profile whose run asked for it; nobody's once erased */
  record Listed(ProfileId profile, MessageView view) {}

  private final JdbcTemplate jdbc;
  private final KnownPeople people;

  MessageLists(JdbcTemplate jdbc, KnownPeople people) {
    this.jdbc = jdbc;
    this.people = people;
  }

  /** Served by the indexes message_newest and message_profile. */
  List<MessageView> page(Wanted wanted, InstantCursor from, int limit) {
    UUID @Nullable [] profiles = wanted.profiles == null
        ? null
        : wanted.profiles.stream().map(ProfileId::value).toArray(UUID[]::new);
    String[] statuses = wanted.statuses.toArray(String[]::new);
    return named(jdbc.query(SELECT + """
      where (cardinality(?::text[]) = 0 or status = any (?)) and (?::text is null or channel = ?)
        and (?::text is null or journey = ?) and (?::uuid[] is null or profile_id = any (?))
        and (created_at, id) < (?, ?)
      order by created_at desc, id desc limit ?""", (row, n) -> told(row), statuses, statuses, wanted.channel,
        wanted.channel, wanted.journey, wanted.journey, profiles, profiles, Timestamp.from(from.before()), from.id(),
        limit)).stream().map(Listed::view).toList();
  }

  Optional<Listed> find(UUID id) {
    return named(jdbc.query(SELECT + "where id = ?", (row, n) -> told(row), id)).stream().findFirst();
  }

  private List<Listed> named(List<Listed> found) {
    Map<ProfileId, Known> known = people.of(found.stream().map(Listed::profile).toList());
    return found.stream()
        .map(one -> known.containsKey(one.profile)
            ? new Listed(one.profile, one.view.to(Objects.requireNonNull(known.get(one.profile))))
            : one)
        .toList();
  }

  private static Listed told(ResultSet row) throws SQLException {
    Timestamp settled = row.getTimestamp("settled_at");
    return new Listed(new ProfileId(row.getObject("profile_id", UUID.class)),
        new MessageView(row.getString("id"), null, null, row.getString("journey"), row.getInt("version"),
            row.getString("node"), row.getString("channel"), row.getString("endpoint"), row.getString("purpose"),
            row.getString("status"), row.getString("subject"), row.getString("reason"), row.getInt("attempts"),
            row.getTimestamp("created_at").toInstant(), settled == null ? null : settled.toInstant()));
  }
}
