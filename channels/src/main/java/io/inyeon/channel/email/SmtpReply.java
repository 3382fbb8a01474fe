package io.inyeon.channel.email;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the server answered.
 *
 * @param code the reply code (RFC 5321); 0 or less when it was none
 * @param text all its lines, as they came
 */
record SmtpReply(int code, String text) {
  private static final int LONGEST_REASON = 500;
  private static final Pattern ENHANCED = Pattern.compile("^\\d{3}[ -]([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
  private static final Pattern QUEUE_ID = Pattern
      .compile("(?:queued as|queued mail for delivery id|id=)\\s*<?([A-Za-z0-9._-]{4,64})>?");

  /** RFC 3463: class.subject.detail; the class repeats the reply code's first digit, else it counts for nothing (RFC 2034). */
  record Enhanced(int subject, int detail) {}

  boolean positive() {
    return code / 100 == 2;
  }

  boolean refusal() {
    return code / 100 == 4 || code / 100 == 5;
  }

  boolean permanent() {
    return code / 100 == 5;
  }

  Optional<Enhanced> enhanced() {
    Matcher matcher = ENHANCED.matcher(text);
    if (!matcher.find() || Integer.parseInt(matcher.group(1)) != code / 100) {
      return Optional.empty();
    }
    return Optional.of(new Enhanced(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3))));
  }

  /** The enhanced status where there is one, else the reply code. */
  String status() {
    return enhanced().map(it -> code / 100 + "." + it.subject() + "." + it.detail()).orElse(Integer.toString(code));
  }

  /** On one line, without control characters, of bounded length: it goes into logs and pages. */
  String reason() {
    String line = text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
    return line.length() <= LONGEST_REASON ? line : line.substring(0, LONGEST_REASON) + "…";
  }

  /** The name under which the server's own log finds the message, when it says one. */
  Optional<String> queueId() {
    Matcher matcher = QUEUE_ID.matcher(text);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
