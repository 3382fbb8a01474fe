package io.inyeon.core;

import java.util.UUID;

/**
 * Names a profile: what one set of identifiers told us. A customer is one profile, or several that a merge has joined; the
 * customer's id is that of the profile at the root. Events keep the profile for ever, so a merge moves no history and an
 * unmerge finds all of it.
 */
public record ProfileId(UUID value) implements Comparable<ProfileId> {
  public static ProfileId of(String text) {
    return new ProfileId(UUID.fromString(text));
  }

  /** The customer whose root this profile is. */
  public CustomerId asCustomer() {
    return new CustomerId(value);
  }

  @Override
  public int compareTo(ProfileId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
