package io.inyeon.message;

import io.inyeon.core.engine.Effect;
import io.inyeon.engine.EffectHandler;
import io.inyeon.log.Signals;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what the engine asks to send, in the transaction that saves the state which asked: asked once, queued once. */
@Component
class MessageOutbox implements EffectHandler {
  private final JdbcTemplate jdbc;
  private final Signals signals;

  MessageOutbox(JdbcTemplate jdbc, Signals signals) {
    this.jdbc = jdbc;
    this.signals = signals;
  }

  @Override
  public void handle(List<Asked> effects) {
    List<Object[]> rows = effects.stream().<Object[]>mapMulti((asked, out) -> {
      if (asked.effect() instanceof Effect.Send send) {
        out.accept(row(asked, send));
      }
    }).toList();
    if (!rows.isEmpty()) {
      signals.afterCommit(Signals.Topic.MESSAGES);
      jdbc.batchUpdate("""
        insert into message (id, partition, customer_id, profile_id, run_id, journey, version, node, channel, endpoint,
          purpose, class, entry_partition, entry_position, entry_at, status, next_attempt_at, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'queued', ?, ?) on conflict (id) do nothing""", rows);
    }
  }

  private static Object[] row(Asked asked, Effect.Send send) {
    Timestamp at = Timestamp.from(send.at());
    return new Object[]{send.effect(), asked.partition(), asked.customer().value(), send.profile().value(), send.run(),
        send.journey(), send.version(), send.node(), send.channel(), send.endpoint(), send.terms().purpose(),
        send.terms().messageClass().name().toLowerCase(Locale.ROOT),
        send.entry().partition(), send.entry().position(), Timestamp.from(send.entry().receivedAt()), at, at};
  }
}
