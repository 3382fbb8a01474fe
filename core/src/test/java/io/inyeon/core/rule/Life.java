package io.inyeon.core.rule;

import io.inyeon.core.CustomerId;
import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.engine.Engine;
import io.inyeon.core.engine.Input;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.engine.Step;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.policy.Policy;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Two people with three profiles, who are now and then taken for one and parted again, under a rulebook of generated segments.
 * The same seed lives the same life.
 */
public final class Life {
  public static final ZoneId BRAND = ZoneId.of("Asia/Tokyo");

  private final SplittableRandom random;
  private final LifeGenerator generator;
  private final Rulebook rulebook;
  private final List<ProfileId> profiles = new ArrayList<>();
  private final Map<ProfileId, CustomerId> owners = new LinkedHashMap<>();
  private final Map<CustomerId, CustomerState> states = new HashMap<>();
  private final List<Event> events = new ArrayList<>();
  private final Map<CustomerId, List<Input>> inputs = new HashMap<>();
  private Instant now;
  private long position;

  public Life(long seed, Map<String, Rule> segments) {
    random = new SplittableRandom(seed);
    generator = new LifeGenerator(random.split());
    rulebook = new Rulebook(1, List.of(), segments, new Policy(Map.of(), List.of(), BRAND));
    now = generator.start();
    for (int n = 0; n < 3; n++) {
      ProfileId profile = new ProfileId(Ids.derived("life", Long.toString(seed), Integer.toString(n)));
      profiles.add(profile);
      owners.put(profile, profiles.get(n / 2).asCustomer()); // the second is of the first
    }
    owners.put(profiles.get(2), profiles.get(2).asCustomer());
    owners.values().forEach(owner -> states.putIfAbsent(owner, CustomerState.unknown(owner)));
  }

  /** Segments of a seed: some rules, and one that names another. */
  public static Map<String, Rule> segments(long seed) {
    RuleGenerator rules = new RuleGenerator(new SplittableRandom(seed));
    Map<String, Rule> segments = new LinkedHashMap<>();
    for (int n = 0; n < 6; n++) {
      segments.put("s" + n, rules.rule());
    }
    segments.put("a-of-s0", new Rule.All(List.of(new Rule.Member("s0"), rules.rule())));
    segments.put("z-not-a", new Rule.Not(new Rule.Member("a-of-s0")));
    return segments;
  }

  /** Lives on for so many steps, and shows itself after each. */
  public Life live(int steps, Consumer<Life> watch) {
    for (int step = 0; step < steps; step++) {
      switch (random.nextInt(8)) {
        case 0, 1 -> now = now.plus(generator.pause());
        case 2 -> move();
        default -> happen();
      }
      owners.values().stream().distinct().forEach(owner -> tell(owner, new Input.Due(now)));
      watch.accept(this);
    }
    return this;
  }

  private void happen() {
    ProfileId profile = profiles.get(random.nextInt(profiles.size()));
    Event event = generator.event(profile, ++position, now);
    events.add(event);
    tell(owner(profile), new Input.Happened(event));
  }

  /** The second person turns out to be the first, or not to be after all. */
  private void move() {
    ProfileId third = profiles.get(2);
    CustomerId from = owner(third);
    CustomerId to = from.equals(third.asCustomer()) ? profiles.getFirst().asCustomer() : third.asCustomer();
    UUID transfer = Ids.derived("transfer", Long.toString(++position));
    LogPosition at = new LogPosition(0, position, now);
    tell(to, new Input.Await(at, transfer));
    Step released = tell(from, new Input.Release(at, transfer, Set.of(third), to));
    released.effects().stream().filter(Effect.Handover.class::isInstance).map(Effect.Handover.class::cast)
        .forEach(handover -> tell(to, new Input.Join(at, transfer, handover.profiles())));
    owners.put(third, to);
  }

  private Step tell(CustomerId customer, Input input) {
    inputs.computeIfAbsent(customer, any -> new ArrayList<>()).add(input);
    Step step = Engine.step(state(customer), input, rulebook);
    states.put(customer, step.state());
    return step;
  }

  public CustomerId owner(ProfileId profile) {
    CustomerId owner = owners.get(profile);
    if (owner == null) {
      throw new IllegalArgumentException("nobody's profile");
    }
    return owner;
  }

  public Map<ProfileId, CustomerId> owners() {
    return owners;
  }

  public CustomerState state(CustomerId customer) {
    return states.getOrDefault(customer, CustomerState.unknown(customer));
  }

  List<Input> inputs(CustomerId customer) {
    return inputs.getOrDefault(customer, List.of());
  }

  public Rulebook rulebook() {
    return rulebook;
  }

  /** Everything that has happened, in the order of the log. */
  public List<Event> events() {
    return events;
  }

  List<Event> eventsOf(CustomerId customer) {
    return events.stream().filter(event -> owner(event.profile()).equals(customer)).toList();
  }

  public Instant now() {
    return now;
  }
}
