package io.inyeon.engine;

import io.inyeon.log.Ownership;
import io.inyeon.log.Ownership.Owned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The partitions in this process's hands, as far as it knows; the fence of each batch knows better. */
@Component
public class Holdings {
  private final Ownership ownership;
  private final Map<Integer, Owned> held = new ConcurrentHashMap<>();

  Holdings(Ownership ownership) {
    this.ownership = ownership;
  }

  void refresh() {
    List<Owned> now = ownership.refresh();
    held.keySet().retainAll(now.stream().map(Owned::partition).collect(Collectors.toSet()));
    now.forEach(owned -> held.merge(owned.partition(), owned,
        (known, fresh) -> known.epoch() == fresh.epoch() ? known : fresh));
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
    held.remove(owned.partition(), owned);
  }
}
