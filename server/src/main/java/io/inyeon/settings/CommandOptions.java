package io.inyeon.settings;

import io.inyeon.settings.StartupFailure.Code;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: options with a value, plain ones, and others. */
public final class CommandOptions {
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> switches = new HashSet<>();
  private final List<String> words = new ArrayList<>();

  /**
   * @param valued the options that take a value
   * @param plain those that do not
   */
  public CommandOptions(List<String> arguments, Set<String> valued, Set<String> plain, int mostWords) {
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
      String argument = rest.next();
      String name = argument.replaceFirst("=.*", "");
      if (plain.contains(argument)) {
        switches.add(argument);
      } else if (valued.contains(name)) {
        values.put(name, argument.contains("=") ? argument.substring(name.length() + 1) : next(name, rest));
      } else if (!argument.startsWith("--") && words.size() < mostWords) {
        words.add(argument);
      } else {
        throw bad("\"%s\" is not understood here; \"./inyeon help\" lists what is.".formatted(argument));
      }
    }
  }

  private static String next(String name, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw bad("The option %s needs a value.".formatted(name));
    }
    return rest.next();
  }

  public boolean has(String name) {
    return switches.contains(name);
  }

  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public Optional<Path> path(String name) {
    return Optional.ofNullable(values.get(name)).map(CommandOptions::pathOf);
  }

  public Optional<Path> word() {
    return words.stream().findFirst().map(CommandOptions::pathOf);
  }

  /** By {@code --data}, else by the environment; absolute. */
  public Path data(Map<String, String> environment) {
    String fallback = environment.getOrDefault("INYEON_DATA", "").strip();
    return path("--data").orElseGet(() -> pathOf(fallback.isEmpty() ? ".inyeon/data" : fallback)).toAbsolutePath()
        .normalize();
  }

  private static Path pathOf(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw bad("\"%s\" is no path: %s.".formatted(text, e.getReason()));
    }
  }

  public static StartupFailure bad(String sentence) {
    return new StartupFailure(Code.BAD_SETTING, sentence);
  }
}
