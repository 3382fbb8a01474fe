package io.inyeon.demo.brand;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Everybody around the brand. Nobody is stored: each person is computed when asked for.
 *
 * @param people how many
 * @param opening the first day that is told of; whoever joined before is in the books already
 */
public record Population(long seed, int people, LocalDate opening) {
  public static final long USUAL_SEED = 20_260_217;
  public static final int USUAL_PEOPLE = 20_500;
  public static final int USUAL_DAYS = 90;
  private static final Pattern ADDRESS = Pattern.compile("[a-z]+\\.[a-z]+\\.(\\d{1,9})@example\\.(com|org|jp)");
  /** So many people's day fits into memory at once. */
  private static final int MOST_AT_ONCE = 250_000;
  private static final int HOURS = 24;

  public Population {
    if (people < 0) {
      throw new IllegalArgumentException("there cannot be " + people + " people");
    }
  }

  public Resident resident(int number) {
    return Resident.of(seed, number, opening);
  }

  /** Whose e-mail address this is. */
  public Optional<Resident> addressee(String email) {
    Matcher address = ADDRESS.matcher(email.toLowerCase(Locale.ROOT));
    return address.matches()
        ? Optional.of(Integer.parseInt(address.group(1))).filter(number -> number < people).map(this::resident)
            .filter(resident -> resident.email().equalsIgnoreCase(email))
        : Optional.empty();
  }

  /** What one person does on one day, in order. */
  public List<Touch> day(int number, LocalDate date) {
    return Day.of(this, resident(number), date);
  }

  /** What was before the opening and is remembered, in order. */
  public void ledger(Consumer<Touch> taker) {
    Ledger.tell(this, taker);
  }

  /** What everybody does on one day, in order. */
  public void day(LocalDate date, Consumer<Touch> taker) {
    int parts = people <= MOST_AT_ONCE ? 1 : Math.min(HOURS, people / MOST_AT_ONCE + 1);
    long length = HOURS * 3_600L / parts;
    for (int part = 0; part < parts; part++) {
      long begin = Touch.second(date, 0) + part * length;
      part(date, begin, part == parts - 1 ? Long.MAX_VALUE : begin + length).forEach(taker);
    }
  }

  private List<Touch> part(LocalDate date, long fromSecond, long toSecond) {
    List<Touch> touches = new ArrayList<>();
    for (int number = 0; number < people; number++) {
      for (Touch touch : day(number, date)) {
        if (touch.second() >= fromSecond && touch.second() < toSecond) {
          touches.add(touch);
        }
      }
    }
    touches.sort(Comparator.comparingLong(Touch::second));
    return touches;
  }

  /** Everybody, one after the other. */
  public IntStream numbers() {
    return IntStream.range(0, people);
  }
}
