package io.inyeon.live;

import io.inyeon.core.ProfileId;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** One page that looks on. What it cannot take in time is left out: the next look says it all again. */
final class Watcher {
  private static final int MOST_BEHIND = 8;
  private static final byte[] END = new byte[0];
  private static final byte[] STILL_HERE = ": still here\n\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);

  private final Supplier<Set<ProfileId>> of;
  private final BlockingQueue<byte[]> waiting = new ArrayBlockingQueue<>(MOST_BEHIND);

  /** @param of whose touchpoints it wants to hear of; asked again each time, since a merge brings further profiles */
  Watcher(Supplier<Set<ProfileId>> of) {
    this.of = of;
  }

  boolean concerns(Set<ProfileId> touched) {
    return !touched.isEmpty() && !Collections.disjoint(of.get(), touched);
  }

  void tell(byte[] event) {
    waiting.offer(event);
  }

  void end() {
    waiting.clear();
    waiting.offer(END);
  }

  /** Writes until it is ended, the time is up, or nobody reads any more. */
  void serve(OutputStream out, long nanos) throws IOException, InterruptedException {
    long until = System.nanoTime() + nanos;
    while (System.nanoTime() - until < 0) {
      byte[] next = waiting.poll(10, TimeUnit.SECONDS);
      if (next != null && next.length == 0) {
        return;
      }
      out.write(next == null ? STILL_HERE : next);
      out.flush();
    }
  }
}
