package io.inyeon.settings;

import io.inyeon.settings.StartupFailure.Code;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Settings by name, from the command line first and from the environment else; an empty value counts as absent. */
final class SettingsSource {
  private static final Set<String> OPTIONS = Set.of("port", "data");

  private final Map<String, String> options = new HashMap<>();
  private final Map<String, String> environment;

  SettingsSource(List<String> arguments, Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
    for (Iterator<String> rest = arguments.iterator(); rest.hasNext();) {
      option(rest.next(), rest);
    }
  }

  Optional<String> find(String name) {
    String variable = "INYEON_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    return Optional.ofNullable(options.getOrDefault(name, environment.get(variable))).map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private void option(String argument, Iterator<String> rest) {
    int equals = argument.indexOf('=');
    String name = (equals < 0 ? argument : argument.substring(0, equals)).replaceFirst("^--", "");
    if (!argument.startsWith("--") || !OPTIONS.contains(name)) {
      throw bad("\"%s\" is no option: there are --port PORT and --data DIR.".formatted(argument));
    }
    if (equals < 0 && !rest.hasNext()) {
      throw bad("The option %s needs a value.".formatted(argument));
    }
    options.put(name, equals < 0 ? rest.next() : argument.substring(equals + 1));
  }

  private static StartupFailure bad(String sentence) {
    return new StartupFailure(Code.BAD_SETTING, sentence);
  }
}
