package io.inyeon.core.engine;

import io.inyeon.core.ProfileId;
import io.inyeon.core.journey.Run;
import java.util.Comparator;

/** A run, and the profile at which it stands: the one whose event started it. */
record Standing(ProfileId profile, Run run) {
  /** The order in which they entered. */
  static final Comparator<Standing> ENTERED = Comparator.comparing((Standing s) -> s.run().enteredAt())
      .thenComparing(s -> s.run().id());

  Standing with(Run changed) {
    return new Standing(profile, changed);
  }
}
