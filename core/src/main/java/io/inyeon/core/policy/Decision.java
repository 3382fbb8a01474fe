package io.inyeon.core.policy;

import java.time.Instant;

/** Whether a message may go. A refusal is a value, and always has its grounds. */
public sealed interface Decision {
  record Allowed(String endpoint) implements Decision {}

  /** Asked again then. */
  record Deferred(Instant until, Grounds grounds) implements Decision {
    public Reason reason() {
      return grounds.reason();
    }
  }

  record Refused(Grounds grounds) implements Decision {
    public Reason reason() {
      return grounds.reason();
    }
  }

  /**
   * On what a decision rests.
   *
   * @param rule a stable id: {@code KR-2}, {@code cap:daily}, {@code quiet-hours}, {@code consent}, {@code holdout:global}
   * @param evidence what was looked at, in words
   */
  record Grounds(Reason reason, String rule, String evidence, Remedy remedy) {}

  /** Why not, or not yet. */
  enum Reason {
    /** No address on this channel. */
    NO_ENDPOINT,
    /** Nobody has agreed. */
    NO_CONSENT,
    /** Somebody has refused. */
    CONSENT_REFUSED,
    /** The address bounced for good. */
    SUPPRESSED,
    /** They have answered or dismissed this question, or have it before them. */
    ASKED_ALREADY,
    /** They belong to those who are left alone, to compare with. */
    HOLDOUT,
    /** The law forbids it at this hour. */
    LAW,
    /** The brand writes to nobody at this hour. */
    QUIET_HOURS,
    /** Enough for now. */
    CAP_REACHED,
    /** The last place is kept for a message that matters more. */
    OUTRANKED
  }
}
