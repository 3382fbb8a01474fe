package io.inyeon.core.policy.law;

import io.inyeon.core.channel.MessageClass;
import java.util.Map;
import java.util.Set;

/** A rule of law on when and whom one may write to. All of them concern advertising. */
public sealed interface Statute {
  /** Stable: {@code KR-2}. */
  String id();

  /** Where it is written; † marks general knowledge that was not checked against a source. */
  String source();

  /** ISO 3166-1 alpha-2, of the recipient. */
  Set<String> countries();

  /** Those that it names; empty for any. */
  Set<String> channels();

  /** What it says, by language ({@code en}, {@code ko}, {@code ja}). */
  Map<String, String> says();

  default boolean binds(Whereabouts recipient, String channel, MessageClass messageClass) {
    return messageClass == MessageClass.MARKETING && (channels().isEmpty() || channels().contains(channel))
        && recipient.countries().stream().anyMatch(countries()::contains);
  }

  /** Whoever has not agreed is not written to. */
  record OptIn(String id, String source, Set<String> countries, Set<String> channels, Map<String, String> says)
      implements
        Statute {}

  /** Whoever has said no is not written to. */
  record OptOut(String id, String source, Set<String> countries, Set<String> channels, Map<String, String> says)
      implements
        Statute {}

  /** At some hours nobody is written to, unless they have agreed to just that. */
  record Hours(String id, String source, Set<String> countries, NightByChannel night, Map<String, String> says)
      implements
        Statute {
    @Override
    public Set<String> channels() {
      return night.channels();
    }

    @Override
    public boolean binds(Whereabouts recipient, String channel, MessageClass messageClass) {
      return Statute.super.binds(recipient, channel, messageClass) && night.of(channel).isPresent();
    }
  }
}
