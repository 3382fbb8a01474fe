package io.inyeon.demo.shop;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Somebody who has signed in.
 *
 * @param name may be empty
 */
public record Shopper(String userId, String email, String name, Language language) {
  /** As an identify call tells it. */
  public Map<String, Object> traits() {
    Map<String, Object> traits = new LinkedHashMap<>();
    traits.put("email", email);
    traits.put("language", language.tag());
    if (!name.isBlank()) {
      traits.put("name", name);
      traits.put("firstName", name);
    }
    return traits;
  }
}
