package io.inyeon.core.commerce;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the places from which a demand is met. */
public interface Sourcing {
  /** So many of one thing from one place. */
  record Pick(Sku sku, String location, int quantity) {}

  /**
   * What the places have to give.
   *
   * @param picks exactly the demand; empty when it cannot be met
   * @param missing how many of each there are instead of those wanted; empty when the demand is met
   */
  record Sourced(List<Pick> picks, Map<Sku, Integer> missing) {
    public Sourced {
      picks = List.copyOf(picks);
      missing = Map.copyOf(missing);
    }

    public boolean isMet() {
      return missing.isEmpty();
    }
  }

  /**
   * @param shelves those from which one may take, the preferred place first; at most one to a thing and a place
   */
  Sourced source(Demand demand, List<Shelf> shelves);

  /** From the first place that has all of it; split over the places in their order when none has. */
  Sourcing ONE_PLACE_ELSE_SPLIT = (demand, shelves) -> {
    Map<Sku, Integer> missing = missing(demand, shelves);
    return missing.isEmpty()
        ? new Sourced(onePlace(demand, shelves).orElseGet(() -> split(demand, shelves)), Map.of())
        : new Sourced(List.of(), missing);
  };

  private static Map<Sku, Integer> missing(Demand demand, Collection<Shelf> shelves) {
    Map<Sku, Integer> there = new HashMap<>();
    shelves.forEach(shelf -> there.merge(shelf.sku(), shelf.available(), Math::addExact));
    Map<Sku, Integer> missing = new LinkedHashMap<>();
    demand.quantities().forEach((sku, wanted) -> {
      int available = there.getOrDefault(sku, 0);
      if (available < wanted) {
        missing.put(sku, available);
      }
    });
    return missing;
  }

  private static java.util.Optional<List<Pick>> onePlace(Demand demand, List<Shelf> shelves) {
    Map<String, List<Pick>> byPlace = new LinkedHashMap<>();
    for (Shelf shelf : shelves) {
      List<Pick> picks = byPlace.computeIfAbsent(shelf.location(), any -> new ArrayList<>());
      Integer wanted = demand.quantities().get(shelf.sku());
      if (wanted != null && shelf.available() >= wanted) {
        picks.add(new Pick(shelf.sku(), shelf.location(), wanted));
      }
    }
    return byPlace.values().stream().filter(picks -> picks.size() == demand.quantities().size()).findFirst();
  }

  private static List<Pick> split(Demand demand, List<Shelf> shelves) {
    Map<Sku, Integer> open = new HashMap<>(demand.quantities());
    List<Pick> picks = new ArrayList<>();
    for (Shelf shelf : shelves) {
      int taken = Math.min(open.getOrDefault(shelf.sku(), 0), shelf.available());
      if (taken > 0) {
        picks.add(new Pick(shelf.sku(), shelf.location(), taken));
        open.merge(shelf.sku(), -taken, Math::addExact);
      }
    }
    return picks;
  }
}
