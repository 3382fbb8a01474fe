package io.inyeon.waiting;

import io.inyeon.core.ProfileId;
import io.inyeon.core.commerce.Sku;
import io.inyeon.core.commerce.WaitingRank;
import io.inyeon.core.identity.Claim;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody waits for a thing.
 *
 * @param profile whose entry it is; empty while the log has not heard of them
 * @param claim by which they were named
 * @param location where they would collect it; empty when it is shipped, or collected anywhere
 * @param told how often they were told
 * @param held whether the last telling came with a hold
 * @param until how long that one holds good
 */
record Waiting(UUID id, Sku sku, Optional<ProfileId> profile, Claim claim, int quantity, String channel,
    Optional<String> location, Status status, WaitingRank rank, int told, Instant askedAt, boolean held,
    Optional<Instant> until) {
  /** What has become of it. */
  enum Status {
    /** Their turn will come. */
    WAITING,
    /** They know, and may buy. */
    TOLD,
    /** They have ordered it; paid or not. */
    ORDERED,
    /** They have it. */
    BOUGHT,
    /** They want it no more. */
    LEFT,
    /** They were told, and did not buy, as often as one may. */
    LAPSED,
    /** The same customer waits for it by another entry. */
    MERGED,
    /** It is not sold any more. */
    WITHDRAWN;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Status> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    static List<String> words() {
      return Arrays.stream(values()).map(Status::word).toList();
    }
  }

  /** Whether they wait still, told or not. */
  boolean isOpen() {
    return status == Status.WAITING || status == Status.TOLD;
  }

  Waiting of(ProfileId owner) {
    return new Waiting(id, sku, Optional.of(owner), claim, quantity, channel, location, status, rank, told, askedAt,
        held, until);
  }
}
