package io.inyeon.demo.brand;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How large a piece of the brand's life is wanted.
 *
 * @param from the first day
 * @param truth where the truth is written; empty for nowhere
 */
public record Scale(int people, int days, long seed, LocalDate from, Optional<Path> truth) {
  public static final Scale USUAL = new Scale(Population.USUAL_PEOPLE, Population.USUAL_DAYS, Population.USUAL_SEED,
      LocalDate.of(2026, 1, 1), Optional.empty());

  private static final Map<String, String> VARIABLES = new TreeMap<>(
      Map.of("--people", "INYEON_DEMO_PEOPLE", "--days", "INYEON_DEMO_DAYS"));

  public Population population() {
    return new Population(seed, people, from);
  }

  /**
   * For the demonstration, whose time is its own.
   *
   * @param others takes the arguments that are none of ours
   * @throws IllegalArgumentException with a sentence for whoever typed it
   */
  public static Scale take(List<String> arguments, Map<String, String> environment, List<String> others) {
    List<String> ours = new ArrayList<>();
    VARIABLES.forEach((option, variable) -> Optional.ofNullable(environment.get(variable))
        .filter(value -> !value.isBlank()).ifPresent(value -> ours.add(option + "=" + value.strip())));
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
      String argument = rest.next();
      boolean mine = argument.matches("--(people|days|seed)(=.*)?");
      List<String> taker = mine ? ours : others;
      taker.add(argument);
      if (mine && !argument.contains("=") && rest.hasNext()) {
        taker.add(rest.next());
      }
    }
    return parse(ours, USUAL);
  }

  /** @throws IllegalArgumentException with a sentence for whoever typed it */
  public static Scale parse(List<String> arguments, Scale usual) {
    Scale scale = usual;
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
      String[] option = rest.next().split("=", 2);
      if (option.length == 1 && !rest.hasNext()) {
        throw new IllegalArgumentException("the option " + option[0] + " needs a value.");
      }
      scale = scale.with(option[0], option.length == 2 ? option[1] : rest.next());
    }
    return scale;
  }

  /** The same people, told of from that day on. */
  public Scale since(LocalDate day) {
    return new Scale(people, days, seed, day, truth);
  }

  private Scale with(String option, String value) {
    return switch (option) {
      case "--people" -> new Scale(number(option, value), days, seed, from, truth);
      case "--days" -> new Scale(people, number(option, value), seed, from, truth);
      case "--seed" -> new Scale(people, days, number(option, value), from, truth);
      case "--from" -> new Scale(people, days, seed, date(value), truth);
      case "--truth" -> new Scale(people, days, seed, from, Optional.of(Path.of(value)));
      default -> throw new IllegalArgumentException("\"" + option
          + "\" is no option: there are --people N, --days D, --seed S, --from DATE and --truth FILE.");
    };
  }

  private static int number(String option, String value) {
    if (!value.matches("\\d{1,9}")) {
      throw new IllegalArgumentException(option + " takes a whole number, not \"" + value + "\".");
    }
    return Integer.parseInt(value);
  }

  private static LocalDate date(String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("--from takes a date such as 2026-01-01, not \"" + value + "\".", e);
    }
  }
}
