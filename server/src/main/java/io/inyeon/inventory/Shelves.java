package io.inyeon.inventory;

import io.inyeon.core.commerce.Shelf;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.Sourcing;
import io.inyeon.core.commerce.Sourcing.Pick;
import io.inyeon.core.commerce.Sourcing.Sourced;
import io.inyeon.inventory.Promises.Answer;
import io.inyeon.inventory.Promises.Wish;
import io.inyeon.inventory.Reservations.Held;
import io.inyeon.inventory.StockTable.Level;
import io.inyeon.inventory.StockTable.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The levels while several wishes are answered, one after the other: what one is promised the next does not find. */
final class Shelves {
  private final Map<String, Map<Sku, List<Level>>> levels = new HashMap<>();
  private final Map<java.util.UUID, List<Held>> replaceable;
  private final Map<Place, Integer> promised = new HashMap<>();

  /**
   * @param levels by channel
   * @param replaceable what owners have that may give it up
   */
  Shelves(Map<String, List<Level>> levels, Map<java.util.UUID, List<Held>> replaceable) {
    levels.forEach((channel, found) -> this.levels.put(channel, found.stream()
        .sorted(Comparator.comparingInt(Level::rank).thenComparing(level -> level.shelf().location()))
        .collect(Collectors.groupingBy(level -> level.shelf().sku()))));
    this.replaceable = new HashMap<>(replaceable);
  }

  /** What it would lack if it were answered now; empty when it would not. */
  Optional<Answer.OutOfStock> missing(Wish wish, Sourcing sourcing) {
    Sourced sourced = sourcing.source(wish.demand(), shelves(wish, own(wish)));
    return sourced.isMet() ? Optional.empty() : Optional.of(new Answer.OutOfStock(sourced.missing()));
  }

  Answer answer(Wish wish, Sourcing sourcing) {
    Map<Place, Integer> own = own(wish);
    Sourced sourced = sourcing.source(wish.demand(), shelves(wish, own));
    if (!sourced.isMet()) {
      return new Answer.OutOfStock(sourced.missing());
    }
    own.forEach((place, quantity) -> promised.merge(place, -quantity, Math::addExact));
    wish.replaces().forEach(replaceable::remove); // given up once: the next one who could have it finds nothing
    sourced.picks().forEach(pick -> promised.merge(new Place(pick.sku(), pick.location()), pick.quantity(),
        Math::addExact));
    return new Answer.Promised(sourced.picks());
  }

  /** What the wish would give up: there for it, and for nobody else. */
  private Map<Place, Integer> own(Wish wish) {
    return wish.replaces().stream().flatMap(owner -> replaceable.getOrDefault(owner, List.of()).stream())
        .map(Held::pick).collect(Collectors.toMap(pick -> new Place(pick.sku(), pick.location()), Pick::quantity,
            Math::addExact));
  }

  private List<Shelf> shelves(Wish wish, Map<Place, Integer> own) {
    Map<Sku, List<Level>> here = levels.getOrDefault(wish.channel(), Map.of());
    return wish.demand().quantities().keySet().stream().flatMap(sku -> here.getOrDefault(sku, List.of()).stream())
        .filter(level -> serves(level, wish)).sorted(Comparator.comparingInt(Level::rank)).map(level -> {
          Place place = level.place();
          return level.shelf().reserving(promised.getOrDefault(place, 0) - own.getOrDefault(place, 0));
        }).toList();
  }

  private static boolean serves(Level level, Wish wish) {
    Set<String> services = Set.copyOf(level.services());
    Function<String, Boolean> isThere = place -> level.shelf().location().equals(place)
        && services.contains(Location.PICKUP);
    return level.isActive() && wish.place().map(isThere).orElse(services.contains(Location.SHIP));
  }
}
