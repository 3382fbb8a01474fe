package io.inyeon.core.policy;

import io.inyeon.core.channel.MessageClass;
import io.inyeon.core.customer.Contact;
import io.inyeon.core.policy.Decision.Grounds;
import io.inyeon.core.policy.Decision.Reason;
import io.inyeon.core.policy.Decision.Refused;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How much a customer has been written to, and what the caps make of it. Messages of every class count; only marketing and
 * service are held back.
 *
 * @param contacts the oldest first
 * @param zone of the customer, for days, weeks and months
 */
public record Pressure(List<Contact> contacts, ZoneId zone) {
  private static final int MOST_NAMED = 5;

  public Pressure {
    contacts = List.copyOf(contacts);
  }

  /** Those that take a place under a cap at an instant. */
  public List<Contact> under(Cap cap, Instant at) {
    return contacts.stream().filter(cap::counts).filter(contact -> cap.span().end(contact.at(), zone).isAfter(at))
        .toList();
  }

  /** When the next place comes free by time alone; empty when one is free, or when there never is any. */
  public Optional<Instant> freeAt(Cap cap, Instant now) {
    List<Instant> ends = under(cap, now).stream().map(contact -> cap.span().end(contact.at(), zone)).sorted().toList();
    int over = ends.size() - cap.most();
    return over < 0 || over >= ends.size() ? Optional.empty() : Optional.of(ends.get(over));
  }

  static boolean binds(MessageClass messageClass) {
    return messageClass == MessageClass.MARKETING || messageClass == MessageClass.SERVICE;
  }

  /** Whether a cap that concerns the message is full. */
  public Optional<Decision> capped(Proposal proposal, Policy policy, Instant now) {
    if (!binds(proposal.terms().messageClass())) {
      return Optional.empty();
    }
    return policy.capsOn(proposal.channel(), proposal.terms()).stream()
        .filter(cap -> under(cap, now).size() >= cap.most()).findFirst()
        .map(cap -> new Refused(new Grounds(Reason.CAP_REACHED, cap.rule(), filled(cap, now), freePlace(cap, now))));
  }

  private Remedy freePlace(Cap cap, Instant now) {
    Map<String, String> params = new HashMap<>(Map.of("cap", cap.name(), "most", String.valueOf(cap.most())));
    freeAt(cap, now).ifPresent(at -> params.put("until", at.toString()));
    return new Remedy(Remedy.Code.FREE_PLACE, params);
  }

  private String filled(Cap cap, Instant now) {
    List<Contact> by = under(cap, now);
    String named = by.stream().skip(Math.max(0, by.size() - MOST_NAMED))
        .map(contact -> contact.by().orElse("?") + " " + contact.at()).collect(Collectors.joining(", "));
    return cap.most() + " in " + cap.span().text() + (named.isEmpty() ? "" : ": " + named);
  }

  /**
   * Whether this message would take the place under a cap that a waiting one of higher priority will need. Places that would be
   * missing without it, too, are not its fault.
   */
  Optional<Decision> outranked(Proposal proposal, List<Waiting> waiting, Policy policy, Instant now) {
    if (!binds(proposal.terms().messageClass()) || waiting.isEmpty()) {
      return Optional.empty();
    }
    return policy.capsOn(proposal.channel(), proposal.terms()).stream()
        .flatMap(cap -> winner(cap, proposal, waiting, now).map(winner -> outranked(cap, winner)).stream()).findFirst();
  }

  private Optional<Waiting> winner(Cap cap, Proposal proposal, List<Waiting> waiting, Instant now) {
    Instant end = cap.span().end(now, zone);
    List<Waiting> better = waiting.stream()
        .filter(one -> one.proposal().priority() > proposal.priority() && one.until().isBefore(end)
            && binds(one.proposal().terms().messageClass())
            && cap.concerns(one.proposal().channel(), one.proposal().terms()))
        .sorted(Comparator.comparing(Waiting::until)).toList();
    for (int before = 0; before < better.size(); before++) {
      Waiting one = better.get(before);
      if (under(cap, one.until()).size() + before == cap.most() - 1) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private static Decision outranked(Cap cap, Waiting winner) {
    Proposal better = winner.proposal();
    return new Refused(new Grounds(Reason.OUTRANKED, cap.rule(),
        "the last place of " + cap.most() + " in " + cap.span().text() + " is kept for " + better.journey()
            + ", which waits until " + winner.until(),
        new Remedy(Remedy.Code.MORE_PRIORITY, Map.of("journey", better.journey(), "priority",
            String.valueOf(better.priority()), "until", winner.until().toString()))));
  }
}
