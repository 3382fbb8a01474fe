package io.inyeon.core.rule;

import io.inyeon.core.Ids;
import io.inyeon.core.event.Event;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule needs to be remembered of a customer's events. Equal questions share a {@link Tally}; a changed one is another,
 * which starts from the history anew, so that rules in force never lose their memory to one that is being written.
 *
 * @param key short, equal for equal questions: it stands in every customer's state
 * @param of the path of the value to be remembered, if one is
 * @param bound the most occurrences kept
 * @param window what can be left out: occurrences outside {@link Window.Between}, or older than {@link Window.Within}
 */
public record Question(String key, EventMatch match, Optional<String> of, Keep keep, int bound, Window window) {
  /** How many occurrences answer for sums and the like within a sliding window, exactly. */
  public static final int MOST_VALUES = 256;
  private static final int LONGEST_TEXT = 256;
  private static final int MOST_ITEMS = 64;

  static Question of(EventMatch match, Optional<String> of, Keep keep, int bound, Window window) {
    String whole = match + "|" + of + "|" + keep + "|" + bound + "|" + window;
    long hash = Ids.derived("question", whole).getMostSignificantBits();
    return new Question(Long.toString(hash >>> 16, Character.MAX_RADIX), match, of, keep, bound, window);
  }

  /** Of the key alone, which is equal for equal questions. */
  @Override
  public int hashCode() {
    return key.hashCode();
  }

  /** The event as this question remembers it; empty when it is none of its business. */
  public Optional<Occurrence> read(Event event) {
    if (!match.matches(event) || (window instanceof Window.Between between && !between.holds(event.occurredAt()))) {
      return Optional.empty();
    }
    if (of.isEmpty()) {
      return Optional.of(new Occurrence(event.occurredAt(), null));
    }
    Object value = rememberable(event.value(of.get()).orElse(null));
    return value == null
        ? Optional.empty()
        : Optional.of(new Occurrence(isTimeless() ? Instant.EPOCH : event.occurredAt(), value));
  }

  /** Where only the values matter, equal ones are equal whenever they occurred. */
  private boolean isTimeless() {
    return keep == Keep.LEAST || keep == Keep.GREATEST || keep == Keep.DISTINCT || keep == Keep.SUM;
  }

  private @Nullable Object rememberable(@Nullable Object value) {
    boolean numeric = keep == Keep.SUM || keep == Keep.LEAST || keep == Keep.GREATEST;
    return switch (value) {
      case Number number -> number;
      case String text when !numeric && isShort(text) -> text;
      case Boolean truth when !numeric -> truth;
      case List<?> list when !numeric && keep == Keep.NEWEST && bound > 1 -> items(list);
      case null, default -> null;
    };
  }

  private static @Nullable Object items(List<?> list) {
    List<?> scalars = list.stream().filter(item -> item instanceof Number || item instanceof Boolean
        || (item instanceof String text && isShort(text))).limit(MOST_ITEMS).toList();
    return scalars.isEmpty() ? null : scalars;
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST_TEXT || text.codePointCount(0, text.length()) <= LONGEST_TEXT;
  }
}
