package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerFacts;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.customer.CustomerStates;
import io.inyeon.engine.Rulebooks;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** How many of a segment can be reached on which channel, from a sample of its members. */
@Component
class SegmentReach {
  static final int SAMPLE = 2_000;
  private static final List<String> CHANNELS = List.of("email", "phone", "line", "kakao", "whatsapp");

  private final Members members;
  private final CustomerStates states;
  private final Rulebooks rulebooks;

  SegmentReach(Members members, CustomerStates states, Rulebooks rulebooks) {
    this.members = members;
    this.states = states;
    this.rulebooks = rulebooks;
  }

  /**
   * @param address how many have one
   * @param consented how many of them agree to marketing there
   */
  @Schema(name = "SegmentChannel")
  record Channel(String channel, long address, long consented) {}

  /** @param sampled how many were looked at: the channels' numbers are of these */
  @Schema(name = "SegmentReach")
  record Reach(long size, int sampled, List<Channel> channels) {}

  Reach of(String segment, long size) {
    List<CustomerId> sample = members.sample(segment, SAMPLE);
    Collection<CustomerState> found = states.find(sample).values();
    ZoneId zone = rulebooks.policy().zone();
    List<CustomerFacts> facts = found.stream().map(state -> state.facts(zone)).toList();
    List<Channel> channels = new ArrayList<>();
    for (String channel : CHANNELS) {
      long address = facts.stream().filter(one -> one.isIdentified(channel)).count();
      long consented = facts.stream().filter(one -> one.isConsented(channel, "marketing")).count();
      if (address > 0 || channel.equals("email")) {
        channels.add(new Channel(channel, address, consented));
      }
    }
    return new Reach(size, sample.size(), channels);
  }
}
