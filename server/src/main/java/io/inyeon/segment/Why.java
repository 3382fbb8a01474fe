package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import io.inyeon.core.rule.Verdict;
import io.inyeon.core.rule.Window;
import io.inyeon.customer.Customers;
import io.inyeon.engine.DecidingEvents;
import io.inyeon.engine.RuleCheck;
import io.inyeon.engine.RuleDefinition;
import io.inyeon.engine.Rulebooks;
import io.inyeon.segment.Members.Membership;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Why somebody is in a segment, or is not: clause by clause, with what decided, and when it will change. */
@Component
class Why {
  private static final int SHOWN = 5;

  private final Members members;
  private final Segments segments;
  private final RuleCheck check;
  private final DecidingEvents events;
  private final Customers customers;
  private final Rulebooks rulebooks;
  private final InstantSource clock;

  Why(Members members, Segments segments, RuleCheck check, DecidingEvents events, Customers customers,
      Rulebooks rulebooks,
      InstantSource clock) {
    this.members = members;
    this.segments = segments;
    this.check = check;
    this.events = events;
    this.customers = customers;
    this.rulebooks = rulebooks;
    this.clock = clock;
  }

  /**
   * @param changesAt when time alone may change the answer
   * @param exact false when more happened than is remembered, and it may matter
   * @param found what stands there, of a trait
   * @param events those that decided, the latest first
   */
  @Schema(name = "WhyClause")
  record Clause(String kind, boolean holds, @Nullable Instant changesAt, boolean exact, Sentences sentence,
      @Nullable String found, List<DecidingEvents.Seen> events, List<Clause> parts) {}

  @Schema(name = "Why")
  record Answer(String key, String name, boolean member, @Nullable Instant since, Instant at,
      @Nullable Instant changesAt,
      Clause clause) {}

  Answer of(CustomerId customer, Segment segment) {
    Instant now = clock.instant();
    Map<String, Rule> rules = rulebooks.segments();
    JsonNode definition = segment.rule();
    Rule rule = definition == null
        ? rules.getOrDefault(segment.key(), new Rule.Any(List.of()))
        : RuleDefinition.read(definition, "rule");
    Asked asked = new Asked(check.facts(rule, customer, now, rules), customers.profilesOf(customer), segments.names(),
        now);
    Clause clause = clause(rule, asked);
    Optional<Membership> membership = members.of(customer).stream().filter(one -> one.key().equals(segment.key()))
        .findFirst();
    return new Answer(segment.key(), segment.name(), membership.isPresent(),
        membership.map(Membership::since).orElse(null),
        now, clause.changesAt, clause);
  }

  private record Asked(CustomerFacts facts, List<ProfileId> profiles, Map<String, String> names, Instant now) {}

  private Clause clause(Rule rule, Asked asked) {
    Verdict verdict = Verdict.of(rule, asked.facts, asked.now);
    return new Clause(kind(rule), verdict.holds(),
        verdict.changesAt().equals(Instant.MAX) ? null : verdict.changesAt(), verdict.exact(),
        Sentences.of(rule, asked.names), found(rule, asked), decided(rule, asked),
        rule.parts().stream().map(part -> clause(part, asked)).toList());
  }

  private static String kind(Rule rule) {
    return switch (rule) {
      case Rule.Trait trait -> "trait";
      case Rule.TraitDate date -> "trait";
      case Rule.Performed performed -> "performed";
      case Rule.Sequence sequence -> "sequence";
      case Rule.Member member -> "segment";
      case Rule.Consented consented -> "consent";
      case Rule.Identified identified -> "identity";
      case Rule.Holiday holiday -> "holiday";
      case Rule.All all -> "all";
      case Rule.Any any -> "any";
      case Rule.Not not -> "not";
    };
  }

  private static @Nullable String found(Rule rule, Asked asked) {
    return switch (rule) {
      case Rule.Trait(var condition) -> asked.facts.trait(condition.path()).map(Object::toString).orElse(null);
      case Rule.TraitDate(String path, var test) -> asked.facts.trait(path).map(Object::toString).orElse(null);
      default -> null;
    };
  }

  private List<DecidingEvents.Seen> decided(Rule rule, Asked asked) {
    return switch (rule) {
      case Rule.Performed performed -> seen(List.of(performed.match()), performed.window(), asked);
      case Rule.Sequence sequence -> seen(sequence.links().stream().map(Rule.Link::match).toList(),
          sequence.within().<Window>map(Window.Within::new).orElse(new Window.Ever()), asked);
      default -> List.of();
    };
  }

  private List<DecidingEvents.Seen> seen(List<EventMatch> matches, Window window, Asked asked) {
    return events.latest(asked.profiles, matches, window, asked.now, SHOWN);
  }
}
