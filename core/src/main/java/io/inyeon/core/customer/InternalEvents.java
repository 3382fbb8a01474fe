package io.inyeon.core.customer;

/**
 * The names under which the product reports to itself (Segment's e-mail vocabulary where it has a word). They mean this only
 * when the source is {@link io.inyeon.core.event.Event#INTERNAL}.
 */
public final class InternalEvents {
  public static final String CONSENT_UPDATED = "Consent Updated";
  public static final String UNSUBSCRIBED = "Unsubscribed";
  /** The provider took it. */
  public static final String EMAIL_SENT = "Email Sent";
  /** The recipient's address is dead. */
  public static final String EMAIL_BOUNCED = "Email Bounced";
  /** The provider refused it for another reason, for good. */
  public static final String EMAIL_REJECTED = "Email Rejected";
  /** A guard refused it after the decision. */
  public static final String EMAIL_REFUSED = "Email Refused";
  /** Nobody can tell whether it went. */
  public static final String EMAIL_UNKNOWN = "Email Unknown";

  /** With the property {@code segment}. */
  public static final String SEGMENT_ENTERED = "Segment Entered";
  /** With the property {@code segment}. */
  public static final String SEGMENT_LEFT = "Segment Left";

  private InternalEvents() {
  }
}
