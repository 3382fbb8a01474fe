package io.inyeon.core.journey;

import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** One place in a journey. */
public sealed interface Node {
  /** Stays for a while. */
  record Wait(Duration duration, String next) implements Node {}

  /** Stays until one of the events is appended, or until time is up. */
  record WaitUntil(List<Branch> branches, Duration timeout, String otherwise) implements Node {
    public WaitUntil {
      branches = List.copyOf(branches);
    }
  }

  /** Where a {@link WaitUntil} goes on when the event comes. */
  record Branch(EventMatch match, String next) {}

  /** Chooses by a rule, at the instant of arrival. */
  record Check(Rule rule, String then, String otherwise) implements Node {}

  /** Asks for an e-mail; goes on when its outcome is known, or at once when the decision refuses. */
  record SendEmail(EmailTemplate template, MessageTerms terms, String next) implements Node {}

  /** The end. */
  record Exit() implements Node {}

  /** Every node that may come next. */
  default Stream<String> successors() {
    return switch (this) {
      case Wait wait -> Stream.of(wait.next());
      case WaitUntil wait -> Stream.concat(wait.branches().stream().map(Branch::next), Stream.of(wait.otherwise()));
      case Check check -> Stream.of(check.then(), check.otherwise());
      case SendEmail send -> Stream.of(send.next());
      case Exit exit -> Stream.empty();
    };
  }

  /** Whether a run can pass without any time or event between. */
  default boolean isInstant() {
    return switch (this) {
      case Wait wait -> false;
      case WaitUntil wait -> false;
      case Check check -> true;
      case SendEmail send -> true;
      case Exit exit -> true;
    };
  }
}
