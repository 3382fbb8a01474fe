package io.inyeon.message;

import java.util.Map;
import java.util.Optional;

/**
 * Says under a name what is so when a mail is written, where what its run began with may be long past: the cart as it is now.
 * Declared here and filled by the modules that know. Asked only for templates in which the name stands.
 */
public interface TemplateSource {
  /** As templates say it: {@code cart} in {@code {{#each cart.lines}}}. */
  String name();

  /**
   * Never what a customer must not see.
   *
   * @param event the properties of the event that started the run
   * @param language of the mail, by BCP 47
   * @return maps, lists, texts, numbers and truths; empty when there is nothing to say
   */
  Optional<Map<String, Object>> value(Message message, Map<String, Object> event, String language);
}
