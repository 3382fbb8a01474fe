package io.inyeon.webhook;

import io.inyeon.sending.Outlet;
import io.inyeon.webhook.WebhookDelivery.Change;
import io.inyeon.webhook.WebhookDelivery.Claimed;
import io.inyeon.webhook.WebhookDelivery.Listed;
import io.inyeon.webhook.WebhookDelivery.Queued;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of deliveries: pending, then delivered or failed. */
@Component
class WebhookDeliveries {
  private static final IntFunction<String[]> TEXTS = String[]::new;

  private final JdbcTemplate jdbc;

  WebhookDeliveries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** In the caller's transaction. What is there already stays as it is. */
  void queue(List<Queued> deliveries, Instant now) {
    Timestamp at = Timestamp.from(now);
    jdbc.update("""
      insert into webhook_delivery (id, endpoint, type, segment, segment_name, customer_id, at, cause, data,
        state, next_attempt_at, created_at)
      select id, endpoint, type, segment, segment_name, customer_id, at, cause, data::jsonb, 'pending', ?, ?
      from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::timestamptz[], ?::text[],
        ?::text[]) as told (id, endpoint, type, segment, segment_name, customer_id, at, cause, data)
      on conflict (id) do nothing""", at, at, all(deliveries, Queued::id, UUID[]::new),
        all(deliveries, Queued::endpoint, UUID[]::new), all(deliveries, one -> one.change().event().word(), TEXTS),
        all(deliveries, one -> one.change().segment(), TEXTS),
        all(deliveries, one -> one.change().segmentName(), TEXTS),
        deliveries.stream().map(one -> one.change().customer()).toArray(UUID[]::new),
        all(deliveries, one -> Timestamp.from(one.change().at()), Timestamp[]::new),
        all(deliveries, one -> one.change().cause(), TEXTS),
        deliveries.stream().map(one -> one.change().data()).toArray(TEXTS));
  }

  private static <T> T[] all(List<Queued> deliveries, Function<Queued, T> column, IntFunction<T[]> array) {
    return deliveries.stream().map(column).toArray(array);
  }

  /**
   * Takes what is due for an endpoint; another process passes over it until the lease ends.
   *
   * @param mine those that this process still has in hand, though their lease may have ended
   */
  List<Claimed> claim(UUID endpoint, Instant now, Instant lease, Collection<UUID> mine, int limit) {
    return jdbc.query(
        """
      update webhook_delivery set attempts = attempts + 1, leased_until = ?, last_attempt_at = ?
      from (select id as due from webhook_delivery
        where endpoint = ? and state = 'pending' and next_attempt_at <= ? and (leased_until is null or leased_until <= ?)
          and id <> all (?)
        order by next_attempt_at, at limit ? for update skip locked) as next
      where id = due
      returning id, endpoint, type, segment, segment_name, customer_id, at, cause, attempts, leased_until, data::text""",
        (row, n) -> claimed(row), Timestamp.from(lease), Timestamp.from(now), endpoint, Timestamp.from(now),
        Timestamp.from(now), mine.toArray(UUID[]::new), limit);
  }

  /** Those in hand are counted all, by the index webhook_delivery_leased; those that wait to 10,000. */
  Outlet.Held held(Instant now) {
    return jdbc.query("""
      select (select count(*) from (select 1 from webhook_delivery
          where state = 'pending' and (leased_until is null or leased_until <= ?) limit 10000) as counted),
        (select count(*) from webhook_delivery where state = 'pending' and leased_until > ?)""",
        (row, n) -> new Outlet.Held(row.getLong(1), row.getLong(2)), Timestamp.from(now), Timestamp.from(now))
        .getFirst();
  }

  private static Claimed claimed(ResultSet row) throws SQLException {
    Change change = new Change(WebhookEvent.named(row.getString(3)).orElseThrow(), row.getString(4), row.getString(5),
        row.getObject(6, UUID.class), row.getTimestamp(7).toInstant(), row.getString(8), row.getString(11));
    return new Claimed(row.getObject(1, UUID.class), row.getObject(2, UUID.class), change, row.getInt(9),
        row.getTimestamp(10).toInstant());
  }

