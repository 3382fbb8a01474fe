package io.inyeon.acceptance.fault;

import java.util.List;
import java.util.SortedMap;

/**
 * What was found after the kills.
 *
 * @param kills how often each kind struck
 * @param lost acknowledged and not on the timeline
 * @param doubled more than once on the timelines, acknowledged or not
 * @param mailsDoubled addresses with more than one mail, or Message-IDs seen twice
 * @param mailsMissing addresses whose mail neither arrived nor is listed as unknown
 * @param mailsUnknown messages that the server lists as unknown
 */
record Findings(SortedMap<Kill, Integer> kills, long acknowledged, List<String> lost, List<String> doubled, long mails,
    List<String> mailsDoubled, List<String> mailsMissing, List<String> mailsUnknown) {

  /** @param window how many messages may be between claim and answer at one moment; each kill may leave so many in doubt */
  boolean clean(int window) {
    return lost.isEmpty() && doubled.isEmpty() && mailsDoubled.isEmpty() && mailsMissing.isEmpty()
        && mailsUnknown.size() <= window * killCount();
  }

  int killCount() {
    return kills.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public String toString() {
    return """
        kills %s
        acknowledged events %d, lost %d %s, doubled %d %s
        mails %d, doubled %d %s, missing %d %s, unknown %d %s""".formatted(kills, acknowledged, lost.size(), some(lost),
        doubled.size(), some(doubled), mails, mailsDoubled.size(), some(mailsDoubled), mailsMissing.size(),
        some(mailsMissing),
        mailsUnknown.size(), some(mailsUnknown));
  }

  private static List<String> some(List<String> all) {
    return all.subList(0, Math.min(5, all.size()));
  }
}
