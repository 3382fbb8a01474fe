package io.inyeon.core.engine;

import io.inyeon.core.event.Event;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Noted;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An immutable snapshot of everything that decides: segments, journeys, policy; compiled so that an event finds at once
 * what it concerns. A change of it is an entry on the log, so that a replay changes at the same place.
 */
public final class Rulebook {
  public static final Rulebook EMPTY = new Rulebook(0, List.of(), Set.of(), Map.of(), Policy.DEFAULT);

  private final long version;
  private final Map<String, Journey> versions = new HashMap<>();
  private final Map<String, List<Journey>> openByEvent = new HashMap<>();
  private final Segments segments;
  private final Policy policy;
  private final Map<String, Question> questions = new HashMap<>();
  private final Map<String, List<Question>> questionsByEvent = new HashMap<>();
  private final Map<String, Long> askedSince;
  private final long newestQuestion;
  private final Set<String> relevant = new HashSet<>();

  /** Of a brand that has asked these questions from the beginning. */
  public Rulebook(long version, Collection<Journey> journeys, Set<String> open, Map<String, Rule> segments,
      Policy policy) {
    this(version, journeys, open, segments, policy, Map.of(), Map.of());
  }

  /**
   * @param journeys every version that a run may still be in
   * @param open the versions (as {@link #id}) that may be entered
   * @param askedSince by the question's key, since which rulebook it has been asked; what is missing has been asked always
   * @param segmentsSince by key, the rulebook in which a segment's rule became what it is; what is missing has been so always
   * @throws SegmentCycle when a segment depends on itself
   */
  public Rulebook(long version, Collection<Journey> journeys, Set<String> open, Map<String, Rule> segments,
      Policy policy, Map<String, Long> askedSince, Map<String, Long> segmentsSince) {
    this.version = version;
    this.segments = new Segments(segments, segmentsSince);
    this.policy = policy;
    for (Journey journey : journeys) {
      versions.put(id(journey.key(), journey.version()), journey);
      journey.rules().forEach(this::ask);
      journey.events().forEach(relevant::add);
      if (open.contains(id(journey.key(), journey.version()))) {
        openByEvent.computeIfAbsent(journey.entry().match().event(), name -> new ArrayList<>()).add(journey);
      }
    }
    segments.values().forEach(this::ask);
    this.askedSince = new HashMap<>(askedSince);
    this.askedSince.keySet().retainAll(questions.keySet());
    newestQuestion = this.askedSince.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private void ask(Rule rule) {
    rule.questions().filter(question -> questions.putIfAbsent(question.key(), question) == null).forEach(question -> {
      String event = question.match().event();
      questionsByEvent.computeIfAbsent(event, name -> new ArrayList<>()).add(question);
      relevant.add(event);
    });
  }

  public static String id(String journey, int version) {
    return journey + "/" + version;
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

  public Optional<Journey> journey(String key, int journeyVersion) {
    return Optional.ofNullable(versions.get(id(key, journeyVersion)));
  }

  /** The journeys that this event, by itself, may start. */
  public List<Journey> openedBy(Event event) {
    List<Journey> journeys = openByEvent.get(event.name());
    return journeys == null ? List.of() : journeys.stream().filter(one -> one.entry().isOpenedBy(event)).toList();
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
