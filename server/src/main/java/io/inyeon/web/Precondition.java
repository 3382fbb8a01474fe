package io.inyeon.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * What a caller takes to be there when it saves something (RFC 9110, 13.1.1 and 13.1.2), so that nobody's work is written over
 * unseen.
 *
 * @param ifMatch {@code "3"}, in quotation marks: the version that was read; or {@code *} for any
 * @param ifNoneMatch {@code *}: nothing is there yet
 */
public record Precondition(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
  private static final String ANY = "*";

  /**
   * @param version of what is there; empty for nothing
   * @throws Problem 412 when it is not as the caller takes it to be; 400 for what this does not read
   */
  public void check(Optional<?> version) {
    if (ifNoneMatch != null && !ifNoneMatch.strip().equals(ANY)) {
      throw Problem.badRequest("invalid_precondition", "If-None-Match: only * can be asked for here.");
    }
    if (ifNoneMatch != null && version.isPresent()) {
      throw failed("key_taken", "There is one with this key already; choose another, or leave If-None-Match out.");
    }
    if (ifMatch != null && version.filter(this::isMeant).isEmpty()) {
      throw failed("changed_meanwhile", version.map(there -> "Somebody has saved it meanwhile, as version " + there)
          .orElse("There is none any more") + "; read it again, or leave If-Match out.");
    }
  }

  private boolean isMeant(Object there) {
    String meant = ifMatch == null ? ANY : ifMatch.strip();
    return meant.equals(ANY) || meant.equals("\"" + there + "\"");
  }

  private static Problem failed(String code, String detail) {
    return new Problem(HttpStatus.PRECONDITION_FAILED, code, detail);
  }
}
