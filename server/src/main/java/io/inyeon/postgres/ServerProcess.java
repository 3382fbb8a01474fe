package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of the server, from its start to its end. */
final class ServerProcess {
  private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
  private static final long TICK_MILLIS = 25;
  private static final long TICKS_PER_REPORT = 5_000 / TICK_MILLIS;
  private static final Duration FAST = Duration.ofMinutes(2);
  private static final Duration IMMEDIATE = Duration.ofSeconds(20);

  private final Path cluster;
  private final Process process;
  private final ServerLog words;

  private ServerProcess(Path cluster, Process process, ServerLog words) {
    this.cluster = cluster;
    this.process = process;
    this.words = words;
  }

  static ServerProcess launch(ServerCommand command, int port) {
    Path console = command.cluster().resolveSibling("postgres.log");
    ServerLog words = new ServerLog(console, command.cluster().resolve("log"));
    try {
      return new ServerProcess(command.cluster(), Commands.builder(command.on(port), console).start(), words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until the server takes connections. After a crash it first replays its log, which may take minutes; so there
   * is no limit, only a line every five seconds.
   */
  void awaitReady() throws InterruptedException {
    for (long tick = 1; !isReady(); tick++) {
      if (process.waitFor(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
        throw failure();
      }
      if (tick % TICKS_PER_REPORT == 0) {
        log.info("The database is recovering, {} s", tick * TICK_MILLIS / 1000);
      }
    }
  }

  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  long pid() {
    return process.pid();
  }

  /** Fast shutdown: transactions under way are rolled back, everything committed is written out. */
  void stop() {
    try {
      Commands.signal(process.pid(), "INT");
      if (!process.waitFor(FAST.toSeconds(), TimeUnit.SECONDS)) {
        Commands.signal(process.pid(), "QUIT");
        if (!process.waitFor(IMMEDIATE.toSeconds(), TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      }
    } catch (InterruptedException e) {
      Commands.signal(process.pid(), "QUIT");
      Thread.currentThread().interrupt();
    }
  }

  private boolean isReady() {
    return PidFile.read(cluster).filter(file -> file.process() == process.pid() && file.isReady()).isPresent();
  }

  private StartupFailure failure() {
    if (words.speaksOf("Address already in use")) {
      return new StartupFailure(Code.PORT_TAKEN, "The database's port was taken by another program; start again.");
    }
    return words.failure("The database did not start");
  }
}
