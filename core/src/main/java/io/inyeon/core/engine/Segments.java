package io.inyeon.core.engine;

import io.inyeon.core.rule.Question;
import io.inyeon.core.rule.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
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
  private static final BitSet NONE = new BitSet();

  private final Map<String, Rule> rules = new LinkedHashMap<>();
  /** By rank. */
  private final List<String> keys = new ArrayList<>();
  private final List<Rule> ranked = new ArrayList<>();
  private final Map<String, BitSet> byQuestion = new HashMap<>();
  private final Map<String, BitSet> byTrait = new HashMap<>();
  private final Map<String, BitSet> bySegment = new HashMap<>();
  private final BitSet byAddress = new BitSet();
  private final BitSet byZone = new BitSet();
  private final Map<String, Long> since;

  /** @param since by key, the rulebook in which the rule became what it is; what is missing has been so always */
  Segments(Map<String, Rule> defined, Map<String, Long> since) {
    this.since = Map.copyOf(since);
    Map<String, Rule> sorted = new TreeMap<>(defined);
    sorted.keySet().forEach(key -> place(key, sorted, new LinkedHashSet<>()));
    for (int rank = 0; rank < keys.size(); rank++) {
      int place = rank;
      rule(rank).leaves().forEach(leaf -> depend(place, leaf));
    }
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
    keys.add(key);
    ranked.add(rule);
    rules.put(key, rule);
  }

  private void depend(int rank, Rule leaf) {
    switch (leaf) {
      case Rule.Trait trait -> onTrait(rank, trait.condition().path());
      case Rule.TraitDate date -> {
        onTrait(rank, date.path());
        byZone.set(rank);
      }
      case Rule.Performed performed -> set(byQuestion, performed.question().key(), rank);
      case Rule.Sequence sequence -> sequence.links().forEach(link -> set(byQuestion, link.question().key(), rank));
      case Rule.Member member -> set(bySegment, member.segment(), rank);
      case Rule.Consented consented -> byAddress.set(rank);
      case Rule.Identified identified -> byAddress.set(rank);
      case Rule.Holiday holiday -> byZone.set(rank);
      case Rule.All all -> {
      }
      case Rule.Any any -> {
      }
      case Rule.Not not -> {
      }
    }
  }

  private void onTrait(int rank, String path) {
    set(byTrait, path, rank);
    int dot = path.indexOf('.');
    if (dot > 0) {
      set(byTrait, path.substring(0, dot), rank);
    }
  }

  private static void set(Map<String, BitSet> by, String name, int rank) {
    by.computeIfAbsent(name, any -> new BitSet()).set(rank);
  }

  /** By key, each after those that it names. */
  public Map<String, Rule> rules() {
    return Map.copyOf(rules);
  }

  /** The keys, each after those that it names. */
  public Collection<String> keys() {
    return rules.keySet();
  }

  /** How many there are; each has a rank below that, higher than the ranks of all that it names. */
  int size() {
    return keys.size();
  }

  String key(int rank) {
    return keys.get(rank);
  }

  Rule rule(int rank) {
    return ranked.get(rank);
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

  /** The ranks of those whose answer a tally of this question decides; not to be changed. */
  BitSet onQuestion(String questionKey) {
    return byQuestion.getOrDefault(questionKey, NONE);
  }

  BitSet onTrait(String name) {
    return byTrait.getOrDefault(name, NONE);
  }

  BitSet onSegment(String key) {
    return bySegment.getOrDefault(key, NONE);
  }

  BitSet onAddress() {
    return byAddress;
  }

  /** Those that ask what day it is where the customer is. */
  BitSet onZone() {
    return byZone;
  }
}
