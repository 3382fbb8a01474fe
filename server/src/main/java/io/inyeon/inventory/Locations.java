package io.inyeon.inventory;

import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The places, stored. */
@Component
public class Locations {
  private static final String COLUMNS = """
    code, name, kind, country, zone, address, latitude, longitude, hours::text, closed::text, capacity, services, active,
    rank, revision, updated_at, reach_km""";

  private final JdbcTemplate jdbc;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final InstantSource clock;

  Locations(JdbcTemplate jdbc, TransactionTemplate transaction, JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.json = json;
    this.clock = clock;
  }

  public Optional<Location> find(String code) {
    return jdbc.query("select " + COLUMNS + " from location where code = ?", (row, n) -> location(row), code).stream()
        .findFirst();
  }

  Location require(String code) {
    return find(code).orElseThrow(() -> Problem.notFound("location").with("location", code));
  }

  /** Those of these that are there. */
  Set<String> known(Collection<String> codes) {
    return new TreeSet<>(jdbc.queryForList("select code from location where code = any (?)", String.class,
        (Object) codes.toArray(String[]::new)));
  }

  /** The same by their codes. */
  Map<String, Location> find(Collection<String> codes) {
    return jdbc.query("select " + COLUMNS + " from location where code = any (?)", (row, n) -> location(row),
        (Object) codes.toArray(String[]::new)).stream().collect(Collectors.toMap(Location::code, Function.identity()));
  }

  /** In the order of their codes. */
  public List<Location> after(String code, int limit) {
    return jdbc.query("select " + COLUMNS + " from location where code > ? order by code limit ?",
        (row, n) -> location(row), code, limit);
  }

  /** @return whether it is new */
  boolean save(Location wanted, Precondition precondition) {
    return Boolean.TRUE.equals(transaction.execute(status -> {
      jdbc.execute("lock table location in share row exclusive mode"); // who is first to take a code is first
      Optional<Long> revision = jdbc.queryForList("select revision from location where code = ? for update", Long.class,
          wanted.code()).stream().findFirst();
      precondition.check(revision);
      write(wanted);
      return revision.isEmpty();
    }));
  }

  private void write(Location one) {
    jdbc.update("""
      insert into location (code, name, kind, country, zone, address, latitude, longitude, hours, closed, capacity, services,
        active, rank, revision, updated_at, reach_km)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?, ?, ?, 1, ?, ?)
      on conflict (code) do update set name = excluded.name, kind = excluded.kind, country = excluded.country,
        zone = excluded.zone, address = excluded.address, latitude = excluded.latitude, longitude = excluded.longitude,
        hours = excluded.hours, closed = excluded.closed, capacity = excluded.capacity, services = excluded.services,
        active = excluded.active, rank = excluded.rank, revision = location.revision + 1,
        updated_at = excluded.updated_at, reach_km = excluded.reach_km""", one.code(), one.name(), one.kind(),
        one.country(), one.zone().getId(),
        one.address(), one.latitude(), one.longitude(), json.writeValueAsString(one.hours()),
        json.writeValueAsString(one.closed().stream().map(LocalDate::toString).sorted().toList()), one.capacity(),
        one.services().stream().sorted().toArray(String[]::new), one.active(), one.rank(),
        Timestamp.from(clock.instant()), one.reachKm());
  }

  private Location location(ResultSet row) throws SQLException {
    return new Location(row.getString(1), row.getString(2), row.getString(3), row.getString(4),
        ZoneId.of(row.getString(5)), row.getString(6), row.getObject(7, Double.class), row.getObject(8, Double.class),
        json.readValue(row.getString(9), new TypeReference<Map<String, List<String>>>() {
        }), new TreeSet<>(json.readValue(row.getString(10), new TypeReference<Set<LocalDate>>() {
        })), row.getObject(11, Integer.class), row.getObject(17, Integer.class),
        new TreeSet<>(List.of((String[]) row.getArray(12).getArray())),
        row.getBoolean(13), row.getInt(14), row.getLong(15), row.getTimestamp(16).toInstant());
  }
}
