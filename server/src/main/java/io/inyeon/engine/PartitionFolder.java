package io.inyeon.engine;

import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.engine.Effect;
import io.inyeon.core.engine.Rulebook;
import io.inyeon.core.event.LogPosition;
import io.inyeon.customer.CustomerNames;
import io.inyeon.engine.EffectHandler.Asked;
import io.inyeon.log.EventOutbox;
import io.inyeon.log.Horizon;
import io.inyeon.log.Horizon.Reach;
import io.inyeon.log.Kind;
import io.inyeon.log.LogReader;
import io.inyeon.log.LogRow;
import io.inyeon.log.Ownership;
import io.inyeon.log.Ownership.Owned;
import io.inyeon.log.Partitions;
import io.inyeon.postgres.KeyedPlans;
import io.inyeon.background.Durations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Folds a partition, batch by batch: reads the log, steps the states, saves them with what they ask for, and moves the
 * cursor; all in one transaction, which the fence lets commit only while the partition is ours.
 */
@Component
class PartitionFolder {
  private static final String BATCH = "set local synchronous_commit = off; " + KeyedPlans.SETTINGS;

  private final JdbcTemplate jdbc;
  private final LogReader reader;
  private final Horizon horizon;
  private final Ownership ownership;
  private final States states;
  private final Rulebooks rulebooks;
  private final Inputs inputs;
  private final SetAside setAside;
  private final Backfill backfill;
  private final Recaller recaller;
  private final CustomerNames names;
  private final EventOutbox outbox;
  private final StateCodec codec;
  private final List<EffectHandler> handlers;
  private final TransactionTemplate transaction;
  private final JsonMapper json;
  private final Timer folds;
  private final DistributionSummary batchSizes;
  private final Counter effects;

  PartitionFolder(JdbcTemplate jdbc, LogReader reader, Horizon horizon, Ownership ownership, States states,
      Rulebooks rulebooks,
      Inputs inputs, SetAside setAside, Backfill backfill, Recaller recaller, CustomerNames names, EventOutbox outbox,
      StateCodec codec,
      List<EffectHandler> handlers, TransactionTemplate transaction, JsonMapper json,
      MeterRegistry meters) {
    this.jdbc = jdbc;
    this.reader = reader;
    this.horizon = horizon;
    this.ownership = ownership;
    this.states = states;
    this.rulebooks = rulebooks;
    this.inputs = inputs;
    this.setAside = setAside;
    this.backfill = backfill;
    this.recaller = recaller;
    this.names = names;
    this.outbox = outbox;
    this.codec = codec;
    this.handlers = handlers;
    this.transaction = transaction;
    this.json = json;
    folds = Timer.builder("inyeon.engine.fold").description("How long a batch takes to be folded and saved")
        .serviceLevelObjectives(Durations.BUCKETS).register(meters);
    batchSizes = DistributionSummary.builder("inyeon.engine.fold.entries")
        .description("Entries of the log and due timers in a batch").register(meters);
    effects = meters.counter("inyeon.engine.effects");
  }

  /** What one batch led to. */
  record Progress(Owned owned, boolean more) {}

