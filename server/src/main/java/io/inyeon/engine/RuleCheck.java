package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.event.Event;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Verdict;
import io.inyeon.customer.Customers;
import io.inyeon.log.LogReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks rules of one customer as of any instant, from the log: by what had occurred by then, as known today. */
@Component
public class RuleCheck {
  private final Customers customers;
  private final LogReader log;
  private final Inputs inputs;
  private final Rulebooks rulebooks;

  RuleCheck(Customers customers, LogReader log, Inputs inputs, Rulebooks rulebooks) {
    this.customers = customers;
    this.log = log;
    this.inputs = inputs;
    this.rulebooks = rulebooks;
  }

  Verdict of(Rule rule, CustomerId customer, Instant at) {
    return of(rule, customer, at, Map.of());
  }

  /** @param segments the rules of the segments that this one may name */
  Verdict of(Rule rule, CustomerId customer, Instant at, Map<String, Rule> segments) {
    return Verdict.of(rule, facts(rule, customer, at, segments), at);
  }

  /** What is known of the customer as of an instant, for this rule and the segments it names. */
  public CustomerFacts facts(Rule rule, CustomerId customer, Instant at, Map<String, Rule> segments) {
    Set<Question> questions = new HashSet<>();
    ask(rule, segments, questions);
    Map<ProfileId, ProfileState> states = states(customers.profilesOf(customer), questions, at);
    return facts(customer, states, at, segments);
  }

  private CustomerFacts facts(CustomerId customer, Map<ProfileId, ProfileState> states, Instant at,
      Map<String, Rule> segments) {
    return new CustomerFacts(customer, states, segment -> {
      Rule rule = segments.get(segment);
      return rule != null && Verdict.of(rule, facts(customer, states, at, segments), at).holds();
    }, rulebooks.policy().zone());
  }

  private static void ask(Rule rule, Map<String, Rule> segments, Set<Question> questions) {
    rule.questions().forEach(questions::add);
    rule.segments().forEach(named -> {
      Rule inner = segments.get(named);
      if (inner != null) {
        ask(inner, segments, questions);
      }
    });
  }

  private Map<ProfileId, ProfileState> states(List<ProfileId> profiles, Set<Question> questions, Instant at) {
    Set<String> names = questions.stream().map(question -> question.match().event()).collect(Collectors.toSet());
    Map<ProfileId, ProfileState> states = new HashMap<>();
    profiles.forEach(profile -> states.put(profile, ProfileState.NEW));
    log.toldBy(profiles, names, row -> {
      if (!row.occurredAt().isAfter(at)) {
        Event event = inputs.event(row);
        states.merge(row.profile(), ProfileState.NEW,
            (known, fresh) -> known.observe(event, Rulebook.remembered(event, questions), at));
      }
    });
    return states;
  }
}
