package io.inyeon.webhook;

import io.inyeon.web.Problem;
import io.inyeon.webhook.WebhookEndpoint.Disabling;
import io.inyeon.webhook.WebhookEndpoint.Secrets;
import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of webhook endpoints. */
@Component
class WebhookEndpoints {
  private static final int MOST_COUNTED = 10_000;

  private final JdbcTemplate jdbc;

  WebhookEndpoints(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  Optional<WebhookEndpoint> find(String key) {
    return read("where key = ?", key).stream().findFirst();
  }

  /** @throws Problem 404 when there is none */
  WebhookEndpoint require(String key) {
    return find(key).orElseThrow(() -> Problem.notFound("webhook"));
  }

  /** Until the transaction ends nobody else changes it. */
  Optional<WebhookEndpoint> lock(String key) {
    return read("where key = ? for update", key).stream().findFirst();
  }

  List<WebhookEndpoint> after(String key, int limit) {
    return read("where key > ? order by key limit ?", key, limit);
  }

  /** All that are told anything, few as they are. */
  List<WebhookEndpoint> active() {
    return read("where enabled and disabled_at is null order by key");
  }

  /** Those active ones for which something is due. Served by the index webhook_delivery_due. */
  List<WebhookEndpoint> due(Instant now) {
    return read("""
      where enabled and disabled_at is null and exists (select 1 from webhook_delivery
        where endpoint = webhook_endpoint.id and state = 'pending' and next_attempt_at <= ?)
      order by key""", Timestamp.from(now));
  }

  long count() {
    return jdbc.query("select count(*) from webhook_endpoint", (row, n) -> row.getLong(1)).getFirst();
  }

  /** How many deliveries wait for each; counts to 10,000. */
  Map<UUID, Long> pending(List<WebhookEndpoint> endpoints) {
    Map<UUID, Long> pending = new HashMap<>();
    jdbc.query("""
      select id, (select count(*) from (select 1 from webhook_delivery
        where endpoint = webhook_endpoint.id and state = 'pending' limit ?) as counted)
      from webhook_endpoint where id = any (?)""", row -> {
      pending.put(row.getObject(1, UUID.class), row.getLong(2));
    }, MOST_COUNTED, endpoints.stream().map(WebhookEndpoint::id).toArray(UUID[]::new));
    return pending;
  }

  void save(WebhookEndpoint endpoint) {
    jdbc.update("""
      insert into webhook_endpoint (id, key, name, url, segments, events, history, enabled, disabled_at,
        disabled_reason, failing_since, secret, previous_secret, previous_until, created_at, updated_at)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (id) do update set name = excluded.name, url = excluded.url, segments = excluded.segments,
        events = excluded.events, history = excluded.history, enabled = excluded.enabled,
        disabled_at = excluded.disabled_at, disabled_reason = excluded.disabled_reason,
        failing_since = excluded.failing_since, secret = excluded.secret,
        previous_secret = excluded.previous_secret, previous_until = excluded.previous_until,
        updated_at = excluded.updated_at""", endpoint.id(), endpoint.key(), endpoint.name(),
        endpoint.url().toString(), endpoint.segments().map(keys -> keys.toArray(String[]::new)).orElse(null),
        endpoint.events().stream().map(WebhookEvent::word).toArray(String[]::new), endpoint.history(),
        endpoint.enabled(), timestamp(endpoint.disabled().map(Disabling::at)),
        endpoint.disabled().map(Disabling::reason).orElse(null), timestamp(endpoint.failingSince()),
        endpoint.secrets().present().text(), endpoint.secrets().previous().map(SigningSecret::text).orElse(null),
        timestamp(endpoint.secrets().until()), Timestamp.from(endpoint.createdAt()),
        Timestamp.from(endpoint.updatedAt()));
  }

  private static @Nullable Timestamp timestamp(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }

  /** What was written for it goes in small steps afterwards: it may be millions. */
  boolean delete(String key) {
    return jdbc.update("delete from webhook_endpoint where key = ?", key) > 0;
  }

  /** It took something. */
  void answered(UUID id, URI url) {
    jdbc.update("""
      update webhook_endpoint set failing_since = null where id = ? and url = ? and failing_since is not null""", id,
        url.toString());
  }

  /**
   * It took nothing; it is disabled when it has done nothing else since so long ago.
   *
   * @param url which was asked: an answer that comes late says nothing of another one
   */
  void failed(UUID id, URI url, Instant now, Instant longAgo) {
    jdbc.update("""
      update webhook_endpoint set failing_since = coalesce(failing_since, ?),
        disabled_at = case when failing_since <= ? then coalesce(disabled_at, ?) else disabled_at end,
        disabled_reason = case when failing_since <= ? then coalesce(disabled_reason, 'failing') else disabled_reason end
      where id = ? and url = ?""", Timestamp.from(now), Timestamp.from(longAgo), Timestamp.from(now),
        Timestamp.from(longAgo), id, url.toString());
  }

  /** It said itself that nobody is there any more. */
  void gone(UUID id, URI url, Instant now) {
    jdbc.update("update webhook_endpoint set disabled_at = ?, disabled_reason = 'gone' where id = ? and url = ?",
        Timestamp.from(now), id, url.toString());
  }

  private List<WebhookEndpoint> read(String which, Object... arguments) {
    return jdbc.query("""
      select id, key, name, url, segments, events, history, enabled, disabled_at, disabled_reason, failing_since,
        secret, previous_secret, previous_until, created_at, updated_at from webhook_endpoint""" + " " + which,
        (row, n) -> endpoint(row), arguments);
  }

  private static WebhookEndpoint endpoint(ResultSet row) throws SQLException {
    Set<WebhookEvent> events = EnumSet.noneOf(WebhookEvent.class);
    texts(row.getArray("events")).orElse(List.of()).forEach(
        word -> WebhookEvent.named(word).ifPresent(events::add));
    Secrets secrets = new Secrets(new SigningSecret(row.getString("secret")),
        Optional.ofNullable(row.getString("previous_secret")).map(SigningSecret::new),
        instant(row, "previous_until"));
    String reason = row.getString("disabled_reason");
    return new WebhookEndpoint(row.getObject("id", UUID.class), row.getString("key"), row.getString("name"),
        URI.create(row.getString("url")), texts(row.getArray("segments")), events, row.getBoolean("history"),
        row.getBoolean("enabled"), instant(row, "disabled_at").map(at -> new Disabling(at, reason)),
        instant(row, "failing_since"), secrets, row.getTimestamp("created_at").toInstant(),
        row.getTimestamp("updated_at").toInstant());
  }

  private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
  }

  private static Optional<List<String>> texts(@Nullable Array array) throws SQLException {
    return array == null ? Optional.empty() : Optional.of(Arrays.asList((String[]) array.getArray()));
  }
}
