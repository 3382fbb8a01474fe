package io.inyeon.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** Whoever reads a stream in which something changes all the time. */
class EventStreamTest {
  private static final Duration EVERY = Duration.ofSeconds(12);

  private final AtomicLong nanos = new AtomicLong();
  private final EventStream stream = new EventStream(nanos::get);
  private final MockHttpServletResponse response = new MockHttpServletResponse();
  private final List<Duration> asked = new ArrayList<>();
  private final List<Duration> told = new ArrayList<>();

  /** Reads while something changes five times a minute. */
  private void reads(Duration untilSignedOut) throws IOException, InterruptedException {
    stream.changed("cart");
    stream.serve(response, "cart", () -> {
      asked.add(now());
      return now().compareTo(untilSignedOut) < 0;
    }, keys -> {
      told.add(now());
      nanos.addAndGet(EVERY.toNanos());
      stream.changed("cart");
      return List.of("{}");
    });
  }

  private Duration now() {
    return Duration.ofNanos(nanos.get());
  }

  @Test
  void one_who_has_signed_out_hears_no_more_however_much_changes() throws IOException, InterruptedException {
    reads(Duration.ofSeconds(1));

    assertThat(asked).containsExactly(Duration.ofSeconds(24));
    assertThat(told.getLast()).isLessThan(Duration.ofSeconds(24));
  }

  @Test
  void one_who_stays_is_asked_all_the_time_and_reads_on() throws IOException, InterruptedException {
    reads(Duration.ofDays(1));

    assertThat(asked).startsWith(Duration.ofSeconds(24), Duration.ofSeconds(48)).hasSize(24);
    assertThat(now()).as("then they come again").isEqualTo(Duration.ofMinutes(10));
  }
}
