package io.inyeon.engine;

import io.inyeon.core.journey.Node;
import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.channel.MessageTerms;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A node that sends: its terms, and its content in one or more languages. */
final class SendDefinition {
  private static final String TRANSACTIONAL = "transactional";
  private static final int LONGEST_NAME = 200;

  private SendDefinition() {
  }

  static Node.SendEmail read(Place at) {
    return new Node.SendEmail(TemplateDefinition.read(at), terms(at), at.at("next").text());
  }

  private static MessageTerms terms(Place at) {
    MessageClass messageClass = at.ifThere("class").map(SendDefinition::messageClass).orElse(MessageClass.MARKETING);
    return new MessageTerms(messageClass, purpose(at, messageClass), name(at, "topic"), name(at, "question"));
  }

  static MessageClass messageClass(Place at) {
    String word = at.text();
    return Stream.of(MessageClass.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> at.flaw("unknown_class", "a class is marketing, service, legal or transactional"));
  }

  /** What is no marketing has a purpose by its class, unless it says another. */
  private static String purpose(Place at, MessageClass messageClass) {
    String usual = messageClass.name().toLowerCase(Locale.ROOT);
    String purpose = at.ifThere("purpose").map(Place::text).orElse(usual).toLowerCase(Locale.ROOT);
    if (purpose.equals(TRANSACTIONAL) && messageClass != MessageClass.TRANSACTIONAL) {
      throw at.at("purpose").flaw("transactional_not_approved",
          "a message is transactional by its class, which needs an approved template");
    }
    return purpose;
  }

  private static Optional<String> name(Place at, String field) {
    return at.ifThere(field).map(place -> {
      if (place.text().length() > LONGEST_NAME) {
        throw place.flaw("too_long", "a name has " + LONGEST_NAME + " characters at most");
      }
      return place.text();
    });
  }
}
