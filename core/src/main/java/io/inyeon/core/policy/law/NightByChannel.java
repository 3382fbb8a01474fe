package io.inyeon.core.policy.law;

import io.inyeon.core.policy.QuietHours;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * When a law's night is, by channel.
 *
 * @param others on channels that are not named; empty for none
 * @param exempt channels without a night
 * @param consent the purpose of the consent that lifts it; empty where none does
 */
public record NightByChannel(Map<String, QuietHours> named, Optional<QuietHours> others, Set<String> exempt,
    Optional<String> consent) {
  public NightByChannel {
    named = Map.copyOf(named);
    exempt = Set.copyOf(exempt);
  }

  Optional<QuietHours> of(String channel) {
    return exempt.contains(channel)
        ? Optional.empty()
        : Optional.ofNullable(named.get(channel)).or(() -> others);
  }

  Set<String> channels() {
    return others.isPresent() ? Set.of() : named.keySet();
  }
}
