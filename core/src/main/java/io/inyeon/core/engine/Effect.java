package io.inyeon.core.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.channel.MessageTerms;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.event.LogPosition;
import io.inyeon.core.journey.Request;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.Decision;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a step asks the host to do, in the transaction that saves the state. */
public sealed interface Effect {
  record RunStarted(Run run, ProfileId profile) implements Effect {}

  /**
   * A run went from one node to the next. Nothing follows from it; it is what the numbers on a journey's graph are made of.
   *
   * @param from empty for the entry
   */
  record RunMoved(UUID run, String journey, int version, String from, String to, Instant at) implements Effect {}

  /**
   * @param node where it was
   * @param outcome {@code completed}, {@code goal}, or why it could not go on
   */
  record RunEnded(UUID run, String journey, int version, String node, String outcome, Instant at) implements Effect {}

  /** A run goes on in another version. */
  record RunMigrated(UUID run, String journey, int from, int version, String node, String place, Instant at)
      implements
        Effect {}

  /** A run asks for something besides a message; an internal event with the effect as its property is the answer. */
  record Requested(UUID effect, UUID run, String journey, int version, String node, ProfileId profile, Request request,
      LogPosition entry, Instant at) implements Effect {}

  /** What was asked for is not wanted any more. */
  record Withdrawn(UUID effect, Instant at) implements Effect {}

  /** A customer met a variant of an experiment. */
  record Exposed(UUID effect, UUID run, String journey, int version, String node, ProfileId profile, String variant,
      Instant at) implements Effect {}

  /** Recorded for every message, sent or not. */
  record Decided(UUID effect, UUID run, String journey, String node, ProfileId profile, String channel,
      MessageTerms terms, Decision decision, Instant at) implements Effect {}

  /** @param entry the event whose properties the message may quote */
  record Send(UUID effect, UUID run, String journey, int version, String node, ProfileId profile, String channel,
      String endpoint, MessageTerms terms, LogPosition entry, Instant at) implements Effect {}

  /** The customer has entered a segment, or left it. */
  record SegmentChanged(String segment, boolean entered, Instant at, Cause cause) implements Effect {}

  /** Why a membership changed. */
  enum Cause {
    /** Something happened. */
    EVENT,
    /** Time passed. */
    TIME,
    /** The rule is new, or history was brought in: nobody did anything just now. */
    HISTORY,
    /** Two customers turned out to be one, or one to be two. */
    MERGE
  }

  /** Profiles to bring to another customer, as an {@link Input.Join} on that customer's part of the log. */
  record Handover(UUID transfer, CustomerId to, Map<ProfileId, ProfileState> profiles) implements Effect {}

  /** An input whose profile has moved: to be appended to the new customer's part of the log. */
  record Forward(LogPosition input, CustomerId to) implements Effect {}

  /** Nothing is awaited any more: fold what was held, in this order, before anything else. */
  record Resume(List<LogPosition> held) implements Effect {}
}
