package io.inyeon.message;

import io.inyeon.core.channel.Outcome;
import io.inyeon.core.CustomerId;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.journey.Run;
import io.inyeon.core.policy.ContactPolicy;
import io.inyeon.core.policy.Decision;
import io.inyeon.core.policy.Policy;
import io.inyeon.customer.Consents;
import io.inyeon.customer.CustomerStates;
import io.inyeon.customer.Customers;
import io.inyeon.engine.Holdings;
import io.inyeon.engine.Rulebooks;
import io.inyeon.log.Ownership;
import io.inyeon.log.Ownership.Owned;
import io.inyeon.sending.EmergencyStop;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The transactions of dispatching. Nothing here talks to a provider. */
@Component
class Dispatch {
  private static final String LOST = "the process ended while the message was being handed over";

  private static final Duration LONGEST_WAIT = Duration.ofDays(3);

  private final MessageTables tables;
  private final SentContents contents;
  private final CustomerStates states;
  private final Receipts receipts;
  private final Consents consents;
  private final Customers customers;
  private final List<Guard> guards;
  private final EmergencyStop stop;
  private final Rulebooks rulebooks;
  private final Ownership ownership;
  private final Holdings holdings;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Dispatch(MessageTables tables, SentContents contents, CustomerStates states, Receipts receipts, Consents consents,
      Customers customers,
      List<Guard> guards, EmergencyStop stop, Rulebooks rulebooks,
      Ownership ownership, Holdings holdings, TransactionTemplate transaction, InstantSource clock) {
    this.tables = tables;
    this.contents = contents;
    this.states = states;
    this.receipts = receipts;
    this.consents = consents;
    this.customers = customers;
    this.guards = List.copyOf(guards);
    this.stop = stop;
    this.rulebooks = rulebooks;
    this.ownership = ownership;
    this.holdings = holdings;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes up what was left: what had only been claimed goes on, what was being submitted is unknown. To be called only when
   * nothing is under way in this process and every outcome has been written.
   */
  void recover() {
    Collection<Owned> owned = holdings.all();
    transaction.executeWithoutResult(status -> {
      tables.requeue(owned);
      tables.lose(owned, LOST, clock.instant()).forEach(message -> receipts.lost(message, LOST));
    });
  }

  List<Message> claim(int limit) {
    Collection<Owned> owned = holdings.all();
    return Objects.requireNonNull(
        transaction.execute(
            status -> tables.claim(owned, rulebooks.latestCompiled().pausedJourneys(), clock.instant(), limit)));
  }

  /**
   * The last gate: the emergency stop and the journey's pause or end, ownership fenced, consent and suppression read again, guards asked, the night; committed
   * before anything is handed over. What the stop holds back stays claimed, and is free again with the next pass.
   *
   * @return those that may go
   */
  List<Submission> submit(List<Submission> ready) {
    return Objects.requireNonNull(transaction.execute(status -> {
      if (stop.bars()) {
        return List.of();
      }
      Rulebook rulebook = rulebooks.latestCompiled();
      Policy policy = rulebook.policy();
      Map<Integer, Boolean> ours = new HashMap<>();
      Set<UUID> doubtful = tables.begunBeforeRestore(ready.stream().map(Submission::message).toList());
      List<Submission> going = new ArrayList<>();
      for (Submission submission : ready) {
        Message message = submission.message();
        if (ours.computeIfAbsent(message.partition(), p -> ownership.holds(p, message.epoch()))
            && !rulebook.isPaused(message.journey()) && !isRefused(message, rulebook) && !isDoubtful(message, doubtful)
            && !isTooLate(message, policy)) {
          going.add(submission);
        }
      }
      Set<UUID> there = tables.submitting(going.stream().map(Submission::message).toList());
      going.removeIf(submission -> !there.contains(submission.message().id()));
      contents.keep(going, clock.instant());
      return going;
    }));
  }

  /** Perhaps the same run has sent it already, after the backup was made: so nobody sends it, and it is listed. */
  private boolean isDoubtful(Message message, Set<UUID> doubtful) {
    if (!doubtful.contains(message.id())) {
      return false;
    }
    receipts.record(message, new Outcome.Unknown(Restoration.DOUBT));
    return true;
  }

  /** It was decided by day and waited (for a provider, for us) until night: it waits on until that ends. */
  private boolean isTooLate(Message message, Policy policy) {
    if (!ContactPolicy.dependsOnHour(message.channel(), policy)) {
      return false;
    }
    Optional<Decision> held = customers.find(message.profile()).flatMap(states::find)
        .flatMap(state -> new ContactPolicy(state, policy, clock.instant()).held(message.channel(), message.terms()));
    held.ifPresent(decision -> hold(message, decision));
    return held.isPresent();
  }

  private void hold(Message message, Decision decision) {
    switch (decision) {
      case Decision.Deferred deferred -> tables.postpone(message, word(deferred.reason()), deferred.until());
      case Decision.Refused refused -> receipts.refuse(message, word(refused.reason()));
      case Decision.Allowed allowed -> throw new IllegalStateException("what is allowed is not held");
    }
  }

  private static String word(Decision.Reason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }

  private boolean isRefused(Message message, Rulebook rulebook) {
    Optional<String> refusal = rulebook.isEnded(message.journey(), message.version())
        ? Optional.of("run_ended") // however long it takes until every run has heard of it
        : refusal(message);
    refusal.ifPresent(reason -> receipts.refuse(message, reason));
    return refusal.isPresent();
  }

  private Optional<String> refusal(Message message) {
    Optional<CustomerId> customer = customers.find(message.profile());
    if (customer.isEmpty()) {
      return Optional.of("erased");
    }
    return overtaken(message, customer.get())
        .or(() -> consents.refusal(customer.get(), message.endpoint(), message.channel(), message.purpose(),
            message.messageClass()))
        .or(() -> guards.stream().flatMap(guard -> guard.refuse(message).stream()).findFirst());
  }

  /** A message that waited (for a provider, for us) while its customer went on: they bought, or it is days old. */
  private Optional<String> overtaken(Message message, CustomerId customer) {
    if (clock.instant().isAfter(message.createdAt().plus(LONGEST_WAIT))) {
      return Optional.of("expired");
    }
    return states.find(customer).map(state -> state.profiles().get(message.profile()))
        .flatMap(profile -> left(profile.runs().stream().filter(run -> run.id().equals(message.run())).findFirst(),
            message));
  }

  /** A run waits at its node for what becomes of its message: one that does not has gone another way, or has ended. */
  private static Optional<String> left(Optional<Run> run, Message message) {
    if (run.isEmpty()) {
      return Optional.of("run_ended");
    }
    return run.filter(there -> there.sending().filter(message.id()::equals).isPresent()).isPresent()
        ? Optional.empty()
        : Optional.of("run_went_on");
  }

  void record(Map<Message, Outcome> outcomes) {
    transaction.executeWithoutResult(status -> outcomes.forEach(receipts::record));
  }
}
