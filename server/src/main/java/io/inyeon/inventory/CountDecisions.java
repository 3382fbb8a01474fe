package io.inyeon.inventory;

import io.inyeon.access.Audit;
import io.inyeon.access.CurrentActor;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What becomes of a count. Whatever is asked twice is done once: each step looks at how far the count has come, under its lock,
 * and one that has been taken already changes nothing.
 */
@Service
class CountDecisions {
  private final StockCounts under;
  private final CountTable counts;
  private final CountLines lines;
  private final CountBooking booking;
  private final CurrentActor current;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  CountDecisions(StockCounts under, CountTable counts, CountLines lines, CountBooking booking, CurrentActor current,
      Audit audit, TransactionTemplate transaction, InstantSource clock) {
    this.under = under;
    this.counts = counts;
    this.lines = lines;
    this.booking = booking;
    this.current = current;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** Books it at once when it lies within the tolerance; else somebody else has to look at it. */
  CountView submit(UUID id, CountWish.Submit wish) {
    transaction.executeWithoutResult(status -> {
      CountView count = counts.hold(id);
      switch (count.status()) {
        case OPEN -> submit(count, wish);
        case SUBMITTED, BOOKED -> {
        }
        case CANCELLED -> throw over(count);
      }
    });
    return under.show(id);
  }

  private void submit(CountView count, CountWish.Submit wish) {
    settleUncounted(count, wish);
    if (lines.sums(count.id()).counted() == 0) {
      throw Problem.conflict("nothing_counted", "Nobody has counted anything yet. Count, or cancel it.");
    }
    List<String> exceeds = booking.exceeded(count);
    CountActor by = CountActor.of(current.actor());
    if (exceeds.isEmpty()) {
      booking.book(count, by.name());
    }
    CountStatus next = exceeds.isEmpty() ? CountStatus.BOOKED : CountStatus.SUBMITTED;
    counts.submit(count.id(), by, clock.instant(), next, exceeds);
    record("count.submitted", count, Map.of("booked", exceeds.isEmpty()));
  }

  private void settleUncounted(CountView count, CountWish.Submit wish) {
    List<Sku> uncounted = lines.uncounted(count.id());
    if (uncounted.isEmpty()) {
      return;
    }
    boolean takesForZero = wish.takesForZero().orElseThrow(() -> {
      List<String> names = uncounted.stream().map(Sku::value).toList();
      return Problem.conflict("not_counted", "Nobody has counted " + StockCounts.named(names)
          + ". Count them, or submit with \"uncounted\": \"leave\" to leave them as they are, or \"zero\" if there are none.")
          .with("uncounted", uncounted.size());
    });
    if (takesForZero) {
      under.countAsZero(count, uncounted);
    }
  }

  /** @throws Problem 409 for whoever counted or submitted it, administrators too */
  CountView approve(UUID id) {
    transaction.executeWithoutResult(status -> {
      CountView count = counts.hold(id);
      switch (count.status()) {
        case OPEN -> throw notSubmitted();
        case SUBMITTED -> approve(count);
        case BOOKED -> {
        }
        case CANCELLED -> throw over(count);
      }
    });
    return under.show(id);
  }

  private void approve(CountView count) {
    CountActor by = CountActor.of(current.actor());
    if (counts.submitter(count.id()).filter(by.id()::equals).isPresent() || lines.isCountedBy(count.id(), by.id())) {
      throw Problem.conflict("same_person",
          "You counted or submitted this: somebody else has to approve it, whatever their role.");
    }
    booking.book(count, by.name());
    decide(count, by, CountStatus.BOOKED, null, "count.approved");
  }

  /** Back to those who counted. */
  CountView reject(UUID id, String reason) {
    transaction.executeWithoutResult(status -> {
      CountView count = counts.hold(id);
      switch (count.status()) {
        case OPEN -> {
          if (!reason.equals(count.rejection())) {
            throw notSubmitted();
          }
        }
        case SUBMITTED -> decide(count, CountActor.of(current.actor()), CountStatus.OPEN, reason, "count.rejected");
        case BOOKED, CANCELLED -> throw over(count);
      }
    });
    return under.show(id);
  }

  CountView cancel(UUID id) {
    transaction.executeWithoutResult(status -> {
      CountView count = counts.hold(id);
      switch (count.status()) {
        case OPEN, SUBMITTED -> decide(count, CountActor.of(current.actor()), CountStatus.CANCELLED,
            count.rejection(), "count.cancelled");
        case BOOKED -> throw over(count);
        case CANCELLED -> {
        }
      }
    });
    return under.show(id);
  }

  private void decide(CountView count, CountActor by, CountStatus next, @Nullable String rejection, String action) {
    counts.decide(count.id(), by, clock.instant(), next, rejection);
    record(action, count, Map.of());
  }

  private void record(String action, CountView count, Map<String, ?> detail) {
    audit.record(action, Audit.Subject.of("count", count.id()), detail);
  }

  private static Problem notSubmitted() {
    return Problem.conflict("count_open", "This count is still under way. Have it submitted first.");
  }

  private static Problem over(CountView count) {
    return Problem.conflict("count_" + count.status().word(),
        "This count is over: it was " + count.status().word() + ".").with("now", count.status());
  }
}
