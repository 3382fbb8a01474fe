package io.inyeon;

import io.inyeon.imports.ImportClient;
import io.inyeon.imports.ImportCommand;
import io.inyeon.settings.CommandOptions;
import io.inyeon.settings.DataDirectory;
import io.inyeon.settings.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * {@code inyeon import}: against the server that runs on the data directory, against one elsewhere, or, when none runs, one
 * that is started for as long as the import lasts.
 */
final class ImportProgram {
  private final CommandOptions options;
  private final Map<String, String> environment;
  private final Consumer<String> lines;

  private ImportProgram(List<String> arguments, Map<String, String> environment, Consumer<String> lines) {
    options = new CommandOptions(arguments, ImportCommand.VALUED, ImportCommand.PLAIN, 1);
    this.environment = environment;
    this.lines = lines;
  }

  public static void main(String[] arguments) {
    Command.run(lines -> new ImportProgram(List.of(arguments), System.getenv(), lines).run());
  }

  private void run() {
    Optional<URI> server = options.value("--server").map(URI::create);
    Path data = options.data(environment);
    if (server.isPresent()) {
      run(server.get(), key(data));
      return;
    }
    Optional<URI> running = Files.isDirectory(data) ? DataDirectory.addressOfRunning(data) : Optional.empty();
    if (running.isPresent()) {
      run(running.get(), key(data));
    } else if (ImportCommand.needsRunningServer(options)) {
      throw CommandOptions.bad("No server is running on %s; start it with \"./inyeon up\".".formatted(data));
    } else {
      runAlone(data);
    }
  }

  private String key(Path data) {
    return options.value("--key").or(() -> Optional.ofNullable(environment.get("INYEON_SERVER_KEY")))
        .filter(key -> !key.isBlank()).orElseGet(() -> DataDirectory.secretsIn(data).read("server-key")
            .orElseThrow(() -> CommandOptions.bad("Give the server's key with --key or INYEON_SERVER_KEY.")));
  }

  private void runAlone(Path data) {
    lines.accept("No server is running on %s; one is started for the import".formatted(data));
    Settings settings = Settings.parse(List.of("--data", data.toString()), environment).listeningAlone();
    try (RunningInyeon running = Inyeon.start(settings)) {
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "shutdown"));
      run(URI.create("http://127.0.0.1:" + running.port()), key(data));
    }
  }

  private void run(URI server, String key) {
    try (ImportClient client = new ImportClient(server, key)) {
      new ImportCommand(client, options, lines).run();
    }
  }
}
