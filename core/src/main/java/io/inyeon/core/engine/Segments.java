package io.inyeon.core.engine;

import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The segments of a rulebook, in an order in which each comes after those that it names; and what each depends on, so that an
 * event finds the few whose answer it can change.
 */
public final class Segments {
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final Map<String, Set<String>> byQuestion = new HashMap<>();
  private final Map<String, Set<String>> byTrait = new HashMap<>();
  private final Map<String, Set<String>> bySegment = new HashMap<>();
  private final Set<String> byAddress = new HashSet<>();
  private final Set<String> byZone = new HashSet<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final Map<String, Long> since;

  /** @param since by key, the rulebook in which the rule became what it is; what is missing has been so always */
  Segments(Map<String, Rule> defined, Map<String, Long> since) {
    this.since = Map.copyOf(since);
    Map<String, Rule> sorted = new TreeMap<>(defined);
    sorted.keySet().forEach(key -> place(key, sorted, new LinkedHashSet<>()));
    rules.forEach((key, rule) -> rule.leaves().forEach(leaf -> depend(key, leaf)));
  }

  /** Depth first: what it names goes before it. */
  private void place(String key, Map<String, Rule> defined, Set<String> under) {
    Rule rule = defined.get(key);
    if (rule == null || rules.containsKey(key)) {
      return;
    }
    if (!under.add(key)) {
      List<String> path = new ArrayList<>(under);
      path.add(key);
      throw new SegmentCycle(path.subList(path.indexOf(key), path.size()));
    }
    new TreeSet<>(rule.segments().toList()).forEach(named -> place(named, defined, under));
    under.remove(key);
    ranks.put(key, rules.size());
    rules.put(key, rule);
  }

  private void depend(String key, Rule leaf) {
    switch (leaf) {
      case Rule.Trait trait -> onTrait(key, trait.condition().path());
      case Rule.TraitDate date -> {
        onTrait(key, date.path());
        byZone.add(key);
      }
      case Rule.Performed performed -> onQuestion(key, performed.question());
      case Rule.Sequence sequence -> sequence.links().forEach(link -> onQuestion(key, link.question()));
      case Rule.Member member -> bySegment.computeIfAbsent(member.segment(), any -> new HashSet<>()).add(key);
      case Rule.Consented consented -> byAddress.add(key);
      case Rule.Identified identified -> byAddress.add(key);
      case Rule.Holiday holiday -> byZone.add(key);
      case Rule.All all -> {
      }
      case Rule.Any any -> {
      }
      case Rule.Not not -> {
      }
    }
  }

  private void onTrait(String key, String path) {
    byTrait.computeIfAbsent(path, any -> new HashSet<>()).add(key);
    int dot = path.indexOf('.');
    if (dot > 0) {
      byTrait.computeIfAbsent(path.substring(0, dot), any -> new HashSet<>()).add(key);
    }
  }

  private void onQuestion(String key, Question question) {
    byQuestion.computeIfAbsent(question.key(), any -> new HashSet<>()).add(key);
  }

  /** By key, each after those that it names. */
  public Map<String, Rule> rules() {
    return Map.copyOf(rules);
  }

  /** The keys, each after those that it names. */
  public Collection<String> keys() {
    return rules.keySet();
  }

  /** Higher than that of every segment that this one names. */
  int rank(String key) {
    return ranks.getOrDefault(key, 0);
  }

  /** The rulebook in which this segment's rule became what it is. */
  public long since(String key) {
    return since.getOrDefault(key, 0L);
  }

  /** The youngest {@link #since}. */
  public long newest() {
    return since.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  public Rule rule(String key) {
    Rule rule = rules.get(key);
    if (rule == null) {
      throw new IllegalArgumentException("there is no segment " + key);
    }
    return rule;
  }

  Set<String> onQuestion(String questionKey) {
    return byQuestion.getOrDefault(questionKey, Set.of());
  }

  Set<String> onTrait(String name) {
    return name.equals("timezone")
        ? union(byTrait.getOrDefault(name, Set.of()), byZone)
        : byTrait.getOrDefault(name, Set.of());
  }

  Set<String> onSegment(String key) {
    return bySegment.getOrDefault(key, Set.of());
  }

  Set<String> onAddress() {
    return byAddress;
  }

  private static Set<String> union(Set<String> a, Set<String> b) {
    Set<String> all = new HashSet<>(a);
    all.addAll(b);
    return all;
  }
}
