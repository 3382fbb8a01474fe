package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.customer.InternalEvents;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbandonedCartTest {
  private static final Map<String, Object> CART = Map.of("cart_id", "c1");

  private final Story story = new Story(Map.of(), Journeys.abandonedCart());

  private Story reachable() {
    return story.identifies(Map.of("firstName", "민준")).consents(true);
  }

  @Test
  void a_cart_left_behind_is_remembered_once() {
    reachable().does("Product Added", CART).timePasses(Duration.ofHours(5));
    assertThat(story.sends()).hasSize(1);

    story.receives(InternalEvents.EMAIL_SENT).timePasses(Duration.ofDays(7));
    assertThat(story.sends()).hasSize(1);
    assertThat(story.all(Effect.RunEnded.class)).extracting(Effect.RunEnded::outcome).containsExactly("completed");
  }

  @Test
  void the_reminder_waits_for_four_hours_of_silence() {
    reachable().does("Product Added", CART).timePasses(Duration.ofHours(3)).does("Product Added", CART)
        .timePasses(Duration.ofHours(3));
    assertThat(story.sends()).isEmpty();

    story.timePasses(Duration.ofHours(1));
    assertThat(story.sends()).hasSize(1);
    assertThat(story.all(Effect.RunStarted.class)).hasSize(1);
  }

  @Test
  void a_cart_that_was_bought_is_not_remembered() {
    reachable().does("Product Added", CART).timePasses(Duration.ofHours(3)).does("Order Completed", Map.of())
        .timePasses(Duration.ofDays(1));

    assertThat(story.sends()).isEmpty();
    assertThat(story.all(Effect.RunEnded.class)).extracting(Effect.RunEnded::outcome).containsExactly("goal");
  }

  @Test
  void buying_one_of_two_carts_leaves_the_other_to_be_remembered() {
    reachable().does("Product Added", CART).does("Product Added", Map.of("cart_id", "c2"))
        .does("Order Completed", CART).timePasses(Duration.ofHours(5));

    assertThat(story.all(Effect.RunStarted.class)).hasSize(2);
    assertThat(story.sends()).hasSize(1);
  }

  @Test
  void an_order_that_arrives_after_the_timer_was_due_but_before_anybody_looked_comes_too_late() {
    reachable().does("Product Added", CART).timePassesUnseen(Duration.ofHours(5)).does("Order Completed", CART);

    assertThat(story.sends()).hasSize(1);
    assertThat(story.sends().getFirst().at()).isEqualTo(story.now().minus(Duration.ofHours(1)));
  }

  @Test
  void the_same_cart_does_not_enter_again() {
    reachable().does("Product Added", CART).timePasses(Duration.ofHours(5)).receives(InternalEvents.EMAIL_SENT)
        .does("Product Added", CART).timePasses(Duration.ofHours(5));

    assertThat(story.all(Effect.RunStarted.class)).hasSize(1);
    assertThat(story.sends()).hasSize(1);
  }

  @Test
  void nobody_can_fill_a_customer_with_runs() {
    reachable();
    for (int cart = 0; cart < 500; cart++) {
      story.does("Product Added", Map.of("cart_id", "c" + cart));
    }

    assertThat(story.all(Effect.RunStarted.class)).hasSize(64);
  }

  @Test
  void history_and_what_comes_too_late_start_nothing() {
    reachable().imported("Product Added", Duration.ofDays(30)).did("Product Added", Duration.ofHours(2))
        .timePasses(Duration.ofDays(1));

    assertThat(story.all(Effect.RunStarted.class)).isEmpty();
  }
}
