package io.inyeon.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Shelf;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.inventory.Promises.Answer;
import io.inyeon.inventory.Promises.Wish;
import io.inyeon.inventory.Reservations.Held;
import io.inyeon.inventory.StockTable.Level;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Many wishes answered in one go. */
class ShelvesTest {
  private static final Sku KETTLE = new Sku("kettle");
  private static final String WAREHOUSE = "W";
  private static final UUID HOLD = UUID.randomUUID();

  private final Sourcing sourcing = new SourcingConfiguration().sourcing();

  /** One on the shelf, which is held for somebody. */
  private static Shelves oneThatIsHeld() {
    Level level = new Level(new Shelf(KETTLE, WAREHOUSE, 1, 1, 0, 0), 0, 10, true, List.of(Location.SHIP));
    return new Shelves(Map.of("web", List.of(level)),
        Map.of(HOLD, List.of(new Held(HOLD, new Pick(KETTLE, WAREHOUSE, 1), Instant.MAX))));
  }

  private static Wish wish(Set<UUID> replaces) {
    return new Wish(UUID.randomUUID(), Demand.of(Map.of(KETTLE, 1)), Optional.empty(), "web", replaces);
  }

  @Test
  void what_is_held_for_somebody_is_theirs_and_nobody_elses() {
    assertThat(oneThatIsHeld().answer(wish(Set.of()), sourcing)).isInstanceOf(Answer.OutOfStock.class);
    assertThat(oneThatIsHeld().answer(wish(Set.of(HOLD)), sourcing)).isInstanceOf(Answer.Promised.class);
  }

  @Test
  void two_orders_of_theirs_at_once_do_not_both_have_it() {
    Shelves shelves = oneThatIsHeld();
    assertThat(shelves.answer(wish(Set.of(HOLD)), sourcing)).isInstanceOf(Answer.Promised.class);
    assertThat(shelves.answer(wish(Set.of(HOLD)), sourcing)).isInstanceOf(Answer.OutOfStock.class);
  }
}
