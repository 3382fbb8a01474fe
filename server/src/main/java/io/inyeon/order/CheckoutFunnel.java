package io.inyeon.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Where people leave a checkout, and where it is slow. */
@Component
class CheckoutFunnel {
  /**
   * @param started carts of which a checkout began within the time
   * @param ordered of those, how many have become an order
   * @param paid of those, how many are paid
   */
  @Schema(name = "CheckoutFunnel")
  record View(Instant from, Instant to, long started, List<StepView> steps, long ordered, long paid) {}

  /**
   * @param step {@code contact}, {@code delivery}, {@code payment} as people see them; {@code charge} is from the order to its
   *     money
   * @param reached by how many carts
   * @param completed by how many of them
   * @param medianSeconds of those who completed it
   * @param p90Seconds nine of ten took less
   */
  @Schema(name = "CheckoutFunnelStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(String step, long reached, long completed, @Nullable Double medianSeconds,
      @Nullable Double p90Seconds) {}

  private static final String BEGUN = """
    with begun as (select cart_id, min(channel) as channel from checkout_step
      where viewed_at >= ? and viewed_at < ? and not exists (select 1 from checkout_step as earlier
        where earlier.cart_id = checkout_step.cart_id and earlier.viewed_at < ?) group by cart_id),
    chosen as (select cart_id from begun where ?::text is null or channel = ?)
    """;

  private final JdbcTemplate jdbc;

  CheckoutFunnel(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param channel only this one; null for all */
  View between(Instant from, Instant to, @Nullable String channel) {
    Object[] begun = {Timestamp.from(from), Timestamp.from(to), Timestamp.from(from), channel, channel};
    List<StepView> seen = jdbc.query(BEGUN + """
      select step, count(*), count(completed_at),
        percentile_cont(0.5) within group (order by extract(epoch from completed_at - viewed_at)),
        percentile_cont(0.9) within group (order by extract(epoch from completed_at - viewed_at))
      from checkout_step join chosen using (cart_id) group by step""", (row, n) -> step(row), begun);
    List<StepView> steps = new ArrayList<>(CheckoutStep.words().stream()
        .map(word -> seen.stream().filter(step -> step.step.equals(word)).findFirst()
            .orElse(new StepView(word, 0, 0, null, null)))
        .toList());
    StepView charge = jdbc.query(BEGUN + """
      select 'charge', count(*), count(paid.at),
        percentile_cont(0.5) within group (order by extract(epoch from paid.at - orders.placed_at)),
        percentile_cont(0.9) within group (order by extract(epoch from paid.at - orders.placed_at))
      from (select distinct on (cart_id) orders.* from chosen join orders using (cart_id)
          order by cart_id, placed_at desc, id) as orders
        left join order_change as paid on paid.order_id = orders.id and paid.status = 'paid'""",
        (row, n) -> step(row), begun).getFirst();
    steps.add(charge);
    long started = jdbc.query(BEGUN + "select count(*) from chosen", (row, n) -> row.getLong(1), begun).getFirst();
    return new View(from, to, started, steps, charge.reached, charge.completed);
  }

  private static StepView step(ResultSet row) throws SQLException {
    return new StepView(row.getString(1), row.getLong(2), row.getLong(3), row.getObject(4, Double.class),
        row.getObject(5, Double.class));
  }
}
