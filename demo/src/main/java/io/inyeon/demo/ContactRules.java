package io.inyeon.demo;

import java.util.List;
import java.util.Map;

/**
 * The brand's contact policy: nothing at night, and never so much that it wears anybody out. Set once, left alone when somebody
 * has changed it.
 */
final class ContactRules {
  private ContactRules() {
  }

  static void define(Client client) {
    if ("Z".equals(client.get("/api/v1/policy").body().path("zone").asString())) {
      client.put("/api/v1/policy", policy()).orThrow("The contact policy");
    }
  }

  /** Korean law leaves e-mail out of its night (KR-2); the brand lets people sleep all the same. */
  private static Map<String, Object> policy() {
    return Map.of("zone", Story.ZONE.getId(), "jurisdiction", "KR", "quietHours",
        Map.of("email", Map.of("from", "21:00", "to", "08:00")), "caps",
        List.of(Map.of("name", "daily", "most", 2, "within", "P1D", "channel", "email"),
            Map.of("name", "weekly", "most", 5, "per", "week", "channel", "email", "class", "marketing"),
            Map.of("name", "monthly", "most", 15, "per", "month", "class", "marketing")));
  }
}
