package io.inyeon.core.rule;

import io.inyeon.core.calendar.Holidays;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A condition over one customer. Sealed: every interpreter is exhaustive. */
public sealed interface Rule {
  /** The highest count that a rule may compare with. */
  int HIGHEST_COUNT = 256;

  /** A trait as last known. */
  record Trait(Condition condition) implements Rule {}

  /** A date among the traits, as last known. */
  record TraitDate(String path, DateTest test) implements Rule {
    public TraitDate {
      if (path.isBlank()) {
        throw new IllegalArgumentException("a trait needs a path");
      }
    }
  }

  /**
   * What was done, measured and compared. Times count by when things occurred.
   *
   * @param question what has to be remembered to answer
   */
  record Performed(EventMatch match, Measure measure, Operator operator, @Nullable Object value, Window window,
      Question question) implements Rule {
    public Performed(EventMatch match, Measure measure, Operator operator, @Nullable Object value, Window window) {
      this(match, measure, operator, value, window, Questions.of(match, measure, operator, value, window));
    }

    /** Done at least so often, ever. */
    public static Performed atLeast(int times, String event) {
      return new Performed(EventMatch.named(event), Measure.COUNT, Operator.GTE, times, new Window.Ever());
    }

    /** Done at least so often within this time. */
    public static Performed atLeast(int times, String event, Duration within) {
      return new Performed(EventMatch.named(event), Measure.COUNT, Operator.GTE, times, new Window.Within(within));
    }

    BigDecimal number() {
      return Operator.decimal(than());
    }

    /** What numbers are compared with. */
    Number than() {
      return value instanceof Number number ? number : 0;
    }
  }

  /**
   * One thing after another, each strictly later than the one before.
   *
   * @param within all of it within this time before now; empty for ever
   */
  record Sequence(List<Link> links, Optional<Duration> within) implements Rule {
    public Sequence {
      links = List.copyOf(links);
      if (links.size() < 2 || links.size() > 5) {
        throw new IllegalArgumentException("a sequence has 2 to 5 steps");
      }
      if (links.stream().map(link -> link.same().isPresent()).distinct().count() > 1) {
        throw new IllegalArgumentException("all steps compare a property, or none");
      }
      within.ifPresent(Window.Within::new);
    }

    public static Sequence of(List<EventMatch> steps, Optional<String> same, Optional<Duration> within) {
      return new Sequence(steps.stream().map(step -> Link.of(step, same, within)).toList(), within);
    }

    boolean comparesProperty() {
      return links.getFirst().same().isPresent();
    }
  }

  /**
   * One step of a {@link Sequence}.
   *
   * @param same the path of what all steps must have in common; where it leads to a list, any of its values
   */
  record Link(EventMatch match, Optional<String> same, Question question) {
    public static Link of(EventMatch match, Optional<String> same, Optional<Duration> within) {
      Window window = within.<Window>map(Window.Within::new).orElse(new Window.Ever());
      return new Link(match, same, Question.of(match, same, Keep.NEWEST, Question.MOST_VALUES, window));
    }
  }

  /** In another segment. */
  record Member(String segment) implements Rule {}

  /** Reachable on this channel with a consent for this purpose, and not suppressed. */
  record Consented(String channel, String purpose) implements Rule {}

  /** With a known address of this kind. */
  record Identified(String namespace) implements Rule {}

  /**
   * A public holiday falls on today or on one of the next days, where the customer is.
   *
   * @param country as {@link Holidays#of} knows it
   * @param days 0 to 180
   */
  record Holiday(String country, int days) implements Rule {
    public Holiday {
      if (Holidays.of(country).isEmpty()) {
        throw new IllegalArgumentException(
            "there are no holidays of \"" + country + "\" here; there are those of KR and JP");
      }
      if (days < 0 || days > 180) {
        throw new IllegalArgumentException("a holiday lies 0 to 180 days ahead");
      }
    }

    public Holidays holidays() {
      return Holidays.of(country).orElseThrow();
    }
  }

  record All(List<Rule> of) implements Rule {
    public All {
      of = List.copyOf(of);
    }
  }

  record Any(List<Rule> of) implements Rule {
    public Any {
      of = List.copyOf(of);
    }
  }

  record Not(Rule rule) implements Rule {}

  /** What is put together out of other rules: those; otherwise nothing. */
  default List<Rule> parts() {
    return switch (this) {
      case All all -> all.of();
      case Any any -> any.of();
      case Not not -> List.of(not.rule());
      case Trait t -> List.of();
      case TraitDate t -> List.of();
      case Performed p -> List.of();
      case Sequence s -> List.of();
      case Member m -> List.of();
      case Consented c -> List.of();
      case Identified i -> List.of();
      case Holiday h -> List.of();
    };
  }

  /** Everything in this tree that is not put together. */
  default Stream<Rule> leaves() {
    List<Rule> found = new ArrayList<>();
    collect(this, found);
    return found.stream();
  }

  private static void collect(Rule rule, List<Rule> found) {
    if (rule.parts().isEmpty()) {
      found.add(rule);
    }
    rule.parts().forEach(part -> collect(part, found));
  }

  /** What has to be remembered to answer this tree. */
  default Stream<Question> questions() {
    return leaves().flatMap(leaf -> switch (leaf) {
      case Performed performed -> Stream.of(performed.question());
      case Sequence sequence -> sequence.links().stream().map(Link::question);
      case Trait t -> Stream.empty();
      case TraitDate t -> Stream.empty();
      case Member m -> Stream.empty();
      case Consented c -> Stream.empty();
      case Identified i -> Stream.empty();
      case Holiday h -> Stream.empty();
      case All a -> Stream.empty();
      case Any a -> Stream.empty();
      case Not n -> Stream.empty();
    });
  }

  /** The segments that this tree names. */
  default Stream<String> segments() {
    return leaves().flatMap(leaf -> leaf instanceof Member member ? Stream.of(member.segment()) : Stream.empty());
  }
}
