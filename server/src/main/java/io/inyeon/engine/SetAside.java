package io.inyeon.engine;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.CustomerId;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.Kind;
import io.inyeon.web.TextCursor;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Inputs that could not be folded, kept with their reason. */
@Component
public class SetAside {
  private static final Logger LOG = LoggerFactory.getLogger(SetAside.class);
  private static final int LONGEST_REASON = 500;

  private final JdbcTemplate jdbc;
  private final EventOutbox outbox;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  SetAside(JdbcTemplate jdbc, EventOutbox outbox, TransactionTemplate transaction, InstantSource clock) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.transaction = transaction;
    this.clock = clock;
  }

  void write(List<Fold.Poison> poisons) {
    if (poisons.isEmpty()) {
      return;
    }
    LOG.warn("{} inputs were set aside", poisons.size());
    jdbc.batchUpdate("""
      insert into set_aside (partition, position, received_at, customer_id, profile_id, reason, at)
      values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
        poisons.stream().map(poison -> new Object[]{poison.row().at().partition(), poison.row().at().position(),
            Timestamp.from(poison.row().at().receivedAt()), poison.row().customer().value(),
            poison.row().profile().value(),
            poison.reason().substring(0, Math.min(LONGEST_REASON, poison.reason().length())),
            Timestamp.from(clock.instant())})
            .toList());
  }

  /**
   * An input that could not be folded.
   *
   * @param id of its place on the log
   * @param at when it was set aside
   * @param kind what it is: something that happened, or a command of ours; null where its entry is gone
   * @param name of the event; null where its entry is gone
   */
  @Schema(name = "SetAsideInput")
  public record Input(String id, Instant at, Instant receivedAt, String customerId, String reason,
      @Schema(allowableValues = {"event", "release", "await", "join", "forward", "rulebook", "erase",
          "erased"}) @Nullable String kind,
      @Nullable String name) {}

  /** The latest first. */
  List<Input> latest(TextCursor from, int limit) {
    return jdbc.query("""
      select aside.partition || '-' || aside.position, aside.at, aside.received_at, aside.customer_id, aside.reason,
        event.kind, event.name
      from set_aside aside left join event on event.partition = aside.partition and event.position = aside.position
        and event.received_at = aside.received_at
      where (aside.at, aside.partition || '-' || aside.position) < (?, ?)
      order by aside.at desc, aside.partition || '-' || aside.position desc limit ?""",
        (row, n) -> new Input(row.getString(1), row.getTimestamp(2).toInstant(), row.getTimestamp(3).toInstant(),
            row.getString(4), row.getString(5), kind(row.getObject(6, Integer.class)), row.getString(7)),
        Timestamp.from(from.before()), from.id().isEmpty() ? "\uffff" : from.id(), limit);
  }

  private static @Nullable String kind(@Nullable Integer code) {
    return code == null ? null : Kind.of(code).name().toLowerCase(Locale.ROOT);
  }

  /**
   * Sends inputs to their customers once more, behind everything that has come since; what still cannot be folded is set aside
   * anew.
   *
   * @param ids of these, as {@link Input#id} writes them; all that there are where it is null
   * @return how many were sent
   */
  int replay(@Nullable List<String> ids) {
    return Objects.requireNonNull(transaction.execute(status -> {
      String which = ids == null ? "" : " where partition || '-' || position = any (?)";
      Object[] arguments = ids == null ? new Object[0] : new Object[]{ids.toArray(String[]::new)};
      List<Object[]> gone = jdbc.query(
          "delete from set_aside" + which + " returning customer_id, partition, position, received_at",
          (row, n) -> new Object[]{row.getObject(1, UUID.class), row.getInt(2), row.getLong(3),
              row.getTimestamp(4).toInstant().toEpochMilli()},
          arguments);
      gone.forEach(row -> outbox.command(Kind.FORWARD, new CustomerId((UUID) row[0]),
          Map.of("partition", row[1], "position", row[2], "receivedAt", row[3])));
      return gone.size();
    }));
  }

  public long count() {
    return jdbc.query("select count(*) from set_aside", (row, n) -> row.getLong(1)).getFirst();
  }
}
