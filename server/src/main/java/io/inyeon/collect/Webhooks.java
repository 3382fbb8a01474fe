package io.inyeon.collect;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The SQL of inbound webhooks. */
@Component
class Webhooks {
  private final JdbcTemplate jdbc;
  private final JsonMapper json;
  private final InstantSource clock;

  Webhooks(JdbcTemplate jdbc, JsonMapper json, InstantSource clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  Optional<Webhook> find(String key) {
    return jdbc.query("select key, secret, mapping::text from webhook where key = ?",
        (row, n) -> new Webhook(row.getString(1), new WebhookSecret(row.getString(2)),
            WebhookMapping.stored(json.readTree(row.getString(3)))),
        key).stream().findFirst();
  }

  void save(Webhook webhook) {
    jdbc.update("""
      insert into webhook (key, secret, mapping, created_at) values (?, ?, ?::jsonb, ?)
      on conflict (key) do update set secret = excluded.secret, mapping = excluded.mapping""", webhook.key(),
        webhook.secret().text(), json.writeValueAsString(webhook.mapping().document()),
        Timestamp.from(clock.instant()));
  }
}
