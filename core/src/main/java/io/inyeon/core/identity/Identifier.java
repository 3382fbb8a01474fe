package io.inyeon.core.identity;

/**
 * One name by which somebody is known, in normal form (e-mail in lower case, phone as E.164).
 */
public record Identifier(Namespace namespace, String value) {
  private static final Comparator<Identifier> STRONGEST_FIRST = Comparator.comparing(Identifier::namespace)
      .thenComparing(Identifier::value);

  @Override
  public int compareTo(Identifier other) {
    return STRONGEST_FIRST.compare(this, other);
  }
}
