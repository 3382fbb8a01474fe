package io.inyeon.cart;

import io.inyeon.catalog.Market;
import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.identity.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody is about to buy.
 *
 * @param profile whose it is; empty for a guest
 * @param claim by which whoever has it was named
 * @param channel where it was last changed
 * @param country where it is bought, of ISO 3166-1: prices may be others there
 * @param revision counts the changes
 * @param mergedInto the cart that has its lines now
 * @param order what became of it
 * @param heldSince since when its lines are promised; empty when they are not
 * @param heldPlace where what is promised is to be collected; empty when it is to be shipped
 * @param followed what another system, whose cart it is, told last
 */
public record Cart(UUID id, Currency currency, Status status, Optional<ProfileId> profile, Claim claim, String channel,
    Optional<String> country, long revision, Optional<UUID> mergedInto, Optional<UUID> order,
    Optional<Instant> heldSince, Optional<String> heldPlace, Optional<Followed> followed, Instant createdAt,
    Instant updatedAt, List<Line> lines) {
  /** One that nobody has touched for so long is over. */
  public static final Duration LIFE = Duration.ofDays(30);

  public Cart {
    lines = List.copyOf(lines);
  }

  public enum Status {
    OPEN, ORDERED, MERGED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param asOf when the other system knew it so
   * @param url where the customer goes on with it
   */
  public record Followed(Instant asOf, Optional<String> url) {}

  /**
   * @param saved for later: not to be bought now
   * @param priceMinor as of when it was put in, in the cart's currency
   */
  public record Line(Sku sku, boolean saved, int quantity, long priceMinor, Instant addedAt) {}

  /** Whose prices hold. */
  public Market market() {
    return new Market(Optional.of(channel), country, Optional.empty());
  }

  public boolean isOver(Instant now) {
    return status == Status.OPEN && updatedAt.plus(LIFE).isBefore(now);
  }

  /** What is to be bought now. */
  public List<Line> buying() {
    return lines.stream().filter(line -> !line.saved).toList();
  }

  /** @throws IllegalArgumentException when there is too much of one thing */
  public Demand demand() {
    return Demand.of(buying().stream().map(line -> new Demand.Line(line.sku, line.quantity)).toList());
  }
}
