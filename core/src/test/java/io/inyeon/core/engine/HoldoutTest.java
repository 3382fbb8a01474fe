package io.inyeon.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.CustomerId;
import io.inyeon.core.Holdout;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Journey;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Policy;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Some are left alone, so that one can tell what the messages bring about. */
class HoldoutTest {
  private static final Holdout TENTH = new Holdout(10, "2026");
  private static final Policy BRAND = new Policy(Map.of(), List.of(), ZoneOffset.UTC, Optional.empty(),
      Optional.of(TENTH));
  private static final Policy NONE = new Policy(Map.of(), List.of(), ZoneOffset.UTC);

  private static ProfileId whom(boolean held, int nth) {
    return LongStream.range(0, 10_000).mapToObj(n -> new ProfileId(new UUID(n, 5)))
        .filter(one -> TENTH.takes(one.asCustomer(), "global") == held).skip(nth).findFirst().orElseThrow();
  }

  private static Story person(ProfileId id, Policy policy, Journey... journeys) {
    return new Story(id, Map.of(), journeys).under(policy).identifies(Map.of()).consents(true);
  }

  private static Reason refusal(Story story) {
    return ((Decision.Refused) story.decisions().getLast().decision()).reason();
  }

  private static void merge(Story from, Story to, UUID transfer, Set<ProfileId> profiles) {
    to.tell(new Input.Await(new LogPosition(0, 1_000, to.now()), transfer));
    from.tell(new Input.Release(new LogPosition(0, 1_000, from.now()), transfer, profiles, to.customer()));
    to.tell(new Input.Join(new LogPosition(0, 1_001, to.now()), transfer,
        from.all(Effect.Handover.class).getLast().profiles()));
  }

  @Test
  void the_lot_falls_on_so_many_in_a_hundred_and_always_on_the_same() {
    long held = LongStream.range(0, 20_000).mapToObj(n -> new CustomerId(new UUID(n, n * 31)))
        .filter(one -> TENTH.takes(one, "global")).count();
    assertThat(held).isBetween(1_850L, 2_150L);
    long both = LongStream.range(0, 20_000).mapToObj(n -> new CustomerId(new UUID(n, n * 31)))
        .filter(one -> TENTH.takes(one, "global") && new Holdout(10, "2027").takes(one, "global")).count();
    assertThat(both).as("another salt draws anew").isBetween(130L, 270L);
  }

  @Test
  void whoever_is_held_out_gets_no_marketing_and_all_the_rest() {
    MessageTerms receipt = new MessageTerms(MessageClass.TRANSACTIONAL, "receipts", Optional.empty(),
        Optional.empty());
    Story held = person(whom(true, 0), BRAND, Journeys.onEvent("Wish"),
        Journeys.sending("receipt", "Order", 50, Optional.empty(), receipt)).does("Wish", Map.of());
    assertThat(refusal(held)).isEqualTo(Reason.HOLDOUT);
    assertThat(((Decision.Refused) held.decisions().getLast().decision()).grounds().rule()).isEqualTo("holdout:global");

    held.does("Order", Map.of());
    assertThat(held.sends()).extracting(Effect.Send::journey).containsExactly("receipt");
    assertThat(person(whom(false, 0), BRAND, Journeys.onEvent("Wish")).does("Wish", Map.of()).sends()).hasSize(1);
  }

  @Test
  void a_lot_is_kept_whatever_becomes_of_the_percentage_and_drawn_anew_with_another_salt() {
    Story held = person(whom(true, 0), BRAND, Journeys.onEvent("Wish")).does("Wish", Map.of());
    held.under(new Policy(Map.of(), List.of(), ZoneOffset.UTC, Optional.empty(), Optional.of(new Holdout(1, "2026"))))
        .does("Wish", Map.of());
    assertThat(refusal(held)).isEqualTo(Reason.HOLDOUT);

    held.under(NONE).does("Wish", Map.of());
    assertThat(held.sends()).as("no holdout any more").hasSize(1);
  }

  @Test
  void a_journey_has_a_holdout_of_its_own() {
    Journey all = Journeys.sending("test", "Wish", 50, Optional.of(new Holdout(100, "")),
        MessageTerms.marketing("marketing"));
    Story story = person(whom(false, 0), BRAND, all, Journeys.onEvent("Other")).does("Wish", Map.of());
    assertThat(((Decision.Refused) story.decisions().getLast().decision()).grounds().rule())
        .isEqualTo("holdout:journey:test");
    story.does("Other", Map.of());
    assertThat(story.sends()).extracting(Effect.Send::journey).containsExactly("on-Other");
  }

  @Test
  void when_two_of_different_sides_become_one_the_older_lot_counts_and_they_leave_the_results() {
    Story phone = person(whom(true, 0), BRAND, Journeys.onEvent("Wish")).does("Wish", Map.of());
    Story shop = person(whom(false, 0), BRAND, Journeys.onEvent("Wish")).timePasses(Duration.ofDays(1))
        .does("Wish", Map.of());
    assertThat(shop.sends()).hasSize(1);
    merge(phone, shop, new UUID(3, 3), Set.of(whom(true, 0)));

    assertThat(shop.state().side("global/2026")).hasValueSatisfying(side -> {
      assertThat(side.held()).isTrue();
      assertThat(side.mixed()).isTrue();
    });
    shop.receives(io.inyeon.core.customer.InternalEvents.EMAIL_SENT).does("Wish", Map.of());
    assertThat(refusal(shop)).isEqualTo(Reason.HOLDOUT);
  }

  @Test
  void an_unmerge_gives_each_their_own_lot_back() {
    Story phone = person(whom(true, 0), BRAND, Journeys.onEvent("Wish")).does("Wish", Map.of());
    Story shop = person(whom(false, 0), BRAND, Journeys.onEvent("Wish")).timePasses(Duration.ofDays(1))
        .does("Wish", Map.of());
    merge(phone, shop, new UUID(3, 3), Set.of(whom(true, 0)));
    merge(shop, phone, new UUID(4, 4), Set.of(whom(true, 0)));

    assertThat(phone.state().side("global/2026")).hasValueSatisfying(side -> {
      assertThat(side.held()).isTrue();
      assertThat(side.mixed()).isFalse();
    });
    assertThat(shop.state().side("global/2026")).hasValueSatisfying(side -> {
      assertThat(side.held()).isFalse();
      assertThat(side.mixed()).isFalse();
    });
  }
}
