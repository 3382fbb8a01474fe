package io.inyeon.core.customer;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Attributes;
import io.inyeon.core.rule.Facts;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Tally;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What rules may ask of a customer: a view of the profiles' states, joined when asked.
 *
 * @param member whether the customer is in a segment
 * @param brandZone for a customer whose own zone is not known
 */
public record CustomerFacts(CustomerId id, Map<ProfileId, ProfileState> profiles, Predicate<String> member,
    ZoneId brandZone) implements Facts {
  /** The regions of the time-zone database; abbreviations and offsets are none that a person is in. */
  private static final Set<String> REGIONS = ZoneId.getAvailableZoneIds().stream().filter(id -> id.contains("/"))
      .collect(Collectors.toUnmodifiableSet());

  /** The zones that a trait {@code timezone} may name. */
  public static Set<String> regions() {
    return REGIONS;
  }

  @Override
  public Optional<Object> trait(String path) {
    Object whole = value(path);
    int dot = path.indexOf('.');
    if (whole != null || dot <= 0) {
      return Optional.ofNullable(whole);
    }
    String head = path.substring(0, dot);
    Object inner = value(head);
    return inner == null ? Optional.empty() : Attributes.dig(Map.of(head, inner), path);
  }

  private @Nullable Object value(String name) {
    TraitValue latest = null;
    for (ProfileState profile : profiles.values()) {
      TraitValue said = profile.traits().get(name);
      if (said != null && (latest == null || TraitValue.PRECEDENCE.compare(said, latest) > 0)) {
        latest = said;
      }
    }
    return latest == null ? null : latest.value();
  }

  @Override
  public Tally tally(Question question) {
    Tally joined = null;
    for (ProfileState profile : profiles.values()) {
      Tally tally = profile.tallies().get(question.key());
      if (tally != null) {
        joined = joined == null ? tally : joined.join(tally, question);
      }
    }
    return joined == null ? Tally.EMPTY : joined;
  }

  @Override
  public boolean isMember(String segment) {
    return member.test(segment);
  }

  @Override
  public boolean isConsented(String channel, String purpose) {
    return new Reach(id, profiles).isConsented(channel, purpose);
  }

  @Override
  public boolean isIdentified(String namespace) {
    return profiles.values().stream().anyMatch(profile -> profile.endpoints().containsKey(namespace));
  }

  @Override
  public ZoneId zone() {
    return trait("timezone").filter(REGIONS::contains).map(zone -> ZoneId.of(zone.toString())).orElse(brandZone);
  }
}
