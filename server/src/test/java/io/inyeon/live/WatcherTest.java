package io.inyeon.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A reader who is slow hears the newest, and nobody waits for them. */
class WatcherTest {
  private static final Duration LONG = Duration.ofMinutes(10);

  private final Watcher watcher = new Watcher(UUID.randomUUID(), Optional.empty(), true);

  private static byte[] pulse(int number) {
    return ("event: pulse\ndata: " + number + "\n\n").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void of_many_pulses_that_were_not_read_the_newest_is_told_and_one_touch() throws Exception {
    CountDownLatch stuck = new CountDownLatch(1);
    CountDownLatch free = new CountDownLatch(1);
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    OutputStream slow = new OutputStream() {
      @Override
      public void write(int b) {
        heard.write(b);
      }

      @Override
      public void flush() throws IOException {
        stuck.countDown();
        try {
          free.await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
        if (heard.toString(StandardCharsets.UTF_8).contains("data: 999")) {
          watcher.end();
        }
      }
    };
    watcher.tell(pulse(0), false);
    Thread reader = Thread.ofVirtual().start(() -> serve(slow));
    stuck.await();
    for (int number = 1; number < 1_000; number++) {
      watcher.tell(pulse(number), number == 7 || number == 8);
    }
    free.countDown();
    reader.join();
    assertThat(heard.toString(StandardCharsets.UTF_8))
        .isEqualTo("event: pulse\ndata: 0\n\nevent: pulse\ndata: 999\n\nevent: touched\ndata: {}\n\n");
  }

  @Test
  void whoever_is_ended_before_reading_reads_nothing() {
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    watcher.tell(pulse(1), true);
    watcher.end();
    serve(heard);
    assertThat(heard.size()).isZero();
  }

  @Test
  void whoever_may_no_longer_read_hears_no_more() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    ByteArrayOutputStream heard = new ByteArrayOutputStream() {
      @Override
      public void flush() {
        watcher.tell(pulse(asked.get()), false);
      }
    };
    watcher.tell(pulse(0), false);
    watcher.serve(heard, LONG, Duration.ZERO, () -> asked.incrementAndGet() < 3);
    assertThat(heard.toString(StandardCharsets.UTF_8)).contains("data: 1").doesNotContain("data: 2");
  }

  private void serve(OutputStream out) {
    try {
      watcher.serve(out, LONG, LONG, () -> true);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
