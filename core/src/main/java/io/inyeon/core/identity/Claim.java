package io.inyeon.core.identity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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

  /** Its identifiers as they are stored. */
  public String[] texts() {
    return identifiers.stream().map(Identifier::text).toArray(String[]::new);
  }

  /** What {@link #texts} wrote; whether it was trusted is not stored, so it is not. */
  public static Claim read(String... texts) {
    return new Claim(Arrays.stream(texts).map(Identifier::read).flatMap(Optional::stream).toList(), false);
  }
}
