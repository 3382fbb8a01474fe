package io.inyeon.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whose word counts.
 *
 * @param is {@code inyeon} or {@code external}
 * @param name of the other system, for the people who are sent there; absent when it is this one
 */
@Schema(name = "SystemOfRecordKeeper")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Keeper(@Schema(allowableValues = {
    "inyeon", "external"}) @Nullable String is, @Nullable String name) {
  private static final String HERE = "inyeon";
  private static final String ELSEWHERE = "external";
  private static final int LONGEST_NAME = 100;

  public boolean isExternal() {
    return ELSEWHERE.equals(is);
  }

  /** @throws Problem 400 when it names nobody */
  Keeper checked() {
    if (HERE.equals(is)) {
      return new Keeper(HERE, null);
    }
    if (!ELSEWHERE.equals(is)) {
      throw flaw("unknown_record", "is", "there are inyeon and external");
    }
    String called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw flaw(called.isEmpty() ? "required" : "too_long", "name",
          "what the other system is called, in at most " + LONGEST_NAME + " characters");
    }
    return new Keeper(ELSEWHERE, called);
  }

  private static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
