package io.inyeon.backup;

import io.inyeon.settings.CommandOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** {@code ./inyeon backup} and {@code ./inyeon restore}: their options, and what they say. */
public final class BackupCommands {
  private BackupCommands() {
  }

  /** {@code [--to FILE] [--data DIR]}. */
  public static void backup(List<String> arguments, Map<String, String> environment, Consumer<String> lines) {
    CommandOptions options = new CommandOptions(arguments, Set.of("--to", "--data"), Set.of(), 0);
    Path file = new Backup(data(options, environment), lines).write(options.path("--to").orElse(Path.of(".")));
    lines.accept("The backup is %s; it holds personal data and the installation's secrets".formatted(file));
  }

  /** {@code FILE [--data DIR] [--replace] [--ledger FILE] [--nothing-sent]}. */
  public static void restore(List<String> arguments, Map<String, String> environment, Consumer<String> lines) {
    CommandOptions options = new CommandOptions(arguments, Set.of("--data", "--ledger"),
        Set.of("--replace", "--nothing-sent"), 1);
    Path backup = options.word().orElseThrow(() -> CommandOptions.bad("Name the backup: ./inyeon restore FILE."));
    Path data = data(options, environment);
    new Restore(data, lines).read(backup, options.has("--replace"), options.path("--ledger").stream().toList(),
        options.has("--nothing-sent"));
    lines.accept("Restored to %s; start the server on it with \"./inyeon up --data %s\"".formatted(data, data));
  }

  private static Path data(CommandOptions options, Map<String, String> environment) {
    if (!environment.getOrDefault("INYEON_DATABASE_URL", "").isBlank()) {
      throw CommandOptions.bad(
          "The database of INYEON_DATABASE_URL is your own: back it up and restore it with its own tools, as docs/guide/operations.md says.");
    }
    return options.data(environment);
  }
}
