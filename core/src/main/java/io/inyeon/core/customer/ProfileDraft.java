package io.inyeon.core.customer;

import io.inyeon.core.event.Attributes;
import io.inyeon.core.event.Event;
import io.inyeon.core.rule.Noted;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A profile's state while one event is folded into it. */
final class ProfileDraft {
  private static final int LONGEST_TRAIT = 1_024;

  private final ProfileState before;
  private Map<String, TraitValue> traits;
  private Map<String, Endpoint> endpoints;
  private ArrayMap<Tally> tallies;
  private List<ConsentState> consents;
  private List<String> suppressed;

  ProfileDraft(ProfileState before) {
    this.before = before;
    traits = before.traits();
    endpoints = before.endpoints();
    tallies = ArrayMap.copyOf(before.tallies());
    consents = before.consents();
    suppressed = before.suppressed();
  }

  ProfileState done() {
    return new ProfileState(traits, endpoints, tallies, consents, suppressed, before.runs(), before.entered(),
        before.contacts(), before.recalled(), before.asked(), before.lots());
  }

  void observe(Event event, List<Noted> remembered, Instant now) {
    learn(event.traits(), event.source(), event.occurredAt());
    reachAt(event.endpoints(), event.occurredAt());
    if (!remembered.isEmpty()) {
      remember(remembered, now);
    }
    if (event.isInternal()) {
      obey(event);
    }
  }

  private void remember(List<Noted> remembered, Instant now) {
    ArrayMap<Tally>.Edit edit = tallies.edit();
    for (Noted noted : remembered) {
      Question question = noted.question();
      edit.change(question.key(), Tally.EMPTY, tally -> tally.add(noted.occurrence(), question).since(now, question));
    }
    tallies = edit.done();
  }

  private void learn(Attributes said, String source, Instant at) {
    if (said.values().isEmpty()) {
      return;
    }
    traits = new HashMap<>(traits);
    said.values().forEach((name, value) -> learn(name, new TraitValue(value, source, at)));
  }

  private void learn(String name, TraitValue said) {
    TraitValue known = traits.get(name);
    boolean fits = known != null || traits.size() < ProfileState.MOST_TRAITS || said.source().equals(Event.INTERNAL);
    if (fits && isShort(said.value()) && (known == null || TraitValue.PRECEDENCE.compare(said, known) >= 0)) {
      traits.put(name, said);
    }
  }

  private static boolean isShort(@Nullable Object value) {
    return value == null || value.toString().length() <= LONGEST_TRAIT;
  }

  private void reachAt(Map<String, String> addresses, Instant at) {
    addresses.forEach((namespace, address) -> {
      Endpoint known = endpoints.get(namespace);
      if (known == null || !at.isBefore(known.at())) {
        endpoints = with(endpoints, namespace, new Endpoint(address, at));
      }
    });
  }

  /** Only the product's own events speak of consent and of bounces. */
  private void obey(Event event) {
    Attributes said = event.properties();
    switch (event.name()) {
      case InternalEvents.CONSENT_UPDATED, InternalEvents.UNSUBSCRIBED -> said.text("endpoint").ifPresent(endpoint -> {
        boolean granted = said.text("status").orElse("").equals("granted");
        consent(new ConsentState(said.text("channel").orElse(""), said.text("purpose").orElse(""), endpoint, granted,
            event.occurredAt()));
      });
      case InternalEvents.EMAIL_BOUNCED -> said.text("endpoint").filter(address -> !suppressed.contains(address))
          .ifPresent(address -> {
            suppressed = new ArrayList<>(suppressed);
            suppressed.add(address);
          });
      default -> {
      }
    }
  }

  private void consent(ConsentState said) {
    for (ConsentState known : consents) {
      if (known.isAboutSameAs(said) && known.effectiveAt().isAfter(said.effectiveAt())) {
        return;
      }
    }
    consents = new ArrayList<>(consents);
    consents.removeIf(said::isAboutSameAs);
    consents.add(said);
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> changed = new HashMap<>(map);
    changed.put(key, value);
    return changed;
  }
}
