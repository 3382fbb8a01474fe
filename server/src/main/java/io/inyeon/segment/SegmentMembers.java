package io.inyeon.segment;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.engine.Effect;
import io.inyeon.engine.EffectHandler;
import io.inyeon.engine.Rulebooks;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.EventOutbox.Told;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes down who entered and who left, in the transaction of the states that say so; and tells the log where a journey waits
 * for it.
 */
@Component
class SegmentMembers implements EffectHandler {
  private record Place(String segment, UUID customer) {}

  private final JdbcTemplate jdbc;
  private final EventOutbox outbox;
  private final Rulebooks rulebooks;

  SegmentMembers(JdbcTemplate jdbc, EventOutbox outbox, Rulebooks rulebooks) {
    this.jdbc = jdbc;
    this.outbox = outbox;
    this.rulebooks = rulebooks;
  }

  /** A change, and whose. */
  private record Changed(int partition, UUID customer, Effect.SegmentChanged change) {}

  @Override
  public void handle(List<Asked> effects) {
    List<Changed> changes = effects.stream()
        .flatMap(asked -> asked.effect() instanceof Effect.SegmentChanged change
            ? java.util.stream.Stream.of(new Changed(asked.partition(), asked.customer().value(), change))
            : java.util.stream.Stream.empty())
        .toList();
    if (!changes.isEmpty()) {
      place(changes);
      count(changes);
      List<Changed> news = changes.stream().filter(changed -> changed.change.cause() != Effect.Cause.HISTORY).toList();
      record(news);
      announce(news);
    }
  }

  /** Of several changes of one membership the last one counts. One segment after the other, so that no two batches wait for each other. */
  private void place(List<Changed> changes) {
    Map<Place, Changed> last = new LinkedHashMap<>();
    changes.forEach(changed -> last.put(new Place(changed.change.segment(), changed.customer), changed));
    List<Changed> entered = last.values().stream().filter(changed -> changed.change.entered()).toList();
    List<Changed> left = last.values().stream().filter(changed -> !changed.change.entered()).toList();
    jdbc.update("""
      insert into segment_member (segment, customer_id, since)
      select told.segment, told.customer, told.since
      from unnest(?::text[], ?::uuid[], ?::timestamptz[]) as told (segment, customer, since)
      join segment on segment.key = told.segment and not cancelled on conflict do nothing""", segments(entered),
        customers(entered),
        entered.stream().map(changed -> Timestamp.from(changed.change.at())).toArray(Timestamp[]::new));
    jdbc.update("""
      delete from segment_member using unnest(?::text[], ?::uuid[]) as told (segment, customer)
      where segment_member.segment = told.segment and customer_id = told.customer""", segments(left), customers(left));
  }

  private static String[] segments(List<Changed> changes) {
    return changes.stream().map(changed -> changed.change.segment()).toArray(String[]::new);
  }

  private static UUID[] customers(List<Changed> changes) {
    return changes.stream().map(Changed::customer).toArray(UUID[]::new);
  }

  private void count(List<Changed> changes) {
    jdbc.update("""
      insert into segment_flow (segment, hour, partition, entered, gone)
      select key, hour, partition, count(*) filter (where entered), count(*) filter (where not entered)
      from unnest(?::text[], ?::timestamptz[], ?::smallint[], ?::boolean[]) as told (segment, hour, partition, entered)
        join segment on key = told.segment and not cancelled
      group by key, hour, partition
      on conflict (segment, hour, partition) do update
      set entered = segment_flow.entered + excluded.entered, gone = segment_flow.gone + excluded.gone""",
        segments(changes),
        changes.stream().map(one -> Timestamp.from(one.change.at().truncatedTo(ChronoUnit.HOURS)))
            .toArray(Timestamp[]::new),
        partitions(changes), entered(changes));
    jdbc.update("""
      insert into segment_size (segment, partition, size)
      select key, partition, sum(case when entered then 1 else -1 end)
      from unnest(?::text[], ?::smallint[], ?::boolean[]) as told (segment, partition, entered)
        join segment on key = told.segment and not cancelled
      group by key, partition
      on conflict (segment, partition) do update set size = segment_size.size + excluded.size""", segments(changes),
        partitions(changes), entered(changes));
  }

  private static Boolean[] entered(List<Changed> changes) {
    return changes.stream().map(changed -> changed.change.entered()).toArray(Boolean[]::new);
  }

  private static Integer[] partitions(List<Changed> changes) {
    return changes.stream().map(Changed::partition).toArray(Integer[]::new);
  }

  private void record(List<Changed> changes) {
    jdbc.update("""
      insert into segment_change (segment, customer_id, entered, at, cause)
      select told.segment, customer, entered, at, cause
      from unnest(?::text[], ?::uuid[], ?::boolean[], ?::timestamptz[], ?::text[])
        as told (segment, customer, entered, at, cause) join segment on key = told.segment and not cancelled""",
        segments(changes),
        customers(changes), entered(changes),
        changes.stream().map(changed -> Timestamp.from(changed.change.at())).toArray(Timestamp[]::new),
        changes.stream().map(changed -> changed.change.cause().name().toLowerCase(Locale.ROOT)).toArray(String[]::new));
  }

  /** A merge starts nothing: what it changed is told as history. */
  private void announce(List<Changed> changes) {
    if (!changes.isEmpty() && rulebooks.announcesSegments()) {
      outbox.events(changes.stream().map(SegmentMembers::told).toList());
    }
  }

  private static Told told(Changed changed) {
    Effect.SegmentChanged change = changed.change;
    String messageId = Ids.derived("segment", change.segment(), changed.customer.toString(), change.at().toString(),
        Boolean.toString(change.entered())).toString();
    return new Told(new ProfileId(changed.customer),
        change.entered() ? InternalEvents.SEGMENT_ENTERED : InternalEvents.SEGMENT_LEFT, "server", messageId,
        change.at(),
        change.cause() == Effect.Cause.MERGE, Map.of("segment", change.segment()));
  }
}
