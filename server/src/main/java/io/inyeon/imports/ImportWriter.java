package io.inyeon.imports;

import io.inyeon.customer.Consents;
import io.inyeon.imports.ImportJob.StepCount;
import io.inyeon.imports.file.FlawedRow;
import io.inyeon.log.Entry;
import io.inyeon.log.EventLog;
import io.inyeon.log.Incoming;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes a batch, with what was rejected and how far the import has come, in one transaction. */
@Component
class ImportWriter {
  private final EventLog log;
  private final Consents consents;
  private final Rejections rejections;
  private final ImportJobs jobs;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ImportWriter(EventLog log, Consents consents, Rejections rejections, ImportJobs jobs, TransactionTemplate transaction,
      InstantSource clock) {
    this.log = log;
    this.consents = consents;
    this.rejections = rejections;
    this.jobs = jobs;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The import has been paused or cancelled: nothing of the batch stands. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stopped() {
      super("the import has been stopped", null, false, false);
    }
  }

  /**
   * Where a batch belongs.
   *
   * @param items how many of the record's were written before
   */
  record Place(UUID job, int record, long items) {}

  /**
   * @param rows how many have been read so far
   * @param last whether the file ends with this batch
   */
  void write(Place place, Batch batch, long rows, boolean last) {
    transaction.executeWithoutResult(status -> {
      long added = tell(batch) + suppress(batch.suppressed());
      rejections.write(place.job(), place.record(), batch.flaws());
      StepCount more = new StepCount(place.record(), "", rows, batch.items(), batch.used(), added,
          batch.told().size() + batch.suppressed().size() - added, batch.flaws().size(), last);
      if (!jobs.advance(place, more)) {
        throw new Stopped();
      }
    });
  }

  private long tell(Batch batch) {
    if (batch.told().isEmpty()) {
      return 0;
    }
    List<Entry> fresh = log.appendEventsWithin(batch.told().stream().map(Output.Told::event).toList());
    Map<String, Output.Told> byMessage = batch.told().stream()
        .collect(Collectors.toMap(told -> told.event().messageId(), Function.identity(), (a, b) -> a));
    fresh.forEach(entry -> entry.event().map(Incoming::messageId).map(byMessage::get)
        .flatMap(Output.Told::consent)
        .ifPresent(word -> consents.recordHistory(entry.profile(), word)));
    return fresh.size();
  }

  private long suppress(List<Output.Suppressed> suppressed) {
    return suppressed.stream().filter(one -> consents.suppressUnlessKnown(one.endpoint(), one.channel(), one.purpose(),
        one.reason(), clock.instant())).count();
  }

  /** What is written at once. */
  record Batch(List<Output.Told> told, List<Output.Suppressed> suppressed, List<FlawedRow> flaws, long items,
      long used) {}
}
