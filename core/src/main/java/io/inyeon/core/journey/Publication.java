package io.inyeon.core.journey;

import java.util.Map;
import java.util.Optional;

/**
 * A version of a journey as the rulebook has it.
 *
 * @param move where people inside are brought to, if anywhere
 */
public record Publication(Journey journey, Stage stage, Optional<Move> move) {

  /** What may happen in a version. */
  public enum Stage {
    /** People may enter. */
    OPEN,
    /** Whoever is inside goes on to the end. */
    CLOSED,
    /** Nobody enters, and whoever comes to a node stands before it until it goes on. Goals and exits end runs as ever. */
    PAUSED,
    /** Nobody is inside any more. */
    ENDED
  }

  /**
   * Into another version.
   *
   * @param nodes by node of this version; whoever is at another one stays in this version
   */
  public record Move(int version, Map<String, String> nodes) {
    public Move {
      nodes = Map.copyOf(nodes);
    }
  }

  public static Publication open(Journey journey) {
    return new Publication(journey, Stage.OPEN, Optional.empty());
  }

  public static Publication closed(Journey journey) {
    return new Publication(journey, Stage.CLOSED, Optional.empty());
  }
}
