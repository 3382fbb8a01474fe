package io.inyeon.live;

import io.inyeon.core.ProfileId;
import io.inyeon.customer.CustomerNames;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
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
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Looks at everything, and tells what is new since it looked last. For one thread. */
@Component
class Observer {
  private static final int MOST_LATEST = 12;

  /** A look, and who was touched. */
  record Seen(Pulse pulse, Set<ProfileId> touched) {}

  private final LogTail tail;
  private final Horizon horizon;
  private final DecisionCounts decisions;
  private final JourneyCounts journeys;
  private final Customers customers;
  private final CustomerStates states;
  private final InstantSource clock;

  private List<Long> positions = List.of();
  private Instant from = Instant.EPOCH;
  private long lookedAt;
  private long folded;
  private long decided;
  private Runs runs = new Runs(0, 0);
  private RecentPeople people = new RecentPeople();
  private LastMinute minute = new LastMinute();

  Observer(LogTail tail, Horizon horizon, DecisionCounts decisions, JourneyCounts journeys, Customers customers,
      CustomerStates states, InstantSource clock) {
    this.tail = tail;
    this.horizon = horizon;
    this.decisions = decisions;
    this.journeys = journeys;
    this.customers = customers;
    this.states = states;
    this.clock = clock;
  }

  /** From now on: what went before is not counted. */
  void begin() {
    positions = tail.end();
    from = clock.instant().minus(RecentPeople.LATELY);
    lookedAt = System.nanoTime();
    folded = tail.folded();
    decided = decisions.last();
    runs = journeys.runs();
    people = new RecentPeople();
    minute = new LastMinute();
  }

  Seen look() {
    Instant now = clock.instant();
    News news = tail.since(positions, from);
    positions = news.positions();
    double seconds = seconds();
    Map<String, Long> byChannel = new TreeMap<>();
    news.touches().forEach(touch -> {
      byChannel.merge(touch.channel(), touch.count(), Long::sum);
      people.saw(touch.profile(), touch.at());
    });
    long touchpoints = byChannel.values().stream().mapToLong(Long::longValue).sum();
    Pulse pulse = new Pulse(now, seconds, byChannel, people.count(now), minute.with(done(seconds, touchpoints)),
        horizon.lagMillis(), horizon.entriesBehind(), horizon.eventsStored(), latest(news.touches()));
    Set<ProfileId> touched = new HashSet<>();
    news.touches().forEach(touch -> touched.add(touch.profile()));
    return new Seen(pulse, touched);
  }

  private double seconds() {
    long before = lookedAt;
    lookedAt = System.nanoTime();
    return (lookedAt - before) / 1e9;
  }

  private Look done(double seconds, long touchpoints) {
    long foldedNow = tail.folded();
    DecisionCounts.Since made = decisions.since(decided);
    Runs runsNow = journeys.runs();
    Look look = new Look(seconds, touchpoints, Math.max(0, foldedNow - folded), runsNow.entered() - runs.entered(),
        runsNow.reachedGoal() - runs.reachedGoal(), count(made, "allowed"), count(made, "deferred"),
        count(made, "refused"));
    folded = foldedNow;
    decided = made.last();
    runs = runsNow;
    return look;
  }

  private static long count(DecisionCounts.Since made, String outcome) {
    return made.byOutcome().getOrDefault(outcome, 0L);
  }

  private List<Pulse.Latest> latest(List<Touch> touches) {
    return touches.stream().sorted(Comparator.comparing(Touch::at).reversed()).limit(MOST_LATEST)
        .flatMap(touch -> customers.find(touch.profile()).stream()
            .map(customer -> new Pulse.Latest(customer.toString(),
                states.find(customer).flatMap(CustomerNames::shown).orElse(null), touch.channel(), touch.latest(),
                touch.at())))
        .toList();
  }
}
