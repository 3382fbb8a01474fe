package io.inyeon.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MovableClockTest {
  private static final Instant MORNING = Instant.parse("2026-11-21T09:00:00Z");

  private final AtomicReference<Instant> base = new AtomicReference<>(Instant.EPOCH);
  private final MovableClock clock = new MovableClock(MORNING, base::get);

  @Test
  void it_starts_where_it_is_told_and_keeps_its_bases_pace() {
    assertThat(clock.instant()).isEqualTo(MORNING);
    basePasses(Duration.ofSeconds(7));
    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(7));
  }

  @Test
  void at_sixty_times_a_second_is_a_minute() {
    basePasses(Duration.ofSeconds(1));
    clock.runAt(60);
    basePasses(Duration.ofSeconds(2));
    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(1 + 120));
  }

  @Test
  void paused_it_stands_and_then_goes_on_from_there() {
    clock.pause();
    basePasses(Duration.ofDays(1));
    assertThat(clock.instant()).isEqualTo(MORNING);
    clock.runAt(1);
    basePasses(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(1));
  }

  @Test
  void a_jump_adds_to_what_has_passed_even_when_it_stands() {
    basePasses(Duration.ofSeconds(5));
    clock.pause();
    clock.jump(Duration.ofHours(4));
    assertThat(clock.instant()).isEqualTo(MORNING.plus(Duration.ofHours(4)).plusSeconds(5));
  }

  @Test
  void it_never_goes_backward() {
    basePasses(Duration.ofMinutes(1));
    Instant before = clock.instant();
    basePasses(Duration.ofSeconds(-30));
    assertThat(clock.instant()).isEqualTo(before);
    basePasses(Duration.ofSeconds(1));
    assertThat(clock.instant()).isEqualTo(before.plusSeconds(1));
    assertThatThrownBy(() -> clock.jump(Duration.ofNanos(-1))).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> clock.runAt(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whoever_waits_is_told_of_each_change() {
    var told = new AtomicInteger();
    clock.onChange(told::incrementAndGet);
    clock.jump(Duration.ofHours(1));
    clock.pause();
    assertThat(told).hasValue(2);
  }

  @Test
  void jumps_from_many_threads_all_count() {
    Stream.generate(() -> Duration.ofSeconds(1)).limit(10_000).parallel().forEach(clock::jump);
    assertThat(clock.instant()).isEqualTo(MORNING.plusSeconds(10_000));
  }

  private void basePasses(Duration duration) {
    base.updateAndGet(instant -> instant.plus(duration));
  }
}
