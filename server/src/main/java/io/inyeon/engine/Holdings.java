package io.inyeon.engine;

import io.inyeon.log.Ownership;
import io.inyeon.log.Ownership.Owned;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The partitions in this process's hands, as far as it knows; the fence of each batch knows better. */
@Component
public class Holdings {
  private final Ownership ownership;
  private final Map<Integer, Owned> held = new ConcurrentHashMap<>();

  private final Counter taken;
  private final Counter gone;

  Holdings(Ownership ownership, MeterRegistry meters) {
    this.ownership = ownership;
    taken = meters.counter("inyeon.engine.lease.changes", "change", "taken");
    gone = meters.counter("inyeon.engine.lease.changes", "change", "gone");
    meters.gauge("inyeon.engine.partitions.held", held, Map::size);
  }

  void refresh() {
    Set<Integer> before = Set.copyOf(held.keySet());
    List<Owned> now = ownership.refresh();
    held.keySet().retainAll(now.stream().map(Owned::partition).collect(Collectors.toSet()));
    now.forEach(owned -> held.merge(owned.partition(), owned,
        (known, fresh) -> known.epoch() == fresh.epoch() ? known : fresh));
    taken.increment((double) held.keySet().stream().filter(partition -> !before.contains(partition)).count());
    gone.increment((double) before.stream().filter(partition -> !held.containsKey(partition)).count());
  }

  void releaseAll() {
    held.clear();
    ownership.releaseAll();
  }

  public Collection<Owned> all() {
    return List.copyOf(held.values());
  }

  public Optional<Owned> get(int partition) {
    return Optional.ofNullable(held.get(partition));
  }

  void advanced(Owned owned) {
    held.computeIfPresent(owned.partition(), (partition, known) -> known.epoch() == owned.epoch() ? owned : known);
  }

  void lost(Owned owned) {
    if (held.remove(owned.partition(), owned)) {
      gone.increment();
    }
  }
}
