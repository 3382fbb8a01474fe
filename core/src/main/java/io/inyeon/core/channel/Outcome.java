package io.inyeon.core.channel;

import java.time.Duration;
import java.util.Optional;

/** What became of a submission. */
public sealed interface Outcome {
  /** The provider took responsibility for it. */
  record Accepted(String providerId) implements Outcome {}

  /**
   * The provider will never take it.
   *
   * @param code the provider's own code (for SMTP the enhanced status, RFC 3463, else the reply code)
   * @param fault whose fault it was: only the recipient's leads to a suppression
   */
  record Rejected(String code, String reason, Fault fault) implements Outcome {}

  /** It surely was not taken and may be offered again. */
  record Retry(String code, String reason, Optional<Duration> after) implements Outcome {}

  /** It may or may not have been taken: it must not be offered again unless the channel is idempotent. */
  record Unknown(String reason) implements Outcome {}

  /** Whose fault a rejection was. */
  enum Fault {
    /** The address does not exist or refuses mail. */
    RECIPIENT,
    /** Our authentication, reputation or set-up. */
    SENDER,
    /** This message: too large, malformed, refused as content. */
    MESSAGE
  }
}
