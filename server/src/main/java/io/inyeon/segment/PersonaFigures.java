package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What some customers bought and answered of late, in means. */
@Component
class PersonaFigures {
  /** How many members of a segment stand for all of them. */
  static final int SAMPLE = 1_000;
  static final Duration LOOK_BACK = Duration.ofDays(90);
  private static final int MOST_CURRENCIES = 4;

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  PersonaFigures(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * @param currency of an amount (ISO 4217), where it is told; sums in different currencies are never added
   * @param value null where there is nothing to measure
   */
  @Schema(name = "PersonaFigure")
  record Figure(String measure, @Nullable String currency, @Nullable Double value) {}

  /** What the members did, in sums. */
  private record Doings(double orders, @Nullable Double days, @Nullable Double clickRate) {}

  /** What they paid in one currency. */
  private record Paid(@Nullable String currency, double revenue, double orders) {}

  /**
   * Orders and revenue of a customer, the worth of an order, days since the last one of those who ordered; how many of the mails
   * that we sent were clicked.
   */
  List<Figure> of(List<CustomerId> customers) {
    UUID[] ids = customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    Instant now = clock.instant();
    Doings doings = doings(ids, now);
    List<Paid> paid = paid(ids, now);
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("orders_90d", null, ids.length == 0 ? null : doings.orders() / ids.length));
    if (paid.isEmpty()) {
      boolean nothing = ids.length > 0 && doings.orders() == 0;
      figures.add(new Figure("revenue_90d", null, nothing ? 0.0 : null));
      figures.add(new Figure("average_order_90d", null, null));
    }
    paid.forEach(one -> figures.add(new Figure("revenue_90d", one.currency(), one.revenue() / ids.length)));
    paid.forEach(one -> figures.add(new Figure("average_order_90d", one.currency(), one.revenue() / one.orders())));
    figures.add(new Figure("days_since_last", null, doings.days()));
    figures.add(new Figure("email_click_rate", null, doings.clickRate()));
    return figures;
  }

  /**
   * A click counts once for its mail, and only if its sending is known: both events name it as {@code effect}. Where no click
   * does, nothing is said: links that nobody follows cannot be told from links that nobody reports.
   */
  private Doings doings(UUID[] ids, Instant now) {
    return jdbc.query("""
      with done as (
        select root_id, name, occurred_at, payload -> 'properties' ->> 'effect' as mail
        from event join profile on profile.id = event.profile_id
        where root_id = any (?) and kind = 0 and occurred_at > ?
          and name in ('Order Completed', 'Email Sent', 'Email Link Clicked')
      ), bought as (
        select count(*) as orders, max(occurred_at) as latest from done where name = 'Order Completed' group by root_id
      ), mail as (
        select bool_or(name = 'Email Link Clicked') as clicked from done where name <> 'Order Completed' and mail is not null
        group by mail having bool_or(name = 'Email Sent')
      )
      select (select coalesce(sum(orders), 0) from bought),
        (select avg(extract(epoch from ?::timestamptz - latest)) / 86400 from bought),
        (select case when bool_or(clicked) then avg(case when clicked then 1 else 0 end) end from mail)""",
        (row, n) -> new Doings(row.getDouble(1), number(row.getObject(2)), number(row.getObject(3))), ids, since(now),
        Timestamp.from(now)).getFirst();
  }

  /** By currency, the one of most orders first. */
  private List<Paid> paid(UUID[] ids, Instant now) {
    return jdbc.query("""
      select substring(upper(payload -> 'properties' ->> 'currency') from '^[A-Z]{3}$') as currency,
        sum((payload -> 'properties' ->> 'total')::float8), count(*)
      from event join profile on profile.id = event.profile_id
      where root_id = any (?) and kind = 0 and occurred_at > ? and name = 'Order Completed'
        and jsonb_typeof(payload -> 'properties' -> 'total') = 'number'
      group by 1 order by 3 desc, 1 limit ?""",
        (row, n) -> new Paid(row.getString(1), row.getDouble(2), row.getLong(3)),
        ids, since(now), MOST_CURRENCIES);
  }

  private static Timestamp since(Instant now) {
    return Timestamp.from(now.minus(LOOK_BACK));
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }
}
