package io.inyeon.core.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Occasion;
import io.inyeon.core.journey.Run;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.rule.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The ways into journeys, within one draft. */
final class Entering {
  /** The database and the customer's calendar know no finer time. */
  private static final Duration TICK = Duration.ofMillis(1);
  /** Journeys that hand over to each other turn no faster than this. */
  private static final Duration BETWEEN_JUMPS = Duration.ofMinutes(1);
  private static final Pattern DATE = Pattern.compile("\\d{4,}-\\d\\d-\\d\\d");

  private final Draft draft;
  private final Runs runs;

  Entering(Draft draft) {
    this.draft = draft;
    runs = draft.runs();
  }

  /** Something has happened. */
  void by(Event event) {
    for (Journey journey : draft.rulebook().openedBy(event)) {
      String key = journey.entry().keyOf(event);
      if (mayEnter(journey, key)) {
        start(journey, new Standing(event.profile(), Run.enter(journey, key, event, draft.now())));
      }
    }
  }

  /** A time has come in the customer's own calendar: that very instant. */
  void byOccasion(Instant at) {
    draft.someProfile().ifPresent(profile -> {
      for (Journey journey : draft.rulebook().onOccasions()) {
        Facts facts = draft.facts();
        if (next(journey, facts, at.minus(TICK)).filter(at::equals).isPresent()) {
          enterOn(journey, at.atZone(facts.zone()).toLocalDate().toString(), profile);
        }
      }
    });
  }

  /** What came since then and was not looked at, since the customer was on the way to be another's: each journey's first time. */
  void byOccasionsSince(Instant from) {
    draft.someProfile().ifPresent(profile -> {
      for (Journey journey : draft.rulebook().onOccasions()) {
        Facts facts = draft.facts();
        next(journey, facts, from).filter(at -> !at.isAfter(draft.now()))
            .ifPresent(at -> enterOn(journey, at.atZone(facts.zone()).toLocalDate().toString(), profile));
      }
    });
  }

  private void enterOn(Journey journey, String date, ProfileId profile) {
    if (mayEnter(journey, date)) {
      start(journey, new Standing(profile, Run.enter(journey, date, profile, draft.now())));
    }
  }

  /** When the next such time comes; {@link Instant#MAX} for never. */
  Instant nextOccasion() {
    Instant next = Instant.MAX;
    if (!draft.rulebook().onOccasions().isEmpty() && !draft.isNobody()) {
      Facts facts = draft.facts();
      for (Journey journey : draft.rulebook().onOccasions()) {
        Instant at = next(journey, facts, draft.now()).orElse(Instant.MAX);
        boolean over = journey.entry().until().filter(end -> !at.isBefore(end)).isPresent();
        next = at.isBefore(next) && !over ? at : next;
      }
    }
    return next;
  }

  private static Optional<Instant> next(Journey journey, Facts facts, Instant after) {
    return journey.entry().trigger() instanceof Trigger.OnOccasion(Occasion occasion)
        ? occasion.next(facts, after)
        : Optional.empty();
  }

  /** Handed over by a run that has just ended; not back to where the customer entered a moment ago: journeys may point at each other. */
  void jump(Standing from, String key) {
    String entryKey = from.run().entryKey();
    draft.rulebook().open(key).filter(journey -> !enteredJustNow(journey, entryKey) && mayEnter(journey, entryKey))
        .ifPresent(journey -> start(journey, from.with(Run.enter(journey, from.run(), draft.now()))));
  }

  private boolean enteredJustNow(Journey journey, String entryKey) {
    Instant last = entered(journey).get(entryKey);
    return last != null && draft.now().isBefore(last.plus(BETWEEN_JUMPS));
  }

  /**
   * One run at a time for each key, and of a calendar's journey for each customer; another one only where the journey allows
   * re-entry; and never more at once than keys are remembered, whatever a public key sends.
   */
  private boolean mayEnter(Journey journey, String key) {
    List<Standing> here = runs.standing(run -> run.journey().equals(journey.key()));
    boolean inside = isByOccasion(journey)
        ? !here.isEmpty()
        : here.stream().anyMatch(standing -> standing.run().entryKey().equals(key));
    return !inside && here.size() < ProfileState.MOST_ENTRIES && isAgain(journey, key)
        && journey.entry().admits(draft.facts(), draft.now()) && !new Endings(draft).isOver(journey);
  }

  private boolean isAgain(Journey journey, String key) {
    Map<String, Instant> entered = entered(journey);
    if (isByOccasion(journey) && isDate(key)) {
      // Nobody enters twice for one date, wherever they have flown meanwhile.
      boolean newer = entered.keySet().stream().filter(Entering::isDate).allMatch(date -> date.compareTo(key) < 0);
      return newer && isAgain(journey, entered.values().stream().max(Instant::compareTo));
    }
    return isAgain(journey, Optional.ofNullable(entered.get(key)));
  }

  private boolean isAgain(Journey journey, Optional<Instant> last) {
    return last.isEmpty()
        || journey.entry().reentry().filter(after -> !draft.now().isBefore(last.get().plus(after))).isPresent();
  }

  private static boolean isDate(String key) {
    return DATE.matcher(key).matches();
  }

  /** By key, the last entry of any profile. */
  private Map<String, Instant> entered(Journey journey) {
    Map<String, Instant> entered = new HashMap<>();
    draft.profiles().values().forEach(profile -> profile.entered().getOrDefault(journey.key(), Map.of())
        .forEach((key, at) -> entered.merge(key, at, (a, b) -> a.isAfter(b) ? a : b)));
    return entered;
  }

  private static boolean isByOccasion(Journey journey) {
    return journey.entry().trigger() instanceof Trigger.OnOccasion;
  }

  private void start(Journey journey, Standing standing) {
    Run run = standing.run();
    remember(standing.profile(), journey, run.entryKey());
    draft.ask(new Effect.RunStarted(run, standing.profile()));
    draft.ask(new Effect.RunMoved(run.id(), run.journey(), run.version(), "", journey.start(), draft.now()));
    new Walk(draft).go(standing, journey, journey.start());
  }

  /** Of dates the last one says all. */
  private void remember(ProfileId id, Journey journey, String key) {
    ProfileState profile = draft.profile(id);
    Map<String, Instant> keys = new HashMap<>(profile.entered().getOrDefault(journey.key(), Map.of()));
    if (isByOccasion(journey) && isDate(key)) {
      keys.keySet().removeIf(Entering::isDate);
    }
    keys.put(key, draft.now());
    if (keys.size() > ProfileState.MOST_ENTRIES) {
      keys.entrySet().stream().min(Map.Entry.comparingByValue()).map(Map.Entry::getKey).ifPresent(keys::remove);
    }
    Map<String, Map<String, Instant>> entered = new HashMap<>(profile.entered());
    entered.put(journey.key(), Map.copyOf(keys));
    draft.put(id, profile.withEntered(entered));
  }
}
