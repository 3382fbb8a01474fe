package io.inyeon.collect;

/** Carries a {@link Flaw} out of the depth of a document. */
public final class FlawedEvent extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Flaw flaw;

  public FlawedEvent(String field, String code) {
    super(field + ": " + code, null, false, false);
    flaw = new Flaw(field, code);
  }

  public Flaw flaw() {
    return flaw;
  }
}
