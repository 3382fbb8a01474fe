package io.inyeon.core.customer;

import io.inyeon.core.event.Event;
import java.util.Set;

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

  /**
   * Somebody in the house wrote to the customer without a journey (an agent's reply): it counts against the caps. Properties
   * {@code channel}, {@code class}, {@code topic}, {@code by}.
   */
  public static final String CONTACTED = "Contacted";

  /** With the property {@code segment}. */
  public static final String SEGMENT_ENTERED = "Segment Entered";
  /** With the property {@code segment}. */
  public static final String SEGMENT_LEFT = "Segment Left";

  /** Somebody asked by the API that a customer enter the journey named by the property {@code journey}. */
  public static final String JOURNEY_ENTRY_REQUESTED = "Journey Entry Requested";
  /** An allocator's answer: the properties {@code effect} and {@code granted}. */
  public static final String ALLOCATION_ANSWERED = "Allocation Answered";

  private static final Set<String> NOT_GONE = Set.of(EMAIL_BOUNCED, EMAIL_REJECTED, EMAIL_REFUSED);

  private InternalEvents() {
  }

  /** Whether it tells that a message surely did not go out. */
  public static boolean isRefusal(Event receipt) {
    return receipt.isInternal() && NOT_GONE.contains(receipt.name());
  }
}
