package io.inyeon.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LoopTest {
  private static final Duration FOR_EVER = Duration.ofHours(1);

  private final Semaphore passes = new Semaphore(0);
  private Loop loop = begin(() -> FOR_EVER);

  private Loop begin(Loop.Rest rest) {
    return Loop.start("test", FOR_EVER, Duration.ZERO, () -> {
      passes.release();
      return false;
    }, rest);
  }

  @AfterEach
  void stop() {
    loop.stop();
  }

  private boolean passed(int times) throws InterruptedException {
    return passes.tryAcquire(times, 30, TimeUnit.SECONDS);
  }

  @Test
  void a_loop_that_would_rest_for_long_looks_when_something_is_due_that_wakes_nobody() throws InterruptedException {
    loop.stop();
    loop = begin(() -> Duration.ofMillis(1));

    assertThat(passed(4)).isTrue();
  }

  @Test
  void without_anything_due_an_interval_is_kept_however_long() {
    assertThat(Loop.start("hourly", FOR_EVER, Duration.ZERO, () -> false)).satisfies(hourly -> {
      assertThat(hourly.pause()).isEqualTo(FOR_EVER);
      hourly.stop();
    });
  }

  @Test
  void whoever_wakes_it_need_not_wait_for_what_is_due_later() throws InterruptedException {
    assertThat(passed(1)).isTrue();

    loop.wake();

    assertThat(passed(1)).isTrue();
  }

  @Test
  void after_a_pass_that_took_long_it_rests_longer_within_bounds() {
    Duration asked = Duration.ofMillis(20);

    assertThat(Loop.pace(asked, Duration.ofMillis(3))).isEqualTo(asked);
    assertThat(Loop.pace(asked, Duration.ofMillis(40))).isEqualTo(asked);
    assertThat(Loop.pace(asked, Duration.ofMillis(100))).isEqualTo(Duration.ofMillis(50));
    assertThat(Loop.pace(asked, Duration.ofSeconds(9))).isEqualTo(Duration.ofMillis(80));
  }

  @Test
  void a_loop_that_asks_for_no_pause_gets_none_however_long_it_took() {
    assertThat(Loop.pace(Duration.ZERO, Duration.ofSeconds(9))).isEqualTo(Duration.ZERO);
  }
}
