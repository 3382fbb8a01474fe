package io.inyeon.core.policy;

import java.time.Instant;

/** Whether a message may go. A refusal is a value, and always has its reason. */
public sealed interface Decision {
  record Allowed(String endpoint) implements Decision {}

  record Deferred(Instant until, Reason reason, String evidence) implements Decision {}

  record Refused(Reason reason, String evidence) implements Decision {}

  /** Why not, or not yet. */
  enum Reason {
    /** No address on this channel. */
    NO_ENDPOINT,
    /** The address bounced for good. */
    SUPPRESSED,
    /** Nobody has agreed. */
    NO_CONSENT,
    /** Somebody has refused. */
    CONSENT_REFUSED,
    /** It is night where the customer is. */
    QUIET_HOURS,
    /** Enough for now. */
    CAP_REACHED
  }
}
