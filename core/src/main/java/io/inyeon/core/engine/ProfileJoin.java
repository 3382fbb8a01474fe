package io.inyeon.core.engine;

import io.inyeon.core.customer.Asking;
import io.inyeon.core.customer.Endpoint;
import io.inyeon.core.customer.ProfileState;
import io.inyeon.core.customer.TraitValue;
import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Tally;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * Joins two parts of the state of one profile, when some of it had already grown in the new place before the rest arrived.
 */
final class ProfileJoin {
  private ProfileJoin() {
  }

  /** @param questions by key; the tally of a question that nobody asks any more is dropped */
  static ProfileState join(ProfileState here, ProfileState arrived, Function<String, Optional<Question>> questions) {
    Map<String, TraitValue> traits = new HashMap<>(here.traits());
    arrived.traits().forEach((name, value) -> traits.merge(name, value, (a, b) -> b.at().isAfter(a.at()) ? b : a));
    Map<String, Endpoint> endpoints = new HashMap<>(here.endpoints());
    arrived.endpoints().forEach((ns, value) -> endpoints.merge(ns, value, (a, b) -> b.at().isAfter(a.at()) ? b : a));
    Map<String, Tally> tallies = new HashMap<>(here.tallies());
    arrived.tallies().forEach((key, tally) -> questions.apply(key)
        .ifPresent(question -> tallies.merge(key, tally, (a, b) -> a.join(b, question))));
    Map<String, Map<String, Instant>> entered = new HashMap<>(arrived.entered());
    here.entered().forEach((journey, keys) -> entered.merge(journey, keys, ProfileJoin::latest));
    return new ProfileState(traits, endpoints, tallies, union(arrived.consents(), here.consents()),
        union(arrived.suppressed(), here.suppressed()), union(arrived.runs(), here.runs()), entered,
        union(arrived.contacts(), here.contacts()), Math.min(arrived.recalled(), here.recalled()),
        joined(arrived.asked(), here.asked(), Asking::latest),
        joined(arrived.lots(), here.lots(), (a, b) -> b.at().isBefore(a.at()) ? b : a));
  }

  private static <V> Map<String, V> joined(Map<String, V> a, Map<String, V> b, BinaryOperator<V> choice) {
    Map<String, V> all = new HashMap<>(a);
    b.forEach((key, value) -> all.merge(key, value, choice));
    return all;
  }

  private static Map<String, Instant> latest(Map<String, Instant> a, Map<String, Instant> b) {
    Map<String, Instant> latest = new HashMap<>(a);
    b.forEach((key, at) -> latest.merge(key, at, (x, y) -> x.isAfter(y) ? x : y));
    return Map.copyOf(latest);
  }

  private static <T> List<T> union(Collection<T> a, Collection<T> b) {
    LinkedHashSet<T> all = new LinkedHashSet<>(a);
    all.addAll(b);
    return new ArrayList<>(all);
  }
}
