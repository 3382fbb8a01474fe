package io.inyeon.order;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Money;
import io.inyeon.journey.Allocator;
import io.inyeon.log.EventOutbox;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Gives each customer whose journey asks for one a code of their own. It is told as the trait {@code discount_code}, so that the
 * next mail can name it, with {@code discount_code_until}.
 */
@Component
class CouponAllocator implements Allocator {
  private static final int USUAL_DAYS = 14;

  private final DiscountCodes codes;
  private final EventOutbox outbox;
  private final InstantSource clock;

  CouponAllocator(DiscountCodes codes, EventOutbox outbox, InstantSource clock) {
    this.codes = codes;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return "coupon";
  }

  @Override
  public Collection<Answer> answer(String pool, Collection<Asked> open) {
    open.forEach(this::issue);
    return open.stream().map(asked -> new Answer(asked.effect(), true)).toList();
  }

  private void issue(Asked asked) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    JsonNode terms = asked.terms();
    Instant until = now.plus(Duration.ofDays(terms.path("days").asLong(USUAL_DAYS)));
    ProfileId profile = new ProfileId(asked.profile());
    Optional<Money> amount = terms.has("amountMinor")
        ? Optional.of(Money.of(terms.path("amountMinor").asLong(), terms.path("currency").asString()))
        : Optional.empty();
    String code = codes.issue(new DiscountCodes.Terms(Optional.of(profile),
        amount.isPresent() ? Optional.empty() : Optional.of(terms.path("percent").asInt()), amount, Optional.of(until)),
        Optional.of(asked.effect()), now);
    outbox.traits(profile, "server", Ids.derived("coupon", asked.effect().toString()).toString(), now,
        Map.of("discount_code", code, "discount_code_until", until.toString()), Map.of());
  }
}
