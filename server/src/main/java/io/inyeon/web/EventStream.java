package io.inyeon.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A stream of what changed (Server-Sent Events, WHATWG HTML 9.2), for one reader: keys that changed are gathered, and told as they
 * are by then. However slow the reader, no more than the keys wait.
 */
public final class EventStream {
  private static final Duration LONGEST = Duration.ofMinutes(10);
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration PACE = Duration.ofMillis(50);
  private static final byte[] BEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition change = lock.newCondition();
  private final Set<String> changed = new LinkedHashSet<>();

  public EventStream() {
    this(System::nanoTime);
  }

  /** @param nanos how time goes by for whoever reads; waiting goes by the machine's own */
  EventStream(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** This has changed. */
  public void changed(String key) {
    lock.lock();
    try {
      changed.add(key);
      change.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Tells until the reader has gone, for ten minutes at most: then the browser comes again by itself.
   *
   * @param event the name of the events
   * @param lasts asked every quarter of a minute, however much changes: whether whoever reads still may
   * @param tell what is to be read of the keys that changed: JSON, one document each
   */
  public void serve(HttpServletResponse response, String event, BooleanSupplier lasts,
      Function<Set<String>, Iterable<String>> tell) throws IOException, InterruptedException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    OutputStream out = response.getOutputStream();
    long began = nanos.getAsLong();
    long asked = began;
    while (nanos.getAsLong() - began < LONGEST.toNanos()) {
      Set<String> keys = take();
      if (keys.isEmpty() || nanos.getAsLong() - asked >= HEARTBEAT.toNanos()) {
        if (!lasts.getAsBoolean()) {
          return;
        }
        asked = nanos.getAsLong();
      }
      write(out, keys.isEmpty() ? java.util.List.of() : tell.apply(keys), event);
    }
  }

  private static void write(OutputStream out, Iterable<String> documents, String event) throws IOException {
    boolean any = false;
    for (String document : documents) {
      out.write(("event: " + event + "\ndata: " + document + "\n\n").getBytes(StandardCharsets.UTF_8));
      any = true;
    }
    if (!any) {
      out.write(BEAT);
    }
    out.flush();
  }

  /** What has changed; nothing after a quarter of a minute without anything. */
  private Set<String> take() throws InterruptedException {
    lock.lock();
    try {
      long left = HEARTBEAT.toNanos();
      while (changed.isEmpty() && left > 0) {
        left = change.awaitNanos(left);
      }
      long more = changed.isEmpty() ? 0 : PACE.toNanos(); // of what is on its way
      while (more > 0) {
        more = change.awaitNanos(more);
      }
      Set<String> taken = new LinkedHashSet<>(changed);
      changed.clear();
      return taken;
    } finally {
      lock.unlock();
    }
  }
}
