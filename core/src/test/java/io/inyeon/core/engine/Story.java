package io.inyeon.core.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.InternalEvents;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.journey.Publication;
import io.inyeon.core.journey.Request;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** One customer, a clock moved by hand, and what the engine asked for: a test reads as a timeline. */
final class Story {
  static final String ADDRESS = "minjun@example.org";

  private final ProfileId me;
  private List<Publication> published;
  private long version = 1;
  private final Map<String, Rule> segments;
  private Policy policy = Policy.DEFAULT;
  private CustomerState state;
  private Instant now = Instant.parse("2026-05-01T00:00:00Z");
  private final List<Effect> effects = new ArrayList<>();
  private final List<Input> inputs = new ArrayList<>();
  private final List<Rulebook> rulebooks = new ArrayList<>();
  private final Set<UUID> answered = new HashSet<>();
  private long position;

  Story(Map<String, Rule> segments, Journey... published) {
    this(new ProfileId(new UUID(7, 7)), segments, published);
  }

  Story(ProfileId me, Map<String, Rule> segments, Journey... published) {
    this.me = me;
    this.segments = segments;
    this.published = Stream.of(published).map(Publication::open).toList();
    state = CustomerState.unknown(me.asCustomer());
  }

  Story under(Policy set) {
    policy = set;
    return this;
  }

  Rulebook rulebook() {
    return new Rulebook(version, published, segments, policy);
  }

  /** What is published from now on, in place of all that was. */
  Story publish(Publication... publications) {
    version++;
    published = List.of(publications);
    tell(new Input.Recall(now, Map.of(me, Map.of())));
    return this;
  }

  Story timePasses(Duration duration) {
    now = now.plus(duration);
    tell(new Input.Due(now));
    return this;
  }

  /** Time passes and nobody looks at the timers. */
  Story timePassesUnseen(Duration duration) {
    now = now.plus(duration);
    return this;
  }

  Story does(String event, Map<String, Object> properties) {
    return does(event, properties, now, false);
  }

  Story did(String event, Duration ago) {
    return does(event, Map.of(), now.minus(ago), false);
  }

  Story imported(String event, Duration ago) {
    return does(event, Map.of(), now.minus(ago), true);
  }

  private Story does(String event, Map<String, Object> properties, Instant at, boolean imported) {
    tell(new Input.Happened(event("shop", event, properties, Map.of(), at, imported, EventType.TRACK)));
    return this;
  }

  Story identifies(Map<String, Object> traits) {
    tell(new Input.Happened(event("shop", "identify", Map.of(), traits, now, false, EventType.IDENTIFY)));
    return this;
  }

  Story consents(boolean granted) {
    Map<String, Object> said = Map.of("channel", "email", "purpose", "marketing", "endpoint", ADDRESS, "status",
        granted ? "granted" : "refused");
    tell(new Input.Happened(
        event(Event.INTERNAL, InternalEvents.CONSENT_UPDATED, said, Map.of(), now, false, EventType.TRACK)));
    return this;
  }

  Story receives(String receipt) {
    for (UUID effect : sends().stream().map(Effect.Send::effect).toList()) {
      tell(new Input.Happened(event(Event.INTERNAL, receipt, Map.of("effect", effect.toString(), "endpoint", ADDRESS),
          Map.of(), now, false, EventType.TRACK)));
    }
    return this;
  }

  /** The log tells what came of everything that was asked for besides messages, each once. */
  Story isAnswered(Map<String, Object> said) {
    List<Effect.Requested> open = all(Effect.Requested.class).stream()
        .filter(request -> answered.add(request.effect())).toList();
    for (Effect.Requested request : open) {
      Map<String, Object> answer = new HashMap<>(said);
      answer.put("effect", request.effect().toString());
      Map<String, Object> traits = request.request() instanceof Request.Traits told ? Map.copyOf(set(told)) : Map.of();
      tell(new Input.Happened(event(Event.INTERNAL, "Answered", answer, traits, now, false, EventType.TRACK)));
    }
    return this;
  }

  private static Map<String, Object> set(Request.Traits told) {
    Map<String, Object> set = new HashMap<>();
    told.set().values().forEach((name, value) -> {
      if (value != null) {
        set.put(name, value);
      }
    });
    return set;
  }

  /** Somebody tells of a message, like a click on it. */
  Story tells(String event, UUID message) {
    return does(event, Map.of("effect", message.toString()));
  }

  /** The node where the only run stands. */
  String place() {
    return state.profiles().values().stream().flatMap(profile -> profile.runs().stream()).map(Run::node)
        .reduce((a, b) -> a + ", " + b).orElse("nowhere");
  }

  List<String> outcomes() {
    return all(Effect.RunEnded.class).stream().map(Effect.RunEnded::outcome).toList();
  }

  Event event(String source, String name, Map<String, Object> properties, Map<String, Object> traits, Instant at,
      boolean imported, EventType type) {
    position++;
    return new Event(new LogPosition(0, position, now), source, "m" + position, me, type, name, at, imported,
        new Attributes(Map.copyOf(properties)), new Attributes(Map.copyOf(traits)), Attributes.NONE,
        type == EventType.IDENTIFY ? Map.of("email", ADDRESS) : Map.of());
  }

  void tell(Input input) {
    inputs.add(input);
    rulebooks.add(rulebook());
    Step step = Engine.step(state, input, rulebooks.getLast());
    state = step.state();
    effects.addAll(step.effects());
  }

  CustomerState state() {
    return state;
  }

  Instant now() {
    return now;
  }

  CustomerId customer() {
    return me.asCustomer();
  }

  List<Effect> effects() {
    return effects;
  }

  List<Input> inputs() {
    return inputs;
  }

  /** Under which rulebook each input was folded. */
  List<Rulebook> rulebooks() {
    return rulebooks;
  }

  List<Effect.Send> sends() {
    return all(Effect.Send.class);
  }

  List<Effect.Decided> decisions() {
    return all(Effect.Decided.class);
  }

  <E extends Effect> List<E> all(Class<E> type) {
    return effects.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
