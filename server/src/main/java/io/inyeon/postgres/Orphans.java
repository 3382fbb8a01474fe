package io.inyeon.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a cluster that an earlier start left behind: its application was killed, or its postmaster was. Only a
 * process that proves to be PostgreSQL on exactly this directory is touched; a pid alone proves nothing, since the
 * system gives it to somebody else after a reboot.
 */
final class Orphans {
  private static final Logger log = LoggerFactory.getLogger(Orphans.class);
  private static final Duration FAST = Duration.ofMinutes(2);
  private static final Duration IMMEDIATE = Duration.ofSeconds(20);

  private final Path cluster;

  Orphans(Path cluster) {
    this.cluster = cluster;
  }

  /** Afterwards no process works on the cluster and no pid file is there. We must hold the data directory's lock. */
  void stop() throws IOException {
    postmaster().ifPresent(this::stopServer);
    for (ProcessHandle left : workers()) {
      left.destroyForcibly();
      ends(left, IMMEDIATE);
    }
    Files.deleteIfExists(PidFile.of(cluster));
  }

  private Optional<ProcessHandle> postmaster() {
    return PidFile.read(cluster).flatMap(file -> ProcessHandle.of(file.process())).filter(this::isOurs);
  }

  /** Fast shutdown first; the harder ways cost a recovery but no data. */
  private void stopServer(ProcessHandle server) {
    log.info("Stopping the database server that an earlier start left running (process {})", server.pid());
    Commands.signal(server.pid(), "INT");
    if (!ends(server, FAST)) {
      Commands.signal(server.pid(), "QUIT");
      if (!ends(server, IMMEDIATE)) {
        server.destroyForcibly();
        ends(server, IMMEDIATE);
      }
    }
  }

  private List<ProcessHandle> workers() {
    return ProcessHandle.allProcesses().filter(this::worksInside).toList();
  }

  private boolean isOurs(ProcessHandle process) {
    return worksInside(process) || (isPostgres(process) && isStartedWith(process, cluster.toString()));
  }

  /** Every process of PostgreSQL has the cluster as its working directory; Linux shows it. */
  private boolean worksInside(ProcessHandle process) {
    try {
      return isPostgres(process)
          && Files.readSymbolicLink(Path.of("/proc", String.valueOf(process.pid()), "cwd")).equals(cluster);
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(command -> command.endsWith("/postgres")).orElse(false);
  }

  private static boolean isStartedWith(ProcessHandle process, String argument) {
    return process.info().arguments().map(arguments -> Arrays.asList(arguments).contains(argument)).orElse(false);
  }

  private static boolean ends(ProcessHandle process, Duration within) {
    try {
      process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | java.util.concurrent.ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
