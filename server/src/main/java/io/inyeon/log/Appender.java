package io.inyeon.log;

import io.inyeon.postgres.KeyedPlans;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Appends within the transaction of whoever calls: drops duplicates, lets {@link Identification} address what is new, takes
 * positions, writes.
 *
 * <p>The counters of the partitions are locked in their order and held until the commit, so a reader that has seen position
 * n never misses one below it.
 */
@Component
class Appender {
  /** What a correction would move before this was said by a clock that means nothing. */
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  /** A difference of clocks below this is the time that the request took. */
  private static final Duration TRANSIT = Duration.ofSeconds(1);

  private final KeyedPlans plans;
  private final LogTables tables;
  private final Months months;
  private final Identification identification;
  private final InstantSource clock;

  Appender(KeyedPlans plans, LogTables tables, Months months, Identification identification, InstantSource clock) {
    this.plans = plans;
    this.tables = tables;
    this.months = months;
    this.identification = identification;
    this.clock = clock;
  }

  /** @return those that were new, addressed */
  List<Entry> appendEvents(Collection<Incoming> events) {
    Map<UUID, Incoming> byKey = new LinkedHashMap<>();
    events.forEach(event -> byKey.putIfAbsent(event.key(), event));
    Instant now = now();
    plans.use();
    var fresh = tables.claimKeys(byKey, now);
    List<Incoming> news = byKey.entrySet().stream().filter(e -> fresh.contains(e.getKey())).map(Map.Entry::getValue)
        .toList();
    if (news.isEmpty()) {
      return List.of();
    }
    List<Entry> entries = identification.identify(news, now);
    append(entries);
    return entries.stream().filter(entry -> entry.kind() == Kind.EVENT).toList();
  }

  /** @return the last position taken on each partition */
  Map<Integer, Long> append(List<Entry> entries) {
    Map<Integer, List<Entry>> byPartition = new TreeMap<>();
    entries.forEach(entry -> byPartition.computeIfAbsent(entry.partitionNumber(), p -> new ArrayList<>()).add(entry));
    Map<Integer, Sequencer> sequencers = tables.lock(byPartition.keySet());
    List<Sequencer> moved = new ArrayList<>();
    List<PlacedEntry> placed = new ArrayList<>(entries.size());
    Instant now = now();
    byPartition.forEach(
        (partition, part) -> moved.add(place(part, Objects.requireNonNull(sequencers.get(partition)), now, placed)));
    tables.insert(placed);
    tables.advance(moved);
    return moved.stream().collect(Collectors.toMap(Sequencer::partition, sequencer -> sequencer.nextPosition() - 1));
  }

  private Sequencer place(List<Entry> part, Sequencer sequencer, Instant now, List<PlacedEntry> placed) {
    Instant receivedAt = sequencer.lastReceivedAt().isAfter(now) ? sequencer.lastReceivedAt() : now;
    months.ensure(receivedAt);
    long position = sequencer.nextPosition();
    int events = 0;
    for (Entry entry : part) {
      placed.add(place(entry, sequencer.partition(), position++, receivedAt));
      events += entry.kind() == Kind.EVENT ? 1 : 0;
    }
    return new Sequencer(sequencer.partition(), position, receivedAt, sequencer.events() + events);
  }

  private static PlacedEntry place(Entry entry, int partition, long position, Instant receivedAt) {
    Instant said = entry.event().map(event -> occurredAt(event, receivedAt)).orElse(receivedAt)
        .truncatedTo(ChronoUnit.MILLIS);
    boolean future = said.isAfter(receivedAt) || said.isBefore(EARLIEST);
    return new PlacedEntry(entry, partition, position, receivedAt, future ? receivedAt : said, future);
  }

  /** By the source's word, less what its clock was wrong by as it sent (Segment's correction). */
  private static Instant occurredAt(Incoming event, Instant receivedAt) {
    Instant said = event.saidAt().orElse(receivedAt);
    Duration skew = event.sentAt().map(sentAt -> Duration.between(sentAt, receivedAt)).orElse(Duration.ZERO);
    return skew.abs().compareTo(TRANSIT) < 0 ? min(said, receivedAt, skew) : said.plus(skew);
  }

  /** A clock that runs ahead by less than the transit time is not "the future". */
  private static Instant min(Instant said, Instant receivedAt, Duration skew) {
    return skew.isNegative() && said.isAfter(receivedAt) ? receivedAt : said;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  /** An entry in its place. */
  record PlacedEntry(Entry entry, int partition, long position, Instant receivedAt, Instant occurredAt,
      boolean future) {}

  /** A partition's counter. */
  record Sequencer(int partition, long nextPosition, Instant lastReceivedAt, long events) {}

  static Map<Integer, Sequencer> byPartition(List<Sequencer> sequencers) {
    Map<Integer, Sequencer> map = new HashMap<>();
    sequencers.forEach(sequencer -> map.put(sequencer.partition(), sequencer));
    return map;
  }
}
