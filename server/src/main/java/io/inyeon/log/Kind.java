package io.inyeon.log;

import java.util.Arrays;

/** What an entry of the log is. The numbers are stored. */
public enum Kind {
  /** Something that happened. */
  EVENT(0),
  /** Profiles leave this customer. */
  RELEASE(1),
  /** Profiles are announced to this customer. */
  AWAIT(2),
  /** Profiles arrive at this customer. */
  JOIN(3),
  /** An input of another partition, whose profile has moved here. */
  FORWARD(4),
  /** From here on another rulebook counts. */
  RULEBOOK(5),
  /** Profiles are to be forgotten. */
  ERASE(6),
  /** What stood here was erased. */
  ERASED(9);

  private final short code;

  Kind(int code) {
    this.code = (short) code;
  }

  public short code() {
    return code;
  }

  public static Kind of(int code) {
    return Arrays.stream(values()).filter(kind -> kind.code == code).findFirst()
        .orElseThrow(() -> new IllegalStateException("unknown kind of log entry: " + code));
  }
}
