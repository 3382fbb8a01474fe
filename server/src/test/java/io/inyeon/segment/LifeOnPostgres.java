package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.rule.Life;
import io.inyeon.core.rule.Rule;
import io.inyeon.postgres.DatabaseAddress;
import io.inyeon.postgres.EmbeddedPostgres;
import io.inyeon.postgres.Migrations;
import io.inyeon.settings.DataDirectory;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.json.JsonMapper;

/** Writes generated lives into the tables of a real database, as the log and identity would have. */
final class LifeOnPostgres implements AutoCloseable {
  private static final int PARTITIONS = 16;

  private final JsonMapper json = new JsonMapper();
  private final DataDirectory data;
  private final EmbeddedPostgres server;
  private final JdbcTemplate jdbc;
  private int written;

  LifeOnPostgres(Path folder) {
    data = DataDirectory.open(folder);
    server = EmbeddedPostgres.start(data);
    DatabaseAddress address = server.address();
    new Migrations().run(address);
    jdbc = new JdbcTemplate(new SingleConnectionDataSource(address.jdbcUrl(), address.user().orElseThrow(),
        address.password().orElseThrow(), true));
    jdbc.execute("create table event_of_lives partition of event default");
  }

  /** Who is in which segment, by SQL; the life as it stands. */
  Map<String, Set<CustomerId>> members(Life life, Map<String, Rule> asked) {
    life.events().stream().skip(written).forEach(this::write);
    written = life.events().size();
    life.owners().forEach((profile, owner) -> jdbc.update("""
      insert into profile (id, root_id, parent_id, known, created_at) values (?, ?, ?, false, now())
      on conflict (id) do update set root_id = excluded.root_id, parent_id = excluded.parent_id""", profile.value(),
        owner.value(), profile.asCustomer().equals(owner) ? null : owner.value()));
    Map<String, Set<CustomerId>> members = new LinkedHashMap<>();
    asked.forEach((key, rule) -> members.put(key, whom(life, rule, asked)));
    return members;
  }

  private Set<CustomerId> whom(Life life, Rule rule, Map<String, Rule> segments) {
    long[] reach = new long[PARTITIONS];
    Arrays.fill(reach, life.events().size() + 1_000);
    List<UUID> owners = life.owners().values().stream().map(CustomerId::value).distinct().toList();
    Sql sql = RuleSql.whom(rule, Sql.of("select unnest(?::uuid[])",
        owners.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"))), segments, Life.BRAND,
        life.now(),
        reach);
    return new HashSet<>(jdbc.query(sql.text(), (row, n) -> new CustomerId(row.getObject(1, UUID.class)),
        sql.arguments().toArray()));
  }

  private void write(Event event) {
    Map<String, Object> payload = new LinkedHashMap<>();
    put(payload, "properties", event.properties());
    put(payload, "traits", event.traits());
    put(payload, "context", event.context());
    if (!event.endpoints().isEmpty()) {
      payload.put("endpoints", event.endpoints());
    }
    jdbc.update("""
      insert into event (partition, position, received_at, occurred_at, kind, imported, future, telling, customer_id,
        profile_id, type, name, channel, source, message_id, payload)
      values (0, ?, ?, ?, 0, false, false, true, ?, ?, ?, ?, 'web', ?, ?, ?::jsonb)""", event.at().position(),
        Timestamp.from(event.receivedAt()), Timestamp.from(event.occurredAt()), event.profile().value(),
        event.profile().value(), event.type().word(), event.name(), event.source(), event.messageId(),
        json.writeValueAsString(payload));
  }

  private static void put(Map<String, Object> payload, String name, Attributes attributes) {
    if (!attributes.values().isEmpty()) {
      payload.put(name, attributes.values());
    }
  }

  /** Forgets everybody, for the next life. */
  void clear() {
    jdbc.execute("truncate event, profile");
    written = 0;
  }

  @Override
  public void close() {
    server.close();
    data.close();
  }
}
