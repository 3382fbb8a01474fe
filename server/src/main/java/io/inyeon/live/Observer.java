package io.inyeon.live;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.customer.Customers;
import io.inyeon.customer.KnownPeople;
import io.inyeon.customer.KnownPeople.Known;
import io.inyeon.decision.DecisionCounts;
import io.inyeon.journey.JourneyCounts;
import io.inyeon.journey.JourneyCounts.Runs;
import io.inyeon.live.LastMinute.Look;
import io.inyeon.log.Horizon;
import io.inyeon.log.LogTail;
import io.inyeon.log.LogTail.News;
import io.inyeon.log.LogTail.Touch;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at everything, and tells what is new since it looked last. For one thread. */
@Component
class Observer {
  private static final int MOST_LATEST = 12;

  /** A look, and which of those who are watched were touched. */
  record Seen(Pulse pulse, Set<ProfileId> touched) {}

  private final LogTail tail;
  private final Horizon horizon;
  private final DecisionCounts decisions;
  private final JourneyCounts journeys;
  private final Customers customers;
  private final KnownPeople known;
  private final InstantSource clock;

  private List<Long> positions = List.of();
  private Instant from = Instant.EPOCH;
  private long lookedAt;
  private long folded;
  private Map<String, Long> decided = Map.of();
  private Runs runs = new Runs(0, 0);
  private RecentPeople people = new RecentPeople();
  private LastMinute minute = new LastMinute();

  Observer(LogTail tail, Horizon horizon, DecisionCounts decisions, JourneyCounts journeys, Customers customers,
      KnownPeople known, InstantSource clock) {
    this.tail = tail;
    this.horizon = horizon;
    this.decisions = decisions;
    this.journeys = journeys;
    this.customers = customers;
    this.known = known;
    this.clock = clock;
  }

  /** From now on: what went before is not counted. */
  void begin() {
    positions = tail.end();
    from = clock.instant().minus(RecentPeople.LATELY);
    lookedAt = System.nanoTime();
    folded = tail.folded();
    decided = decisions.byOutcome();
    runs = journeys.runs();
    people = new RecentPeople();
    minute = new LastMinute();
  }

  /** @param watched by any profile of theirs, whichever they are merged into by now */
  Seen look(Set<ProfileId> watched) {
    Instant now = clock.instant();
    News news = tail.since(positions, from);
    positions = news.positions();
    double seconds = seconds();
    Map<String, Long> byChannel = new TreeMap<>();
    Map<ProfileId, CustomerId> owners = owners(news.touches(), watched);
    Set<CustomerId> touched = new HashSet<>();
    news.touches().forEach(touch -> {
      byChannel.merge(touch.channel(), touch.count(), Long::sum);
      Optional.ofNullable(owners.get(touch.profile())).ifPresent(owner -> {
        people.saw(owner, touch.at());
        touched.add(owner);
      });
    });
    long touchpoints = byChannel.values().stream().mapToLong(Long::longValue).sum();
    Pulse pulse = new Pulse(now, seconds, byChannel, people.count(now), minute.with(done(seconds, touchpoints)),
        horizon.lagMillis(), horizon.entriesBehind(), horizon.eventsStored(), latest(news.touches()));
    return new Seen(pulse, watched.stream().filter(one -> touched.contains(owners.get(one)))
        .collect(Collectors.toSet()));
  }

  private Map<ProfileId, CustomerId> owners(List<Touch> touches, Set<ProfileId> watched) {
    Set<ProfileId> asked = new HashSet<>(watched);
    touches.forEach(touch -> asked.add(touch.profile()));
    return asked.isEmpty() ? Map.of() : customers.ownersOf(asked);
  }

  private double seconds() {
    long before = lookedAt;
    lookedAt = System.nanoTime();
    return (lookedAt - before) / 1e9;
  }

  private Look done(double seconds, long touchpoints) {
    long foldedNow = tail.folded();
    Map<String, Long> decidedNow = decisions.byOutcome();
    Runs runsNow = journeys.runs();
    Look look = new Look(seconds, touchpoints, Math.max(0, foldedNow - folded), runsNow.entered() - runs.entered(),
        runsNow.reachedGoal() - runs.reachedGoal(), more(decidedNow, "allowed"), more(decidedNow, "deferred"),
        more(decidedNow, "refused"));
    folded = foldedNow;
    decided = decidedNow;
    runs = runsNow;
    return look;
  }

  private long more(Map<String, Long> now, String outcome) {
    return now.getOrDefault(outcome, 0L) - decided.getOrDefault(outcome, 0L);
  }

  private List<Pulse.Latest> latest(List<Touch> touches) {
    List<Touch> last = touches.stream().sorted(Comparator.comparing(Touch::at).reversed()).limit(MOST_LATEST).toList();
    Map<ProfileId, Known> by = last.isEmpty() ? Map.of() : known.of(last.stream().map(Touch::profile).toList());
    return last.stream().flatMap(touch -> Optional.ofNullable(by.get(touch.profile())).stream()
        .map(who -> new Pulse.Latest(who.id().toString(), who.name().orElse(null), touch.channel(), touch.latest(),
            touch.at())))
        .toList();
  }
}
