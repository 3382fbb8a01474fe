package io.inyeon.web;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The members that a body may have: one that is misspelt would otherwise be passed over in silence. */
public final class KnownMembers {
  private KnownMembers() {
  }

  /**
   * @param place of the object in the body; empty for all of it
   * @throws Problem 400 {@code wrong_type} for what is no object, {@code unknown_field} for a member that there is none of
   */
  public static void require(JsonNode object, String place, Set<String> known) {
    if (!object.isObject()) {
      throw flaw("wrong_type", place, "an object is needed here");
    }
    object.propertyNames().stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
      throw flaw("unknown_field", place.isEmpty() ? name : place + "." + name,
          "there is no such member here; there are " + String.join(", ", new TreeSet<>(known)));
    });
  }

  private static Problem flaw(String code, String place, String why) {
    Problem problem = Problem.badRequest(code, (place.isEmpty() ? "The body" : place) + ": " + why + ".");
    return place.isEmpty() ? problem : problem.with("field", place);
  }
}
