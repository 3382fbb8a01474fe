package io.inyeon.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A made-up customer. Addresses end in example.com, and telephone numbers lie in ranges that nobody is given.
 *
 * @param name in the order in which its language writes it
 * @param identifiers beside the user id and the e-mail, by the type that Segment's {@code externalIds} give them
 */
record Person(String userId, String firstName, String lastName, String name, String language, String email,
    boolean consents, Map<String, String> identifiers) {

  Map<String, Object> traits() {
    Map<String, Object> traits = new LinkedHashMap<>();
    traits.put("firstName", firstName);
    traits.put("lastName", lastName);
    traits.put("name", name);
    traits.put("language", language);
    traits.put("email", email);
    return traits;
  }

  /** As {@code context.externalIds}. */
  List<Map<String, String>> externalIds() {
    return identifiers.entrySet().stream().map(id -> Map.of("type", id.getKey(), "id", id.getValue())).toList();
  }
}
