package io.inyeon.journey;

import io.inyeon.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a publisher says of the people who are there already.
 *
 * @param moves by node of the version before: the node of the new one at which its people go on; others stay in theirs
 * @param members how many members of the entry's segment enter now, at most; 0 for none; empty when nothing was said
 */
record PublishWish(Map<String, String> moves, Optional<Long> members) {

  /** {@code {"move": {"nodes": {"old": "new"}}, "enterMembers": 12}}; nothing at all is a wish, too. */
  static PublishWish read(@Nullable JsonNode body) {
    if (body == null || body.isNull() || body.isMissingNode()) {
      return new PublishWish(Map.of(), Optional.empty());
    }
    return new PublishWish(moves(body.path("move").path("nodes")), members(body.path("enterMembers")));
  }

  private static Map<String, String> moves(JsonNode nodes) {
    Map<String, String> moves = new LinkedHashMap<>();
    nodes.properties().forEach(entry -> {
      if (!entry.getValue().isString()) {
        throw Problem.badRequest("wrong_type", "move.nodes." + entry.getKey() + ": the name of a node is needed here.")
            .with("field", "move.nodes." + entry.getKey());
      }
      moves.put(entry.getKey(), entry.getValue().asString());
    });
    return moves;
  }

  private static Optional<Long> members(JsonNode said) {
    if (said.isMissingNode() || said.isNull()) {
      return Optional.empty();
    }
    if (!said.isIntegralNumber() || said.asLong() < 0) {
      throw Problem.badRequest("wrong_type", "enterMembers: how many may enter is needed here, 0 for none.")
          .with("field", "enterMembers");
    }
    return Optional.of(said.asLong());
  }
}
