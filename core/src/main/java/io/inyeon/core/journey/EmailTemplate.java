package io.inyeon.core.journey;

import java.util.Map;
import java.util.Optional;

/**
 * An e-mail's content in one or more languages.
 *
 * @param byLanguage keyed by BCP 47 language ({@code ko}, {@code ja}, {@code en})
 * @param fallback the language for a customer whose own is not there
 */
public record EmailTemplate(Map<String, Content> byLanguage, String fallback) {
  public EmailTemplate {
    byLanguage = Map.copyOf(byLanguage);
    if (!byLanguage.containsKey(fallback)) {
      throw new IllegalArgumentException("there is no content in the fallback language \"" + fallback + "\"");
    }
  }

  /** Handlebars sources: {@code {{trait.firstName}}}, {@code {{event.product_id}}}. */
  public record Content(String subject, String text, String html) {}

  /** The language that is there for somebody who prefers this one. */
  public String languageFor(Optional<String> preferred) {
    return preferred.map(tag -> byLanguage.containsKey(tag) ? tag : tag.split("[-_]", 2)[0])
        .filter(byLanguage::containsKey).orElse(fallback);
  }
}