  /** The partition is no longer ours: nothing of the batch stands. */
  static final class OwnershipLost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OwnershipLost() {
      super("the partition has passed to another process", null, false, false);
    }
  }

  /**
   * @param timers whether something is due: then the log is bound first, so that no earlier event can turn up afterwards
   * @param everybody whether nobody of the partition has still to be brought under its rulebook
   * @param limit the most entries to take
   */
  Progress fold(Owned owned, boolean timers, boolean everybody, int limit) {
    Reach reach = timers ? horizon.bind(owned.partition()) : horizon.look(owned.partition());
    return Objects.requireNonNull(
        folds.record(() -> transaction.execute(status -> fold(owned, reach, timers, everybody, limit))));
  }

  /**
   * The commit need not wait for the disk. What a crash takes back, it takes back whole: states, timers, messages and the
   * cursor, and the log brings it again. Whatever leaves the house is committed durably by the dispatcher, and that takes
   * with it all that came before.
   */
  private Progress fold(Owned owned, Reach reach, boolean timers, boolean everybody, int limit) {
    jdbc.execute(BATCH);
    Rulebook rulebook = rulebooks.version(owned.rulebook());
    LogPosition from = new LogPosition(owned.partition(), owned.folded(), owned.foldedAt());
    List<LogRow> read = reader.after(from, reach.position(), rulebook.relevantEvents(), limit);
    List<LogRow> rows = upToChange(read);
    boolean all = rows.size() == read.size() && read.size() < limit;
    List<CustomerId> due = all && timers ? states.due(owned.partition(), reach.instant(), limit) : List.of();
    Set<CustomerId> touched = customers(rows, due);
    Fold fold = fold(owned, rulebook, everybody, touched);
    fold.recall(touched, from);
    rows.stream().filter(row -> row.kind() != Kind.RULEBOOK).forEach(fold::fold);
    due.forEach(customer -> fold.wake(customer, reach.instant()));
    save(owned.partition(), fold);
    Owned next = next(owned, reach, rows, all);
    if (next.rulebook() != owned.rulebook()) {
      backfill.plan(owned.partition(), owned.rulebook(), next.rulebook());
    }
    fence(owned, next);
    batchSizes.record(rows.size() + due.size());
    effects.increment(fold.asked().size());
    return new Progress(next, !all || due.size() == limit);
  }

  private Fold fold(Owned owned, Rulebook rulebook, boolean everybody, Set<CustomerId> touched) {
    return new Fold(owned.partition(), rulebook, everybody, inputs, reader,
        (behind, upTo) -> recaller.recall(behind, rulebook, upTo), states.load(touched));
  }

  /** A new rulebook begins after its entry: the batch ends there. */
  private static List<LogRow> upToChange(List<LogRow> rows) {
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).kind() == Kind.RULEBOOK) {
        return rows.subList(0, index + 1);
      }
    }
    return rows;
  }

  private static Set<CustomerId> customers(List<LogRow> rows, List<CustomerId> due) {
    Set<CustomerId> customers = new HashSet<>(due);
    rows.stream().map(LogRow::customer).filter(customer -> !customer.equals(Partitions.NOBODY)).forEach(customers::add);
    return customers;
  }

  private Owned next(Owned owned, Reach reach, List<LogRow> rows, boolean all) {
    long rulebook = rows.isEmpty() || rows.getLast().kind() != Kind.RULEBOOK
        ? owned.rulebook()
        : version(rows.getLast());
    long folded = all ? reach.position() : rows.getLast().at().position();
    Instant foldedAt = all ? reach.instant() : rows.getLast().at().receivedAt();
    return new Owned(owned.partition(), owned.epoch(), folded, foldedAt, rulebook);
  }

  private long version(LogRow row) {
    JsonNode payload = json.readTree(row.payload());
    return payload.path("version").asLong();
  }

  private void save(int partition, Fold fold) {
    states.save(partition, fold.toSave());
    states.arm(partition, fold.timersToArm());
    states.disarm(fold.timersToDisarm());
    List<CustomerState> renamed = fold.changed().stream().filter(fold::isRenamed).toList();
    if (!renamed.isEmpty()) {
      names.index(renamed);
    }
    fold.asked().forEach(this::pass);
    handlers.forEach(handler -> handler.handle(fold.asked()));
    setAside.write(fold.poisons());
  }

  /** Effects that are themselves inputs of another customer go by the log. */
  private void pass(Asked asked) {
    if (asked.effect() instanceof Effect.Handover handover) {
      outbox.command(Kind.JOIN, handover.to(),
          Map.of("transfer", handover.transfer().toString(), "profiles", codec.writeProfiles(handover.profiles())));
    } else if (asked.effect() instanceof Effect.Forward forward) {
      LogPosition input = forward.input();
      outbox.command(Kind.FORWARD, forward.to(), Map.of("partition", input.partition(), "position", input.position(),
          "receivedAt", input.receivedAt().toEpochMilli()));
    }
  }

  /** One slice of a back-fill, folded like a batch and fenced like one. */
  void recall(Owned owned, Backfill.Task task) {
    transaction.executeWithoutResult(status -> {
      jdbc.execute(BATCH);
      Backfill.Slice slice = backfill.slice(task);
      Set<CustomerId> customers = Set.copyOf(slice.customers());
      Fold fold = fold(owned, rulebooks.version(owned.rulebook()), false, customers);
      fold.recall(customers, new LogPosition(owned.partition(), owned.folded(), owned.foldedAt()));
      save(owned.partition(), fold);
      backfill.advance(task, slice.last());
      fence(owned, owned);
    });
  }

  private void fence(Owned from, Owned to) {
    if (!ownership.advance(from, to)) {
      throw new OwnershipLost();
    }
  }

  /** Passes over one entry that the database itself refuses to fold. */
  Progress passOver(Owned owned, RuntimeException why) {
    Reach reach = horizon.look(owned.partition());
    return Objects.requireNonNull(transaction.execute(status -> {
      LogPosition from = new LogPosition(owned.partition(), owned.folded(), owned.foldedAt());
      Rulebook rulebook = rulebooks.version(owned.rulebook());
      List<LogRow> rows = reader.after(from, reach.position(), rulebook.relevantEvents(), 1);
      setAside.write(
          rows.stream().map(row -> new Fold.Poison(row, why.getClass().getSimpleName())).collect(Collectors.toList()));
      Owned next = next(owned, reach, rows, rows.isEmpty());
      fence(owned, next);
      return new Progress(next, true);
    }));
  }
}
