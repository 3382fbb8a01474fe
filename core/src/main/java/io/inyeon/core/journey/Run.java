package io.inyeon.core.journey;

import io.inyeon.core.Ids;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer's way through one journey.
 *
 * @param id a hash of journey, entry key and entry event: unchanged by merge, unmerge and migration, the same on replay
 * @param entry the event that started it
 * @param visit counts arrivals at nodes, so that a node visited twice asks for two effects
 * @param dueAt when time moves it on
 * @param sending the message whose outcome it waits for
 */
public record Run(UUID id, String journey, int version, String entryKey, LogPosition entry, Instant enteredAt,
    String node,
    int visit, Optional<Instant> dueAt, Optional<UUID> sending) {

  public static Run enter(Journey journey, String entryKey, Event entry, Instant now) {
    UUID id = Ids.derived("run", journey.key(), entryKey, entry.source(), entry.messageId());
    return new Run(id, journey.key(), journey.version(), entryKey, entry.at(), now, journey.start(), 0,
        Optional.empty(),
        Optional.empty());
  }

  public Run arriveAt(String next) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, next, visit + 1, Optional.empty(),
        Optional.empty());
  }

  public Run until(Instant due) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, Optional.of(due), Optional.empty());
  }

  public Run awaitingOutcomeOf(UUID effect) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, Optional.empty(),
        Optional.of(effect));
  }

  /** Names what the present node asks for: unique for ever. */
  public UUID effect() {
    return Ids.derived("effect", id.toString(), node, Integer.toString(visit));
  }
}
