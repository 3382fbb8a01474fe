package io.inyeon.preference;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.preference.Preferences;
import io.inyeon.core.preference.Response;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
import io.inyeon.engine.Rulebooks;
import io.inyeon.log.Incoming;
import io.inyeon.log.LogFilter;
import io.inyeon.log.LogReader;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Computes somebody's preferences from the log, and says them as the log is told of every other trait. */
@Component
class PreferenceTeller {
  /** What is older says little of what somebody prefers today. */
  static final Duration LOOK_BACK = Duration.ofDays(180);
  /** The latest: whoever does more is known well enough by them. */
  private static final int MOST_EVENTS = 2_000;

  private final Customers customers;
  private final CustomerStates states;
  private final LogReader log;
  private final ResponseReader reader;
  private final Rulebooks rulebooks;
  private final JsonMapper json;

  PreferenceTeller(Customers customers, CustomerStates states, LogReader log, ResponseReader reader,
      Rulebooks rulebooks, JsonMapper json) {
    this.customers = customers;
    this.states = states;
    this.log = log;
    this.reader = reader;
    this.rulebooks = rulebooks;
    this.json = json;
  }

  /** What is known of some customers before their events are read. */
  record Known(Map<CustomerId, CustomerState> states, Map<CustomerId, List<ProfileId>> profiles, ZoneId zone) {}

  /** Of all of them at once. */
  Known known(Collection<CustomerId> whom) {
    Map<CustomerId, List<ProfileId>> profiles = customers.profilesOf(whom).entrySet().stream().collect(
        Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    return new Known(states.find(whom), profiles, rulebooks.policy().zone());
  }

  /** What is to be told of one of them; empty when their state says so already. */
  Optional<Incoming> news(CustomerId customer, Known known, Instant now) {
    Optional<CustomerFacts> facts = Optional.ofNullable(known.states().get(customer))
        .map(state -> state.facts(known.zone()));
    ZoneId zone = facts.map(CustomerFacts::zone).orElse(known.zone());
    List<Response> responses = responses(known.profiles().getOrDefault(customer, List.of()), now);
    Map<String, Object> preferred = PreferenceTrait.of(Preferences.of(responses, zone));
    Optional<Object> before = facts.flatMap(one -> one.trait(PreferenceTrait.NAME));
    JsonNode told = json.valueToTree(before.orElse(Map.of()));
    return PreferenceTrait.differs(told, preferred)
        ? Optional.of(event(customer, preferred, before.isPresent()))
        : Optional.empty();
  }

  private List<Response> responses(List<ProfileId> profiles, Instant now) {
    Instant begin = now.minus(LOOK_BACK);
    return log.ofProfiles(profiles, LogFilter.ALL, now,
        new LogPosition(Short.MAX_VALUE, Long.MAX_VALUE, now.plus(LOOK_BACK)), MOST_EVENTS).stream()
        .filter(row -> row.occurredAt().isAfter(begin)).flatMap(row -> reader.read(row).stream()).toList();
  }

  /** @param known whether something was told of them before; the first word is history, which starts nothing */
  private Incoming event(CustomerId customer, Map<String, Object> preferred, boolean known) {
    String payload = json.writeValueAsString(Map.of("traits", Map.of(PreferenceTrait.NAME, preferred)));
    return new Incoming(Event.INTERNAL, UUID.randomUUID().toString(), EventType.IDENTIFY, EventType.IDENTIFY.word(),
        "server", Optional.empty(), Optional.empty(), !known, new Claim(List.of(), true),
        Optional.of(new ProfileId(customer.value())), payload);
  }
}
