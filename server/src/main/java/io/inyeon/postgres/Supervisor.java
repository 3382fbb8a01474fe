package io.inyeon.postgres;

import io.inyeon.settings.StartupFailure;
import io.inyeon.settings.StartupFailure.Code;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the server running on its port until told to stop. When the process ends by itself it is started again, at once
 * the first time and ever more slowly while it keeps failing; the pool's connections come back by themselves.
 */
final class Supervisor {
  private static final Logger log = LoggerFactory.getLogger(Supervisor.class);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  private final ServerCommand command;
  private final int port;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final ReentrantLock launching = new ReentrantLock();
  private volatile ServerProcess server;

  private Supervisor(ServerCommand command, int port, ServerProcess server) {
    this.command = command;
    this.port = port;
    this.server = server;
  }

  /** Starts the server and watches it from then on. Returns when it takes connections. */
  static Supervisor start(ServerCommand command, int port) {
    Supervisor supervisor = new Supervisor(command, port, ServerProcess.launch(command, port));
    try {
      supervisor.server.awaitReady();
    } catch (InterruptedException e) {
      supervisor.server.stop();
      Thread.currentThread().interrupt();
      throw new StartupFailure(Code.DATABASE_NOT_STARTED, "The start of the database was interrupted; start again.", e);
    }
    Thread.ofPlatform().daemon().name("database-supervisor").start(supervisor::watch);
    return supervisor;
  }

  int port() {
    return port;
  }

  long pid() {
    return server.pid();
  }

  void stop() {
    stopping.countDown();
    launching.lock(); // a start under way is past its launch: its process is the one to stop
    try {
      server.stop();
    } finally {
      launching.unlock();
    }
  }

  private void watch() {
    try {
      Duration pause = Duration.ZERO;
      while (true) {
        int status = server.awaitEnd();
        if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
          return;
        }
        log.warn("The database ended by itself (status {}); starting it again", status);
        pause = restart() ? Duration.ZERO : longer(pause);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean restart() throws InterruptedException {
    try {
      if (!launch()) {
        return true;
      }
      server.awaitReady();
      log.info("The database is back");
      return true;
    } catch (StartupFailure | IOException | UncheckedIOException e) {
      if (stopping.getCount() > 0) {
        log.error("The database could not be started again, another attempt follows: {}", e.getMessage());
      }
      return false;
    }
  }

  private boolean launch() throws IOException {
    launching.lock();
    try {
      if (stopping.getCount() == 0) {
        return false;
      }
      new Orphans(command.cluster()).stop();
      server = ServerProcess.launch(command, port);
      return true;
    } finally {
      launching.unlock();
    }
  }

  private static Duration longer(Duration pause) {
    Duration next = pause.isZero() ? Duration.ofMillis(250) : pause.multipliedBy(2);
    return next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
  }
}
