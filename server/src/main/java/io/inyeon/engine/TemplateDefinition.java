package io.inyeon.engine;

import io.inyeon.core.journey.EmailTemplate;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An e-mail's content in one or more languages, as JSON: {@code content} and {@code fallbackLanguage}. */
public final class TemplateDefinition {
  private TemplateDefinition() {
  }

  /** @throws DefinitionFlaw with the field */
  public static EmailTemplate read(JsonNode document) {
    return read(new Place(document, "").object());
  }

  static EmailTemplate read(Place at) {
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
