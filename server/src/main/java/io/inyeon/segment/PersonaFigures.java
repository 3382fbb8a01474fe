package io.inyeon.segment;

import io.inyeon.core.CustomerId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
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

  private final JdbcTemplate jdbc;
  private final InstantSource clock;

  PersonaFigures(JdbcTemplate jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @param value null where there is nothing to measure */
  @Schema(name = "PersonaFigure")
  record Figure(String measure, @Nullable Double value) {}

  /** Orders and revenue of a customer, the worth of an order, days since the last one of those who ordered; clicks of a mail. */
  List<Figure> of(List<CustomerId> customers) {
    UUID[] ids = customers.stream().map(CustomerId::value).toArray(UUID[]::new);
    Instant now = clock.instant();
    return jdbc.query(
        """
      with one as (
        select count(*) filter (where name = 'Order Completed')::float8 as orders,
          count(*) filter (where name = 'Order Completed'
            and jsonb_typeof(payload -> 'properties' -> 'total') = 'number') as priced,
          sum((payload -> 'properties' ->> 'total')::float8) filter (where name = 'Order Completed'
            and jsonb_typeof(payload -> 'properties' -> 'total') = 'number') as revenue,
          max(occurred_at) filter (where name = 'Order Completed') as latest,
          count(*) filter (where name = 'Email Link Clicked') as clicks,
          count(*) filter (where name = 'Email Sent') as mails
        from event join profile on profile.id = event.profile_id
        where root_id = any (?) and kind = 0 and occurred_at > ? group by root_id)
      select coalesce(sum(orders), 0) / nullif(?, 0),
        case when coalesce(sum(orders), 0) = 0 then 0 else sum(revenue) end / nullif(?, 0), sum(revenue) / nullif(sum(priced), 0),
        avg(extract(epoch from ?::timestamptz - latest)) / 86400, sum(clicks)::float8 / nullif(sum(mails), 0) from one""",
        (row, n) -> figures(row), ids, Timestamp.from(now.minus(LOOK_BACK)), ids.length, ids.length,
        Timestamp.from(now)).getFirst();
  }

  private static List<Figure> figures(ResultSet row) throws SQLException {
    return List.of(new Figure("orders_90d", number(row.getObject(1))),
        new Figure("revenue_90d", number(row.getObject(2))),
        new Figure("average_order_90d", number(row.getObject(3))),
        new Figure("days_since_last", number(row.getObject(4))),
        new Figure("email_click_rate", number(row.getObject(5))));
  }

  private static @Nullable Double number(@Nullable Object value) {
    return value instanceof Number number ? number.doubleValue() : null;
  }
}
