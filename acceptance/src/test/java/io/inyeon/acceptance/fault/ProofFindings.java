package io.inyeon.acceptance.fault;

import java.util.List;
import java.util.SortedMap;

/**
 * What a {@link JourneyProof} found.
 *
 * @param unknown mails of which the server says that nobody can know whether they went
 * @param differences from the model
 */
record ProofFindings(int rounds, SortedMap<String, Integer> disturbances, int tickets, int mails, int unknown,
    List<String> differences) {

  boolean clean() {
    return differences.isEmpty() && unknown <= FaultRun.WINDOW * kills();
  }

  private int kills() {
    return disturbances.entrySet().stream()
        .filter(entry -> entry.getKey().equals(JourneyProof.TAKEN_OVER)
            || List.of(Kill.values()).stream().anyMatch(kill -> kill.name().equals(entry.getKey())))
        .mapToInt(entry -> entry.getValue()).sum();
  }

  @Override
  public String toString() {
    return "rounds %d, %s%npeople %d, mails %d, unknown %d%ndifferences %d %s".formatted(rounds, disturbances, tickets,
        mails, unknown, differences.size(), differences.subList(0, Math.min(20, differences.size())));
  }
}
