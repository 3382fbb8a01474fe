package io.inyeon.core.identity;

import java.util.Comparator;
import java.util.List;

/**
 * Identifiers that one record carried together.
 *
 * @param identifiers kept strongest first; within a kind as the record had them
 * @param trusted came under a server key: may join two known people
 */
public record Claim(List<Identifier> identifiers, boolean trusted) {
  public Claim {
    identifiers = identifiers.stream().distinct().sorted(Comparator.comparing(Identifier::namespace)).toList();
  }
}
