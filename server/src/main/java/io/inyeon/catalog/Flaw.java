package io.inyeon.catalog;

import io.inyeon.web.Problem;
import org.springframework.http.HttpStatus;

/**
 * What is wrong with something that a caller says.
 *
 * @param field as the columns of files are called: {@code price.web}
 * @param code stable, for programs
 * @param reason a sentence, for people
 */
record Flaw(String field, String code, String reason) {
  Found found() {
    return new Found(this);
  }

  /** Where reading cannot go on. */
  static final class Found extends Problem {
    private static final long serialVersionUID = 1L;
    private final transient Flaw flaw;

    Found(Flaw flaw) {
      super(HttpStatus.BAD_REQUEST, flaw.code, (flaw.field.isEmpty() ? "" : flaw.field + ": ") + flaw.reason);
      this.flaw = flaw;
      with("field", flaw.field);
    }

    Flaw flaw() {
      return flaw;
    }
  }
}
