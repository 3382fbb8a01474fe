package io.inyeon.decision;

import io.inyeon.core.customer.Contact;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.policy.ContactPolicy;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Decision.Grounds;
import io.inyeon.core.policy.Policy;
import io.inyeon.core.policy.Pressure;
import io.inyeon.core.policy.Proposal;
import io.inyeon.decision.DecisionDays.Reasoned;
import io.inyeon.decision.DecisionTables.Past;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Messages of the past, decided anew under another policy as to hours and caps; and what came of it, in numbers. */
final class Replay {
  private static final int USUAL_PRIORITY = 50;

  private final Policy policy;
  private final Map<Kind, Long> held = new HashMap<>();
  private long allowed;
  private long deferred;
  private long refused;
  private long capped;
  private long wouldGo;

  Replay(Policy policy) {
    this.policy = policy;
  }

  private record Kind(String outcome, String reason, String rule) {}

  /** @param at when it is decided: later than it was, once it has been deferred */
  private record Due(Past past, Instant at) {}

  /** @param past in the order of time */
  void run(CustomerState customer, List<Past> past) {
    ZoneId zone = new ContactPolicy(customer, policy, Instant.EPOCH).pressure().zone();
    List<Contact> contacts = ofOthers(customer, past);
    PriorityQueue<Due> due = new PriorityQueue<>(
        Comparator.comparing(Due::at).thenComparing(one -> one.past().effect()));
    past.forEach(one -> due.add(new Due(one, one.at())));
    Set<UUID> late = new HashSet<>();
    for (Due next = due.poll(); next != null; next = due.poll()) {
      decide(customer, new Pressure(until(contacts, next.at()), zone), next, contacts, due, late);
    }
  }

  private void decide(CustomerState customer, Pressure pressure, Due due, List<Contact> contacts,
      PriorityQueue<Due> later, Set<UUID> late) {
    Past past = due.past();
    Optional<Decision> hold = new ContactPolicy(customer, policy, due.at()).held(past.channel(), past.terms());
    if (hold.isPresent() && hold.get() instanceof Decision.Deferred deferral) {
      if (past.allowed() && late.add(past.effect())) {
        count("deferred", deferral.grounds());
      }
      later.add(new Due(past, deferral.until()));
      return;
    }
    Optional<Decision> no = hold.or(() -> pressure.capped(proposal(past), policy, due.at()));
    count(past, no, late);
    if (no.isEmpty()) {
      contacts.add(new Contact(past.effect(), past.channel(), due.at(), past.terms().messageClass(),
          past.terms().topic(), Optional.of(past.journey())));
    }
  }

  private void count(Past past, Optional<Decision> no, Set<UUID> late) {
    if (past.allowed()) {
      allowed++;
      no.ifPresent(decision -> count("refused", ((Decision.Refused) decision).grounds()));
      refused += no.isPresent() ? 1 : 0;
      deferred += no.isEmpty() && late.contains(past.effect()) ? 1 : 0;
    } else {
      capped++;
      wouldGo += no.isEmpty() ? 1 : 0;
    }
  }

  private void count(String outcome, Grounds grounds) {
    held.merge(new Kind(outcome, grounds.reason().name().toLowerCase(Locale.ROOT), grounds.rule()), 1L, Long::sum);
  }

  private static Proposal proposal(Past past) {
    return new Proposal(past.channel(), past.terms(), past.journey(), USUAL_PRIORITY, Optional.empty());
  }

  /** What counts and was no message of a journey: an agent's reply. */
  private static List<Contact> ofOthers(CustomerState customer, List<Past> past) {
    Set<UUID> messages = past.stream().map(Past::effect).collect(Collectors.toSet());
    return new ArrayList<>(
        customer.contacts().stream().filter(contact -> !messages.contains(contact.effect())).toList());
  }

  private static List<Contact> until(List<Contact> contacts, Instant at) {
    return contacts.stream().filter(contact -> !contact.at().isAfter(at)).toList();
  }

  PolicyPreview.Preview preview(Instant since, boolean complete) {
    List<Reasoned> reasons = held.entrySet().stream().sorted(Map.Entry.<Kind, Long>comparingByValue().reversed()
        .thenComparing(entry -> entry.getKey().toString()))
        .map(entry -> new Reasoned(entry.getKey().outcome(), entry.getKey().reason(), entry.getKey().rule(),
            entry.getValue()))
        .toList();
    return new PolicyPreview.Preview(since, allowed, deferred, refused, capped, wouldGo, reasons, complete);
  }
}
