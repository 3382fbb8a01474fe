package io.inyeon.access.staff;

import io.inyeon.access.Role;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of people. */
@Component
class Staff {
  private static final String COLUMNS = """
    select id, number, name, email, role, language, password, disabled, created_at, joined_at from staff
    """;

  private final JdbcTemplate jdbc;

  Staff(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  boolean isEmpty() {
    return jdbc.queryForList("select 1 from staff limit 1").isEmpty();
  }

  /** Until the transaction ends nobody else changes who is here: two last administrators must not see each other off. */
  void hold() {
    jdbc.execute("lock table staff in share row exclusive mode");
  }

  Optional<Member> find(UUID id) {
    return jdbc.query(COLUMNS + "where id = ?", (row, n) -> member(row), id).stream().findFirst();
  }

  Member require(String id) {
    try {
      return find(UUID.fromString(id)).orElseThrow(() -> Problem.notFound("user"));
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("user");
    }
  }

  Optional<Member> withEmail(String email) {
    return jdbc.query(COLUMNS + "where email = ?", (row, n) -> member(row), email).stream().findFirst();
  }

  List<Member> page(long after, int limit) {
    return jdbc.query(COLUMNS + "where number > ? order by number limit ?", (row, n) -> member(row), after, limit);
  }

  /** @return false when somebody has this address already */
  boolean insert(Member member) {
    return jdbc.update("""
      insert into staff (id, email, name, role, language, password, created_at, joined_at) values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (email) do nothing""", member.id(), member.email(), member.name(), member.role().word(),
        member.language(), member.password().orElse(null), Timestamp.from(member.createdAt()),
        member.joinedAt().map(Timestamp::from).orElse(null)) == 1;
  }

  boolean hasOtherAdministrator(UUID than) {
    return !jdbc.queryForList(
        """
      select 1 from staff where role = 'administrator' and not disabled and joined_at is not null and id <> ? limit 1""",
        than).isEmpty();
  }

  void role(UUID id, Role role) {
    jdbc.update("update staff set role = ? where id = ?", role.word(), id);
  }

  void disabled(UUID id, boolean disabled) {
    jdbc.update("update staff set disabled = ? where id = ?", disabled, id);
  }

  void describe(UUID id, String name, String language) {
    jdbc.update("update staff set name = ?, language = ? where id = ?", name, language, id);
  }

  void password(UUID id, String encoded, Instant at) {
    jdbc.update("update staff set password = ?, joined_at = coalesce(joined_at, ?) where id = ?", encoded,
        Timestamp.from(at), id);
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getString(4),
        Role.named(row.getString(5)).orElseThrow(), row.getString(6), Optional.ofNullable(row.getString(7)),
        row.getBoolean(8), row.getTimestamp(9).toInstant(),
        Optional.ofNullable(row.getTimestamp(10)).map(Timestamp::toInstant));
  }
}
