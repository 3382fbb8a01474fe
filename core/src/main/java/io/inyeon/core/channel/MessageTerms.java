package io.inyeon.core.channel;

import java.util.Optional;

/**
 * What the contact policy has to know of a message, besides its channel.
 *
 * @param purpose what a consent must be for
 * @param topic what it is about ({@code newsletter}); caps may count by it
 * @param question the key of what it asks (a survey, a prompt); whoever has answered or dismissed it is not asked again
 */
public record MessageTerms(MessageClass messageClass, String purpose, Optional<String> topic,
    Optional<String> question) {

  public static MessageTerms marketing(String purpose) {
    return new MessageTerms(MessageClass.MARKETING, purpose, Optional.empty(), Optional.empty());
  }
}