  /** It was taken, whoever else may have it in hand by now. */
  void delivered(Claimed delivery, @Nullable Integer status, Instant now) {
    jdbc.update("""
      update webhook_delivery set state = 'delivered', last_status = ?, last_error = null, leased_until = null,
        settled_at = ? where id = ? and state <> 'delivered'""", status, Timestamp.from(now), delivery.id());
  }

  /** @param next when to try again; never, if empty */
  void failed(Claimed delivery, @Nullable Integer status, @Nullable String error, Instant now,
      Optional<Instant> next) {
    jdbc.update("""
      update webhook_delivery set state = ?, last_status = ?, last_error = ?, leased_until = null,
        next_attempt_at = coalesce(?, next_attempt_at), settled_at = ?
      where id = ? and state = 'pending' and leased_until = ?""", next.isPresent() ? "pending" : "failed", status,
        error, next.map(Timestamp::from).orElse(null), next.isPresent() ? null : Timestamp.from(now), delivery.id(),
        Timestamp.from(delivery.lease()));
  }

  /** Begins with it anew; one that is in hand just now goes on as it is. */
  void retry(UUID id, Instant now) {
    jdbc.update("""
      update webhook_delivery set state = 'pending', attempts = 0, next_attempt_at = ?, settled_at = null
      where id = ? and state <> 'delivered' and (leased_until is null or leased_until <= ?)""", Timestamp.from(now),
        id, Timestamp.from(now));
  }

  /** Served by the index webhook_delivery_latest. */
  List<Listed> latest(UUID endpoint, @Nullable String state, Instant before, UUID beforeId, int limit) {
    return jdbc.query("""
      select id, type, segment, at, cause, state, attempts, last_status, last_error, last_attempt_at,
        next_attempt_at, created_at, settled_at
      from webhook_delivery where endpoint = ? and (?::text is null or state = ?) and (created_at, id) < (?, ?)
      order by created_at desc, id desc limit ?""", (row, n) -> listed(row), endpoint, state, state,
        Timestamp.from(before), beforeId, limit);
  }

  Optional<Listed> find(UUID endpoint, UUID id) {
    return jdbc.query("""
      select id, type, segment, at, cause, state, attempts, last_status, last_error, last_attempt_at,
        next_attempt_at, created_at, settled_at from webhook_delivery where endpoint = ? and id = ?""",
        (row, n) -> listed(row), endpoint, id).stream().findFirst();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    String state = row.getString(6);
    return new Listed(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
        row.getTimestamp(4).toInstant(), row.getString(5), state, row.getInt(7), row.getObject(8, Integer.class),
        row.getString(9), instant(row, 10), state.equals("pending") ? instant(row, 11) : null,
        row.getTimestamp(12).toInstant(), instant(row, 13));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  /**
   * Forgets what is over, what waits for an endpoint that nobody has switched on again, and what was for one that is gone.
   *
   * @return whether there may be more: it goes in small steps, so that nobody waits for it
   */
  boolean forget(Instant delivered, Instant others, int atOnce) {
    int gone = jdbc.update("""
      delete from webhook_delivery where ctid = any (array(select ctid from webhook_delivery
        where not exists (select 1 from webhook_endpoint where webhook_endpoint.id = endpoint) limit ?))""", atOnce);
    int over = jdbc.update("""
      delete from webhook_delivery where ctid = any (array(select ctid from webhook_delivery
        where state = 'delivered' and settled_at < ? limit ?))""", Timestamp.from(delivered), atOnce);
    int old = jdbc.update("""
      delete from webhook_delivery where ctid = any (array(select ctid from webhook_delivery
        where created_at < ? limit ?))""", Timestamp.from(others), atOnce);
    return gone == atOnce || over == atOnce || old == atOnce;
  }
}
