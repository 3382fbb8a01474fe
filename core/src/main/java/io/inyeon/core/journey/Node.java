package io.inyeon.core.journey;

import io.inyeon.core.CustomerId;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** One place in a journey. */
public sealed interface Node {
  /**
   * Stays for a while.
   *
   * @param otherwise where to go at once when there is nothing to wait for (no such date, or it has passed); without it
   *     {@code next}
   */
  record Wait(Pause pause, String next, Optional<String> otherwise) implements Node {}

  /** Stays until one of the events is appended, or until time is up. */
  record WaitUntil(List<Branch> branches, Duration timeout, String otherwise) implements Node {
    public WaitUntil {
      branches = List.copyOf(branches);
    }
  }

  /** Where a {@link WaitUntil} goes on when the event comes. */
  record Branch(EventMatch match, String next) {}

  /** Chooses by a rule, at the instant of arrival. */
  record Check(Rule rule, String then, String otherwise) implements Node {
    public String chosen(Predicate<Rule> holds) {
      return holds.test(rule) ? then : otherwise;
    }
  }

  /** Chooses the first whose rule holds, at the instant of arrival. */
  record Split(List<Case> cases, String otherwise) implements Node {
    public Split {
      cases = List.copyOf(cases);
    }

    public String chosen(Predicate<Rule> holds) {
      return cases.stream().filter(one -> holds.test(one.rule())).findFirst().map(Case::next).orElse(otherwise);
    }
  }

  /** @param name what people call it */
  record Case(Rule rule, String next, Optional<String> name) {
    public Case(Rule rule, String next) {
      this(rule, next, Optional.empty());
    }
  }

  /**
   * Chooses by chance, which is the same for the same customer at this node for ever.
   *
   * @param salt tells this choice from others
   */
  record Percent(List<Share> shares, String salt) implements Node {
    public Percent {
      shares = List.copyOf(shares);
    }

    public Share drawn(CustomerId customer) {
      return shares.get(Draw.among(shares.stream().map(Share::weight).toList(), Draw.of(customer, salt)));
    }
  }

  /** @param weight above 0; the shares' weights need not add up to anything */
  record Share(double weight, String next) {}

  /**
   * Chooses like {@link Percent}, and says which variant it was, so that the variants can be compared by who reached the goal.
   *
   * @param within counted from the choice
   */
  record Experiment(List<Variant> variants, String salt, EventMatch goal, Duration within) implements Node {
    public Experiment {
      variants = List.copyOf(variants);
    }

    public Variant drawn(CustomerId customer) {
      return variants.get(Draw.among(variants.stream().map(Variant::weight).toList(), Draw.of(customer, salt)));
    }
  }

  record Variant(String key, double weight, String next) {}

  /** Asks for an e-mail; goes on when its outcome is known, or at once when the decision refuses. */
  record SendEmail(EmailTemplate template, MessageTerms terms, String next) implements Node {}

  /**
   * Waits for a sign that the run's last message was noticed, else tries another way. A sign that comes while that other way has not
   * led to a message yet takes it back. Without a last message, {@code otherwise} at once.
   *
   * @param event with the message's id as its property {@code effect}
   */
  record Fallback(String event, Duration within, String then, String otherwise) implements Node {}

  /** Asks for something that does not reach the customer; goes on when the log has told that it is done. */
  record Ask(Request request, String next) implements Node {}

  /** Asks for a share of what customers compete for; the answer chooses. {@code otherwise} also when time is up. */
  record Allocate(Request.Allocation request, Duration timeout, String then, String otherwise) implements Node {}

  /** Ends this run, and enters another journey with the same key if that lets the customer in. */
  record Jump(String journey) implements Node {}

  /** The end. */
  record Exit() implements Node {}

  /** Every node that may come next. */
  default Stream<String> successors() {
    return switch (this) {
      case Wait wait -> Stream.concat(Stream.of(wait.next()), wait.otherwise().stream());
      case WaitUntil wait -> Stream.concat(wait.branches().stream().map(Branch::next), Stream.of(wait.otherwise()));
      case Check check -> Stream.of(check.then(), check.otherwise());
      case Split split -> Stream.concat(split.cases().stream().map(Case::next), Stream.of(split.otherwise()));
      case Percent percent -> percent.shares().stream().map(Share::next);
      case Experiment experiment -> experiment.variants().stream().map(Variant::next);
      case SendEmail send -> Stream.of(send.next());
      case Fallback fallback -> Stream.of(fallback.then(), fallback.otherwise());
      case Ask ask -> Stream.of(ask.next());
      case Allocate allocate -> Stream.of(allocate.then(), allocate.otherwise());
      case Jump jump -> Stream.empty();
      case Exit exit -> Stream.empty();
    };
  }

  /** Whether a run can pass without any time between. What only waits for its own effect passes at the speed of the machine. */
  default boolean isInstant() {
    return switch (this) {
      case Wait wait -> wait.pause().isInstant();
      case WaitUntil wait -> false;
      default -> true;
    };
  }

  /** The rules that are asked here. */
  default Stream<Rule> rules() {
    return switch (this) {
      case Check check -> Stream.of(check.rule());
      case Split split -> split.cases().stream().map(Case::rule);
      default -> Stream.empty();
    };
  }

  /** The events that are waited for here. */
  default Stream<String> events() {
    return switch (this) {
      case WaitUntil wait -> wait.branches().stream().map(branch -> branch.match().event());
      case Fallback fallback -> Stream.of(fallback.event());
      default -> Stream.empty();
    };
  }
}
