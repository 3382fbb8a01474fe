package io.inyeon.imports;

import io.inyeon.settings.CommandOptions;
import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;

/**
 * {@code ./inyeon import}: sends a file and its mapping to a server, tells how it goes, and fetches what was rejected.
 *
 * <p>The import belongs to the server: it goes on when this command ends early, and can be paused and resumed from anywhere.
 */
public final class ImportCommand {
  /** The options that take a value. */
  public static final Set<String> VALUED = Set.of("--mapping", "--data", "--server", "--key", "--name", "--rejected",
      "--pause", "--resume", "--cancel", "--watch", "--port");
  public static final Set<String> PLAIN = Set.of("--preview", "--corrected", "--list");

  private final ImportClient client;
  private final CommandOptions options;
  private final Consumer<String> lines;

  public ImportCommand(ImportClient client, CommandOptions options, Consumer<String> lines) {
    this.client = client;
    this.options = options;
    this.lines = lines;
  }

  /** Whether the words ask for something that a server must be running for. */
  public static boolean needsRunningServer(CommandOptions options) {
    return options.has("--list") || List.of("--pause", "--resume", "--cancel", "--watch").stream()
        .anyMatch(name -> options.value(name).isPresent());
  }

  public void run() {
    if (options.has("--list")) {
      client.list().forEach(job -> lines.accept(ImportProgress.summary(job)));
    } else if (options.value("--pause").isPresent()) {
      lines.accept(ImportProgress.summary(client.act(options.value("--pause").get(), "pause")));
    } else if (options.value("--cancel").isPresent()) {
      lines.accept(ImportProgress.summary(client.act(options.value("--cancel").get(), "cancel")));
    } else if (options.value("--resume").isPresent()) {
      watch(client.act(options.value("--resume").get(), "resume"), Optional.empty());
    } else if (options.value("--watch").isPresent()) {
      watch(client.get(options.value("--watch").get()), Optional.empty());
    } else {
      bring();
    }
  }

  private void bring() {
    Path mapping = options.path("--mapping")
        .orElseThrow(() -> CommandOptions.bad("Say how to read the file: ./inyeon import --mapping FILE DATAFILE."));
    Path data = options.word()
        .orElseThrow(() -> CommandOptions.bad("Name the file: ./inyeon import --mapping FILE DATAFILE."));
    if (!Files.isRegularFile(data)) {
      throw CommandOptions.bad("There is no file %s.".formatted(data));
    }
    String name = options.value("--name").orElseGet(() -> String.valueOf(data.getFileName()));
    JsonNode job = client.begin(read(mapping), name, options.has("--corrected"), options.has("--preview"));
    try {
      client.send(job, data);
    } catch (RuntimeException e) {
      client.act(ImportProgress.id(job), "cancel");
      throw e;
    }
    if (options.has("--preview")) {
      preview(job);
    } else {
      lines.accept("Import %s has begun; it goes on in the server should this command end".formatted(
          ImportProgress.id(job)));
      watch(job, Optional.of(data));
    }
  }

  private void preview(JsonNode job) {
    try {
      client.preview(ImportProgress.id(job)).forEach(item -> lines.accept(item.toPrettyString()));
    } finally {
      client.act(ImportProgress.id(job), "cancel"); // and the file is gone
    }
    lines.accept("This was a preview: nothing has been written");
  }

  private static String read(Path mapping) {
    try {
      return Files.readString(mapping);
    } catch (IOException e) {
      throw CommandOptions.bad("The mapping %s cannot be read (%s).".formatted(mapping, e.getClass().getSimpleName()));
    }
  }

  private void watch(JsonNode begun, Optional<Path> data) {
    JsonNode job = new ImportProgress(client, lines).follow(begun);
    lines.accept(ImportProgress.summary(job));
    Path to = options.path("--rejected").orElseGet(() -> rejectedBeside(data));
    if (job.path("rejected").asLong() == 0 && Files.exists(to)) {
      fetch(job, to); // what was rejected the last time is so no more
    }
    if (job.path("rejected").asLong() > 0) {
      fetch(job, to);
      lines.accept("%,d rows were rejected; line, field and reason of each are in %s".formatted(
          job.path("rejected").asLong(), to));
    }
    if (job.path("status").asString("").equals("failed")) {
      throw new StartupFailure(Code.IMPORT_FAILED, "The import has failed: " + job.path("reason").asString(""));
    }
  }

  private static Path rejectedBeside(Optional<Path> data) {
    String name = data.map(path -> String.valueOf(path.getFileName())).orElse("import");
    return Path.of(name + ".rejected.csv").toAbsolutePath();
  }

  private void fetch(JsonNode job, Path to) {
    try {
      Files.write(to, client.rejected(ImportProgress.id(job)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
