package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.rule.EventMatch;
import io.inyeon.core.rule.Rule;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MergeTest {
  private static final ProfileId PHONE = new ProfileId(new UUID(1, 1));
  private static final ProfileId SHOP = new ProfileId(new UUID(2, 2));
  private static final UUID MERGE = new UUID(3, 3);
  private static final Rule TWO_ORDERS = Rule.Performed.atLeast(2, "Order Completed", Duration.ofDays(60));

  private final Story phone = new Story(PHONE, Map.of("regular", TWO_ORDERS), Journeys.abandonedCart());
  private final Story shop = new Story(SHOP, Map.of("regular", TWO_ORDERS), Journeys.abandonedCart());

  private static LogPosition at(Story story, long position) {
    return new LogPosition(0, position, story.now());
  }

  private static void move(UUID transfer, Story from, Story to, Set<ProfileId> profiles) {
    to.tell(new Input.Await(at(to, 1_000), transfer));
    from.tell(new Input.Release(at(from, 1_000), transfer, profiles, to.customer()));
    Effect.Handover handover = from.all(Effect.Handover.class).getLast();
    to.tell(new Input.Join(at(to, 1_001), transfer, handover.profiles()));
  }

  @Test
  void what_two_did_counts_together_and_merging_starts_and_sends_nothing() {
    phone.does("Order Completed", Map.of());
    shop.does("Order Completed", Map.of());
    move(MERGE, phone, shop, Set.of(PHONE));

    assertThat(shop.state().segments()).containsKey("regular");
    assertThat(shop.sends()).isEmpty();
    assertThat(shop.all(Effect.RunStarted.class)).isEmpty();
    assertThat(phone.state().profiles()).isEmpty();
  }

  @Test
  void a_cart_filled_on_the_phone_and_bought_in_the_shop_after_the_merge_is_not_remembered() {
    phone.identifies(Map.of()).consents(true).does("Product Added", Map.of("cart_id", "c1"));
    move(MERGE, phone, shop, Set.of(PHONE));
    shop.does("Order Completed", Map.of()).timePasses(Duration.ofDays(1));

    assertThat(shop.sends()).isEmpty();
    assertThat(shop.all(Effect.RunEnded.class)).extracting(Effect.RunEnded::outcome).containsExactly("goal");
  }

  @Test
  void the_order_that_outruns_the_state_is_held_until_it_has_come() {
    phone.identifies(Map.of()).consents(true).does("Product Added", Map.of("cart_id", "c1"));
    shop.tell(new Input.Await(at(shop, 1_000), MERGE));
    phone.tell(new Input.Release(at(phone, 1_000), MERGE, Set.of(PHONE), shop.customer()));
    shop.does("Order Completed", Map.of());
    assertThat(shop.state().held()).hasSize(1);

    shop.tell(new Input.Join(at(shop, 1_001), MERGE, phone.all(Effect.Handover.class).getLast().profiles()));

    assertThat(shop.all(Effect.Resume.class)).singleElement()
        .satisfies(resume -> assertThat(resume.held()).hasSize(1));
    assertThat(shop.state().held()).isEmpty();
  }

  @Test
  void an_unmerge_gives_back_exactly_what_was_brought() {
    phone.identifies(Map.of("plan", "gold")).does("Order Completed", Map.of()).does("Product Added",
        Map.of("cart_id", "c1"));
    shop.identifies(Map.of("city", "Busan")).does("Order Completed", Map.of());
    CustomerState phoneBefore = phone.state();
    CustomerState shopBefore = shop.state();
    move(MERGE, phone, shop, Set.of(PHONE));
    move(new UUID(4, 4), shop, phone, Set.of(PHONE));

    assertThat(phone.state().profiles()).isEqualTo(phoneBefore.profiles());
    assertThat(shop.state().profiles()).isEqualTo(shopBefore.profiles());
    assertThat(shop.state().segments()).isEmpty();
  }

  @Test
  void what_still_comes_for_a_profile_that_has_moved_is_forwarded() {
    move(MERGE, phone, shop, Set.of(PHONE));
    phone.does("Product Added", Map.of("cart_id", "c1"));

    assertThat(phone.all(Effect.Forward.class)).singleElement().extracting(Effect.Forward::to)
        .isEqualTo(shop.customer());
    assertThat(phone.all(Effect.RunStarted.class)).isEmpty();
  }

  @Test
  void where_two_parts_differ_on_a_consent_the_refusal_wins() {
    phone.identifies(Map.of()).consents(true);
    shop.identifies(Map.of()).consents(false);
    move(MERGE, phone, shop, Set.of(PHONE));

    assertThat(shop.state().consent("email", "marketing", Story.ADDRESS)).hasValueSatisfying(
        word -> assertThat(word.granted()).isFalse());
  }

  @Test
  void a_profile_of_which_nothing_was_known_is_at_home_again_after_an_unmerge() {
    move(MERGE, phone, shop, Set.of(PHONE));
    move(new UUID(4, 4), shop, phone, Set.of(PHONE));
    phone.does("Order Completed", Map.of()).does("Order Completed", Map.of());

    assertThat(phone.all(Effect.Forward.class)).isEmpty();
    assertThat(phone.state().segments()).containsKey("regular");
  }
}
