package io.inyeon.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {
  @Test
  void ten_attempts_take_about_three_days() {
    for (int one = 0; one < 200; one++) {
      UUID delivery = UUID.randomUUID();
      Duration whole = Duration.ZERO;
      for (int attempt = 1; attempt <= 9; attempt++) {
        Duration after = RetrySchedule.after(attempt, delivery).orElseThrow();
        Duration meant = RetrySchedule.DELAYS.get(attempt - 1);
        assertThat(after).isBetween(meant.multipliedBy(9).dividedBy(10), meant.multipliedBy(11).dividedBy(10));
        assertThat(after).as("the same however often it is asked").isEqualTo(
            RetrySchedule.after(attempt, delivery).orElseThrow());
        whole = whole.plus(after);
      }
      assertThat(whole).isBetween(Duration.ofHours(68), Duration.ofHours(84));
      assertThat(RetrySchedule.after(10, delivery)).as("that was the last").isEmpty();
    }
  }

  @Test
  void what_failed_together_does_not_come_back_together() {
    long different = java.util.stream.Stream.generate(UUID::randomUUID).limit(100)
        .map(delivery -> RetrySchedule.after(3, delivery).orElseThrow()).distinct().count();
    assertThat(different).isGreaterThan(90);
  }
}
