package io.inyeon.core.engine;

import io.inyeon.core.customer.Dialogue;
import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Run;
import io.inyeon.core.journey.Trigger;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Noted;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An immutable snapshot of everything that decides: segments, journeys, policy; compiled so that an event finds at once
 * what it concerns. A change of it is an entry on the log, so that a replay changes at the same place.
 */
public final class Rulebook {
  public static final Rulebook EMPTY = new Rulebook(0, List.of(), Map.of(), Policy.DEFAULT);

  private final long version;
  private final Map<String, Map<Integer, Publication>> publications = new HashMap<>();
  private final Map<String, Journey> open = new HashMap<>();
  private final Map<String, List<Journey>> openByEvent = new HashMap<>();
  private final List<Journey> onOccasions = new ArrayList<>();
  private final Segments segments;
  private final Policy policy;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, List<Question>> questionsByEvent = new HashMap<>();
  private final Map<String, Long> askedSince;
  private final long newestQuestion;
  private final long journeysSince;
  private final Set<String> relevant = new HashSet<>();

  /** Of a brand that has asked these questions from the beginning. */
  public Rulebook(long version, Collection<Publication> journeys, Map<String, Rule> segments, Policy policy) {
    this(version, journeys, segments, policy, Since.ALWAYS);
  }

  /**
   * @param journeys every version that a run may still be in
   * @throws SegmentCycle when a segment depends on itself
   */
  public Rulebook(long version, Collection<Publication> journeys, Map<String, Rule> segments, Policy policy,
      Since since) {
    this.version = version;
    this.segments = new Segments(segments, since.segments());
    this.policy = policy;
    journeys.forEach(this::publish);
    segments.values().forEach(this::ask);
    relevant.addAll(Dialogue.ANSWERS);
    askedSince = new HashMap<>(since.questions());
    askedSince.keySet().retainAll(questions.keySet());
    newestQuestion = askedSince.values().stream().mapToLong(Long::longValue).max().orElse(0);
    journeysSince = since.journeys();
  }

  /**
   * In which rulebook each part became what it is; what is missing has been so always.
   *
   * @param questions by the question's key
   * @param segments by the segment's key
   * @param journeys when a journey last changed so that everybody has to be looked at: a new calendar, a move, the end of a pause
   */
  public record Since(Map<String, Long> questions, Map<String, Long> segments, long journeys) {
    public static final Since ALWAYS = new Since(Map.of(), Map.of(), 0);
  }

  private void publish(Publication publication) {
    Journey journey = publication.journey();
    publications.computeIfAbsent(journey.key(), key -> new HashMap<>()).put(journey.version(), publication);
    journey.rules().forEach(this::ask);
    journey.events().forEach(relevant::add);
    if (publication.stage() == Publication.Stage.OPEN) {
      open.put(journey.key(), journey);
      journey.entryEvents().forEach(name -> openByEvent.computeIfAbsent(name, any -> new ArrayList<>()).add(journey));
      if (journey.entry().trigger() instanceof Trigger.OnOccasion) {
        onOccasions.add(journey);
      }
    }
  }

  private void ask(Rule rule) {
    rule.questions().filter(question -> questions.putIfAbsent(question.key(), question) == null).forEach(question -> {
      String event = question.match().event();
      questionsByEvent.computeIfAbsent(event, name -> new ArrayList<>()).add(question);
      relevant.add(event);
    });
  }

  public long version() {
    return version;
  }

  public Policy policy() {
    return policy;
  }

  public Segments segments() {
    return segments;
  }

  public Optional<Publication> publication(String key, int journeyVersion) {
    Map<Integer, Publication> versions = publications.get(key);
    return versions == null ? Optional.empty() : Optional.ofNullable(versions.get(journeyVersion));
  }

  /** The version that people may enter now. */
  public Optional<Journey> open(String key) {
    return Optional.ofNullable(open.get(key));
  }

  /** Those that people may enter now, by key. */
  public List<Journey> openJourneys() {
    return open.values().stream().sorted(Comparator.comparing(Journey::key)).toList();
  }

  /** Of two messages that compete for one place the one of the higher priority goes. */
  int priority(Run run) {
    return publication(run.journey(), run.version()).map(found -> found.journey().priority())
        .orElse(Journey.USUAL_PRIORITY);
  }

  /** The journeys that this event, by itself, may start. */
  List<Journey> openedBy(Event event) {
    List<Journey> journeys = openByEvent.get(event.name());
    return journeys == null
        ? List.of()
        : journeys.stream().filter(one -> one.entry().trigger().isOpenedBy(event))
            .sorted(Comparator.comparingInt(Journey::priority).reversed()).toList();
  }

  /** The journeys that people enter by their own calendar. */
  List<Journey> onOccasions() {
    return onOccasions;
  }

  /** The keys of the journeys that are paused. */
  public Set<String> pausedJourneys() {
    return publications.entrySet().stream().filter(journey -> journey.getValue().values().stream()
        .anyMatch(version -> version.stage() == Publication.Stage.PAUSED)).map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  public boolean isPaused(String journey) {
    return publications.getOrDefault(journey, Map.of()).values().stream()
        .anyMatch(version -> version.stage() == Publication.Stage.PAUSED);
  }

  public boolean isEnded(String journey, int journeyVersion) {
    return publication(journey, journeyVersion).filter(found -> found.stage() == Publication.Stage.ENDED).isPresent();
  }

  /** Since which rulebook all journeys have been such that nobody need be looked at. */
  public long journeysSince() {
    return journeysSince;
  }

  /** What is to be remembered of this event. */
  public List<Noted> remembered(Event event) {
    return remembered(event, questionsByEvent.getOrDefault(event.name(), List.of()));
  }

  /** @param asked each once */
  public static List<Noted> remembered(Event event, Collection<Question> asked) {
    List<Noted> noted = new ArrayList<>(asked.size());
    for (Question question : asked) {
      question.read(event).ifPresent(occurrence -> noted.add(new Noted(question, occurrence)));
    }
    return noted;
  }

  /** Whether events of this name can change anything but the timeline. */
  public boolean concerns(String eventName) {
    return relevant.contains(eventName);
  }

  /** The names for which {@link #concerns} holds. */
  public Set<String> relevantEvents() {
    return Set.copyOf(relevant);
  }

  public Optional<Question> question(String key) {
    return Optional.ofNullable(questions.get(key));
  }

  public Set<String> questionKeys() {
    return questions.keySet();
  }

  /** Since which rulebook the youngest question has been asked: a profile recalled to there knows all the answers. */
  public long newestQuestion() {
    return newestQuestion;
  }

  /** What a profile that was recalled to an older rulebook has not been asked yet. */
  public List<Question> askedAfter(long recalled) {
    return questions.values().stream().filter(question -> askedSince.getOrDefault(question.key(), 0L) > recalled)
        .toList();
  }
}
