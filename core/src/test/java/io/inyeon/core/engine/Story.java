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
import io.inyeon.core.policy.Policy;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  Event event(String source, String name, Map<String, Object> properties, Map<String, Object> traits, Instant at,
      boolean imported, EventType type) {
    position++;
    return new Event(new LogPosition(0, position, now), source, "m" + position, me, type, name, at, imported,
        new Attributes(Map.copyOf(properties)), new Attributes(Map.copyOf(traits)), Attributes.NONE,
        type == EventType.IDENTIFY ? Map.of("email", ADDRESS) : Map.of());
  }

  void tell(Input input) {
    inputs.add(input);
    Step step = Engine.step(state, input, rulebook());
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
