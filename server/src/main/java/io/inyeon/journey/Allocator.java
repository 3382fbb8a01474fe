package io.inyeon.journey;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Grants what customers compete for: capacity, coupons, points. Declared here and filled by the modules that have it. Asked outside of
 * the pure step, one process at a time.
 */
public interface Allocator {
  /** As a node names it. */
  String kind();

  /**
   * In the caller's transaction.
   *
   * @param open those that wait for an answer from one pool, in the order of asking
   * @return those that are answered now; the others wait on
   */
  Collection<Answer> answer(String pool, Collection<Asked> open);

  /** @param terms what the node said */
  record Asked(UUID effect, UUID profile, JsonNode terms) {}

  record Answer(UUID effect, boolean granted) {
    static Set<Answer> granted(Collection<Asked> asked) {
      return asked.stream().map(one -> new Answer(one.effect, true)).collect(java.util.stream.Collectors.toSet());
    }
  }
}
