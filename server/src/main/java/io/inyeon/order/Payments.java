package io.inyeon.order;

import io.inyeon.core.Ids;
import io.inyeon.core.commerce.Money;
import io.inyeon.order.Payment.Status;
import io.inyeon.web.Problem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The SQL of payments. */
@Component
class Payments {
  private static final String COLUMNS = "id, order_id, provider, reference, status, amount_minor, currency";

  private final JdbcTemplate jdbc;

  Payments(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** @param provider which one each is asked of */
  List<Payment> start(List<Order> orders, Function<Order, String> provider, Instant now) {
    List<Payment> started = orders.stream().map(order -> new Payment(Ids.derived("payment", order.id().toString()),
        order.id(), provider.apply(order), Optional.empty(), Status.STARTED, order.totals().total())).toList();
    jdbc.batchUpdate("""
      insert into payment (id, order_id, provider, status, amount_minor, currency, updated_at)
      values (?, ?, ?, ?, ?, ?, ?)""",
        started.stream()
            .map(one -> new Object[]{one.id(), one.order(), one.provider(), one.status().word(),
                one.amount().amountMinor(), one.amount().currency().getCurrencyCode(), Timestamp.from(now)})
            .toList());
    return started;
  }

  /**
   * Another system has taken the money of its order, or given it back.
   *
   * @return whether that is news
   */
  boolean followed(Order order, String system, FollowedOrderWish.Paid paid, Instant at) {
    try {
      return jdbc.update("""
        insert into payment as known (id, order_id, provider, reference, status, amount_minor, currency, updated_at)
        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set reference = excluded.reference,
          status = excluded.status, amount_minor = excluded.amount_minor, updated_at = excluded.updated_at
        where known.status <> excluded.status""", Ids.derived("payment", order.id().toString()), order.id(), system,
          paid.reference().orElse(null), paid.status().word(), order.totals().total().amountMinor(),
          order.totals().total().currency().getCurrencyCode(), Timestamp.from(at)) == 1;
    } catch (DuplicateKeyException e) {
      throw Problem.conflict("reference_taken", "Another order was paid under this reference.").with("field",
          "payment.reference");
    }
  }

  List<Payment> of(UUID order) {
    return jdbc.query("select " + COLUMNS + " from payment where order_id = ? order by updated_at, id",
        (row, n) -> payment(row), order);
  }

  Optional<Payment> withReference(String provider, String reference) {
    return jdbc.query("select " + COLUMNS + " from payment where provider = ? and reference = ?",
        (row, n) -> payment(row), provider, reference).stream().findFirst();
  }

  Optional<Payment> find(UUID id) {
    return jdbc.query("select " + COLUMNS + " from payment where id = ?", (row, n) -> payment(row), id).stream()
        .findFirst();
  }

  /**
   * They are in this state now; those of which more is known already stay as they are.
   *
   * @param references the provider's own, in their order
   */
  void become(List<UUID> payments, List<String> references, Status status, Instant now) {
    jdbc.update("""
      update payment set status = ?, reference = told.reference, updated_at = ?, next_at = ?
      from unnest(?::uuid[], ?::text[]) as told (payment, reference)
      where id = payment and status in ('started', 'pending', 'declined')""", status.word(),
        Timestamp.from(now), due(status, now), payments.toArray(UUID[]::new), references.toArray(String[]::new));
  }

  void become(UUID payment, Optional<String> reference, Status status, Instant now) {
    jdbc.update("""
      update payment set status = ?, reference = coalesce(?, reference), updated_at = ?, next_at = ?
      where id = ? and (? <> 'pending' or status in ('started', 'pending'))""",
        status.word(), reference.orElse(null), Timestamp.from(now), due(status, now), payment, status.word());
  }

  /** Nothing was taken; unless somebody has told meanwhile that it was. */
  void declined(UUID payment, Instant now) {
    jdbc.update("""
      update payment set status = 'declined', updated_at = ?, next_at = null
      where id = ? and status in ('started', 'pending')""", Timestamp.from(now), payment);
  }

  private static @Nullable Timestamp due(Status status, Instant now) {
    return status == Status.REFUND_DUE ? Timestamp.from(now) : null;
  }

  /** What these orders have paid is to be given back. */
  void giveBack(Collection<UUID> orders, Instant now) {
    if (!orders.isEmpty()) {
      jdbc.update("""
        update payment set status = 'refund_due', next_at = ?, updated_at = ?
        where order_id = any (?) and status = 'succeeded'""", Timestamp.from(now), Timestamp.from(now),
          orders.toArray(UUID[]::new));
    }
  }

  /** Those that are to be given back now; nobody else takes them until then. */
  List<Payment> claimRefunds(Instant now, Instant again, int limit) {
    return jdbc.query("""
      update payment set next_at = ?, attempts = attempts + 1
      where id in (select id from payment where status = 'refund_due' and next_at <= ? order by next_at limit ?
        for update skip locked)
      returning""" + " " + COLUMNS, (row, n) -> payment(row), Timestamp.from(again), Timestamp.from(now), limit);
  }

  /**
   * Those whose end nobody knows, and whose order is not to be any more; nobody else looks at them until then. Served by the index
   * payment_open.
   *
   * @param since those begun before are given up
   */
  List<Payment> claimAdrift(Instant now, Instant again, Instant since, int limit) {
    return jdbc.query("""
      update payment set next_at = ?, attempts = attempts + 1
      where id in (select payment.id from payment join orders on orders.id = order_id
        where payment.status in ('started', 'pending') and orders.status = 'cancelled'
          and (next_at is null or next_at <= ?) and payment.updated_at >= ?
        order by payment.updated_at limit ? for update of payment skip locked)
      returning""" + " " + COLUMNS, (row, n) -> payment(row), Timestamp.from(again), Timestamp.from(now),
        Timestamp.from(since), limit);
  }

  private static Payment payment(ResultSet row) throws SQLException {
    return new Payment(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3),
        Optional.ofNullable(row.getString(4)), Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        Money.of(row.getLong(6), row.getString(7)));
  }
}
