package io.inyeon.alert;

import java.util.Map;

/**
 * What is wrong just now.
 *
 * @param subject with what: the key of a journey
 * @param evidence numbers and words that show it; nothing of a customer
 */
public record Symptom(AlertKind kind, String subject, Map<String, Object> evidence) {
  public Symptom {
    evidence = Map.copyOf(evidence);
  }
}
