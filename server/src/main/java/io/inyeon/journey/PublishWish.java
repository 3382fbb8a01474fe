package io.inyeon.journey;

import io.inyeon.web.KnownMembers;
import io.inyeon.web.Problem;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/**
 * What a publisher says of the people who are there already.
 *
 * @param from the version whose people move, as the publisher has seen it; empty when they have not said
 * @param moves by node of the version before: the node of the new one at which its people go on; others stay in theirs
 * @param members how many members of the entry's segment enter now, at most; 0 for none; empty when nothing was said
 */
record PublishWish(Optional<Integer> from, Map<String, String> moves, Optional<Long> members) {
  private static final String MOVE = "move";
  private static final String NODES = "move.nodes";
  private static final String MEMBERS = "enterMembers";

  /** {@code {"move": {"from": 3, "nodes": {"old": "new"}}, "enterMembers": 12}}; nothing at all is a wish, too. */
  static PublishWish read(@Nullable JsonNode body) {
    if (body == null || body.isNull() || body.isMissingNode()) {
      return new PublishWish(Optional.empty(), Map.of(), Optional.empty());
    }
    KnownMembers.require(body, "", Set.of(MOVE, MEMBERS));
    JsonNode move = body.path(MOVE);
    if (isSaid(move)) {
      KnownMembers.require(move, MOVE, Set.of("from", "nodes"));
    }
    return new PublishWish(from(move.path("from")), moves(move.path("nodes")), members(body.path(MEMBERS)));
  }

  /** @throws Problem 412 when it is another version by now whose people would move */
  void requireFrom(int version) {
    if (from.filter(seen -> seen != version).isPresent()) {
      throw new Problem(HttpStatus.PRECONDITION_FAILED, "changed_meanwhile",
          "move.from: version " + version + " is in force by now; read it again.").with("field", "move.from");
    }
  }

  private static boolean isSaid(JsonNode node) {
    return !node.isMissingNode() && !node.isNull();
  }

  private static Optional<Integer> from(JsonNode said) {
    if (isSaid(said) && !said.isInt()) {
      throw wrong("move.from", "the number of a version is needed here");
    }
    return isSaid(said) ? Optional.of(said.asInt()) : Optional.empty();
  }

  private static Map<String, String> moves(JsonNode nodes) {
    if (isSaid(nodes) && !nodes.isObject()) {
      throw wrong(NODES, "an object is needed here, with the new node by the old one");
    }
    Map<String, String> moves = new LinkedHashMap<>();
    nodes.properties().forEach(entry -> {
      if (!entry.getValue().isString()) {
        throw wrong(NODES + "." + entry.getKey(), "the name of a node is needed here");
      }
      moves.put(entry.getKey(), entry.getValue().asString());
    });
    return moves;
  }

  private static Optional<Long> members(JsonNode said) {
    if (isSaid(said) && (!said.canConvertToLong() || !said.isIntegralNumber() || said.asLong() < 0)) {
      throw wrong(MEMBERS, "how many may enter is needed here, 0 for none");
    }
    return isSaid(said) ? Optional.of(said.asLong()) : Optional.empty();
  }

  private static Problem wrong(String field, String why) {
    return Problem.badRequest("wrong_type", field + ": " + why + ".").with("field", field);
  }
}
