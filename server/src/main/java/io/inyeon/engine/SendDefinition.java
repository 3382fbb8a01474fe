package io.inyeon.engine;

import io.inyeon.core.journey.EmailTemplate;
import io.inyeon.core.journey.Node;
import io.inyeon.core.channel.MessageTerms;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A node that sends: its terms, and its content in one or more languages. */
final class SendDefinition {
  private SendDefinition() {
  }

  static Node.SendEmail read(Place at) {
    return new Node.SendEmail(template(at), terms(at), at.at("next").text());
  }

  /** What a sender calls transactional is so only with an approved template, and none can be approved yet. */
  private static MessageTerms terms(Place at) {
    String purpose = at.ifThere("purpose").map(Place::text).orElse("marketing").toLowerCase(Locale.ROOT);
    if (purpose.equals("transactional")) {
      throw at.at("purpose").flaw("transactional_not_approved", "a transactional message needs an approved template");
    }
    return MessageTerms.marketing(purpose);
  }

  private static EmailTemplate template(Place at) {
    Map<String, EmailTemplate.Content> byLanguage = new LinkedHashMap<>();
    at.at("content").entries().forEach(entry -> byLanguage.put(entry.getKey(), content(entry.getValue().object())));
    if (byLanguage.isEmpty()) {
      throw at.at("content").flaw("required", "content in at least one language is needed");
    }
    String fallback = at.ifThere("fallbackLanguage").map(Place::text).orElse(byLanguage.keySet().iterator().next());
    try {
      return new EmailTemplate(byLanguage, fallback);
    } catch (IllegalArgumentException e) {
      throw at.at("fallbackLanguage").flaw("unknown_language", e.getMessage());
    }
  }

  private static EmailTemplate.Content content(Place at) {
    return new EmailTemplate.Content(at.at("subject").text(), at.at("text").text(), at.at("html").text());
  }
}
