package io.inyeon.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopTest {
  private static final Duration FOR_EVER = Duration.ofHours(1);

  @Test
  void a_loop_that_would_rest_for_long_looks_when_something_is_due_that_wakes_nobody() throws InterruptedException {
    assertThat(passes(3, () -> Duration.ofMillis(1), loop -> {
    })).isTrue();
  }

  @Test
  void whoever_wakes_it_need_not_wait_for_what_is_due_later() throws InterruptedException {
    assertThat(passes(2, () -> FOR_EVER, Loop::wake)).isTrue();
  }

  private static boolean passes(int times, Loop.Rest rest, java.util.function.Consumer<Loop> meanwhile)
      throws InterruptedException {
    CountDownLatch passes = new CountDownLatch(times);
    Loop loop = Loop.start("test", FOR_EVER, Duration.ZERO, () -> {
      passes.countDown();
      return false;
    }, rest);
    try {
      meanwhile.accept(loop);
      return passes.await(30, TimeUnit.SECONDS);
    } finally {
      loop.stop();
    }
  }
}
