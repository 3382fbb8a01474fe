package io.inyeon.engine;

import io.inyeon.web.Problem;
import org.springframework.http.HttpStatus;

/** A definition that cannot be used, with the place in it. */
public final class DefinitionFlaw extends Problem {
  private static final long serialVersionUID = 1L;

  public DefinitionFlaw(String field, String code, String why) {
    super(HttpStatus.BAD_REQUEST, code, (field.isEmpty() ? "" : field + ": ") + why);
    with("field", field);
  }
}
