package io.inyeon.core.journey;

import io.inyeon.core.Ids;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.LogPosition;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One customer's way through one journey.
 *
 * @param id a hash of journey, entry key and entry: unchanged by merge, unmerge and migration, the same on replay
 * @param entry the event that started it; position 0 where none did
 * @param visit counts arrivals at nodes, so that a node visited twice asks for two effects
 * @param dueAt when time moves it on
 * @param sending the message, or other effect, whose outcome it waits for
 * @param lastMessage the last one that was asked for
 * @param watch a {@link Node.Fallback} whose time was up, while its other way has not led to a message yet
 * @param noticed the name of the latest sign about the last message that came while no {@link Node.Fallback} waited for it
 * @param heldSince since when it stands before its node, which it has not entered because the journey is paused
 */
public record Run(UUID id, String journey, int version, String entryKey, LogPosition entry, Instant enteredAt,
    String node, int visit, Optional<Instant> dueAt, Optional<UUID> sending, Optional<UUID> lastMessage,
    Optional<Watch> watch, Optional<String> noticed, Optional<Instant> heldSince) {

  /** @param message whose sign would take the other way back */
  public record Watch(String node, UUID message) {}

  public static Run enter(Journey journey, String entryKey, Event entry, Instant now) {
    UUID id = Ids.derived("run", journey.key(), entryKey, entry.source(), entry.messageId());
    return new Run(id, journey, entryKey, entry.at(), now);
  }

  /** Of a customer whose time had come. */
  public static Run enter(Journey journey, String occasion, ProfileId profile, Instant now) {
    UUID id = Ids.derived("run", journey.key(), occasion, "occasion", profile.toString());
    return new Run(id, journey, occasion, new LogPosition(0, 0, now), now);
  }

  /** Handed over by another run. */
  public static Run enter(Journey journey, Run from, Instant now) {
    UUID id = Ids.derived("run", journey.key(), from.entryKey, "jump", from.effect().toString());
    return new Run(id, journey, from.entryKey, from.entry, now);
  }

  private Run(UUID id, Journey journey, String entryKey, LogPosition entry, Instant now) {
    this(id, journey.key(), journey.version(), entryKey, entry, now, journey.start(), 0, Optional.empty(),
        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  public Run arriveAt(String next) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, next, visit + 1, Optional.empty(),
        Optional.empty(), lastMessage, watch, noticed, Optional.empty());
  }

  public Run until(Instant due) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, Optional.of(due), Optional.empty(),
        lastMessage, watch, noticed, heldSince);
  }

  public Run awaitingOutcomeOf(UUID effect) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, Optional.empty(),
        Optional.of(effect), lastMessage, watch, noticed, heldSince);
  }

  /** What was waited for has come. */
  public Run awaitingNothing() {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, Optional.empty(), Optional.empty(),
        lastMessage, watch, noticed, heldSince);
  }

  /** Waits for the outcome until then. */
  public Run awaitingOutcomeOf(UUID effect, Instant due) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, Optional.of(due),
        Optional.of(effect), lastMessage, watch, noticed, heldSince);
  }

  public Run said(UUID message) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, dueAt, sending,
        Optional.of(message), watch, Optional.empty(), heldSince);
  }

  public Run noticing(String sign) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, dueAt, sending, lastMessage, watch,
        Optional.of(sign), heldSince);
  }

  public Run watching(Optional<Watch> sign) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, node, visit, dueAt, sending, lastMessage, sign,
        noticed, heldSince);
  }

  /** Has come to a node and does not enter it yet. */
  public Run heldAt(String next, Instant since) {
    return new Run(id, journey, version, entryKey, entry, enteredAt, next, visit, Optional.empty(), Optional.empty(),
        lastMessage, watch, noticed, Optional.of(since));
  }

  /** In another version; what it waits for stays the same. A fallback of the old one is over. */
  public Run inVersion(int other, String place) {
    return new Run(id, journey, other, entryKey, entry, enteredAt, place, visit, dueAt, sending, lastMessage,
        Optional.empty(), noticed, heldSince);
  }

  /** Names what the present node asks for: unique for ever. */
  public UUID effect() {
    return Ids.derived("effect", id.toString(), node, Integer.toString(visit));
  }
}
