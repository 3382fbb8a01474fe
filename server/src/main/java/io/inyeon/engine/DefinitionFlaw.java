package io.inyeon.engine;

import io.inyeon.web.Problem;
import org.springframework.http.HttpStatus;

/** A definition that cannot be used, with the place in it. */
public final class DefinitionFlaw extends Problem {
  private static final long serialVersionUID = 1L;

  private final String field;
  private final String why;

  public DefinitionFlaw(String field, String code, String why) {
    super(HttpStatus.BAD_REQUEST, code, (field.isEmpty() ? "" : field + ": ") + why);
    with("field", field);
    this.field = field;
    this.why = why;
  }

  public String field() {
    return field;
  }

  public String why() {
    return why;
  }
}
