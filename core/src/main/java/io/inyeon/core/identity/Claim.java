package io.inyeon.core.identity;

import java.util.List;

/**
 * Identifiers that one record carried together.
 *
 * @param trusted came under a server key: may join two known people
 */
public record Claim(List<Identifier> identifiers, boolean trusted) {
  public Claim {
    identifiers = identifiers.stream().distinct().sorted().toList();
  }
}
