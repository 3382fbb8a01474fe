package io.inyeon.acceptance.fault;

import io.inyeon.acceptance.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Writers that never stop while the server is killed under them. */
final class Load {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<Future<?>> writers = new ArrayList<>();

  private Load() {
  }

  /** @param name begins the ids of the people whom these writers are about */
  static Load start(String name, int writers, Api api, Tally tally) {
    var load = new Load();
    for (int i = 0; i < writers; i++) {
      load.writers.add(load.threads.submit(new Writer(name + i, api, tally, load.stopped)));
    }
    return load;
  }

  /** Fails when a writer did. */
  void requireRunning() {
    for (Future<?> writer : writers) {
      if (writer.isDone()) {
        result(writer);
      }
    }
  }

  void stop() {
    stopped.countDown();
    writers.forEach(Load::result);
    threads.close();
  }

  private static void result(Future<?> writer) {
    try {
      writer.get();
    } catch (ExecutionException failure) {
      throw new AssertionError("A writer failed", failure.getCause());
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }
}
