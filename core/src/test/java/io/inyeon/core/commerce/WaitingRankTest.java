package io.inyeon.core.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitingRankTest {
  private static final Instant MORNING = Instant.parse("2026-05-01T00:00:00Z");

  private static WaitingRank rank(int unused, int orders, int minutes) {
    return new WaitingRank(unused, orders, MORNING.plus(Duration.ofMinutes(minutes)), new UUID(0, minutes));
  }

  @Test
  void good_customers_come_before_new_ones_and_early_ones_before_late_ones() {
    WaitingRank faithful = rank(0, 3, 9);
    WaitingRank early = rank(0, 0, 1);
    WaitingRank late = rank(0, 0, 2);
    assertThat(List.of(late, early, faithful).stream().sorted()).containsExactly(faithful, early, late);
  }

  @Test
  void whoever_let_a_hold_lapse_comes_after_all_who_did_not() {
    WaitingRank faithful = rank(1, 5, 0);
    WaitingRank late = rank(0, 0, 9);
    assertThat(List.of(faithful, late).stream().sorted()).containsExactly(late, faithful);
  }

  @Test
  void two_of_one_instant_have_an_order_still() {
    WaitingRank one = new WaitingRank(0, 0, MORNING, new UUID(0, 1));
    WaitingRank other = new WaitingRank(0, 0, MORNING, new UUID(-1, 1));
    assertThat(List.of(other, one).stream().sorted()).as("as PostgreSQL orders ids").containsExactly(one, other);
  }

  @Test
  void nobody_is_before_others_for_ever_by_having_bought_much() {
    assertThatIllegalArgumentException().isThrownBy(() -> rank(0, WaitingRank.MOST_ORDERS + 1, 0));
  }

  @Test
  void with_a_factor_of_one_nobody_is_told_beyond_what_is_held() {
    assertThat(new WaitingShare(Duration.ofMinutes(30), 10).beyond(7)).isZero();
    assertThat(new WaitingShare(Duration.ofMinutes(30), 15).beyond(7)).isEqualTo(3);
    assertThat(new WaitingShare(Duration.ofMinutes(30), 50).beyond(2)).isEqualTo(8);
  }

  @Test
  void a_hold_is_neither_a_moment_nor_a_week() {
    assertThatIllegalArgumentException().isThrownBy(() -> new WaitingShare(Duration.ofMinutes(4), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new WaitingShare(Duration.ofHours(49), 10));
    assertThatIllegalArgumentException().isThrownBy(() -> new WaitingShare(Duration.ofHours(1), 51));
  }
}
