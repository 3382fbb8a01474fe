package io.inyeon.inventory;

import io.inyeon.access.Audit;
import io.inyeon.access.CurrentActor;
import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Sku;
import io.inyeon.inventory.CountView.Line;
import io.inyeon.record.Kept;
import io.inyeon.record.SystemsOfRecord;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts while they are under way: what is expected, and what is found. What becomes of them is for {@link CountDecisions}. */
@Service
class StockCounts {
  private static final int MOST_NAMED = 10;

  private final CountTable counts;
  private final CountLines lines;
  private final CountedLevels levels;
  private final Locations locations;
  private final Products products;
  private final SystemsOfRecord records;
  private final CurrentActor current;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  StockCounts(CountTable counts, CountLines lines, CountedLevels levels, Locations locations, Products products,
      SystemsOfRecord records, CurrentActor current, Audit audit, TransactionTemplate transaction,
      InstantSource clock) {
    this.counts = counts;
    this.lines = lines;
    this.levels = levels;
    this.locations = locations;
    this.products = products;
    this.records = records;
    this.current = current;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  CountView open(CountWish wish) {
    records.checkPeopleMay(Kept.STOCK);
    String location = wish.location();
    if (location == null || locations.find(location).isEmpty()) {
      throw InventoryFields.flaw("unknown_location", "location",
          "there is no location \"" + location + "\"; make it first");
    }
    UUID id = UUID.randomUUID();
    var chosen = wish.chosen();
    chosen.ifPresent(this::requireKnown);
    String reference = wish.checkedReference();
    transaction.executeWithoutResult(status -> {
      counts.open(id, location, Boolean.TRUE.equals(wish.blind()), reference, current.actor().name(), clock.instant());
      chosen.ifPresentOrElse(skus -> lines.expect(id, skus), () -> lines.expectAll(id, location));
      audit.record("count.opened", Audit.Subject.of("count", id), Map.of("location", location));
    });
    return show(id);
  }

  Page<CountView> before(long number, @Nullable String location, @Nullable String status, int limit) {
    CountStatus wanted = status == null
        ? null
        : CountStatus.named(status)
            .orElseThrow(
                () -> InventoryFields.flaw("unknown_status", "status", "there are open, submitted, booked, cancelled"));
    return Page.of(counts.before(number, location, wanted, limit + 1), limit, last -> Long.toString(last.number()))
        .map(CountTable.Numbered::count);
  }

  /** With its sums, and without its lines. */
  CountView show(UUID id) {
    CountView count = counts.require(id);
    CountView.Sums sums = lines.sums(id);
    return count.with(
        count.hidesExpected() ? new CountView.Sums(sums.lines(), sums.counted(), null, null, null) : sums,
        count.status() == CountStatus.BOOKED ? lines.shortages(id, count.location(), clock.instant()) : List.of(),
        null);
  }

  CountView show(UUID id, String cursor, CountLines.Show show, int limit) {
    CountView count = show(id);
    if (count.hidesExpected() && show == CountLines.Show.DIFFERING) {
      throw InventoryFields.flaw("count_is_blind", "show", "what differs is told when the count has been submitted");
    }
    Page<Line> page = Page.of(lines.after(id, count.location(), cursor, show, limit + 1), limit, Line::sku);
    return count.with(count.sums(), count.shortOf(), new Page<>(shown(count, page.items()), page.next()));
  }

  private List<Line> shown(CountView count, List<Line> page) {
    Map<Sku, String> names = products.names(page.stream().map(line -> new Sku(line.sku())).toList());
    return page.stream().map(line -> line.called(names.getOrDefault(new Sku(line.sku()), line.sku())))
        .map(line -> count.hidesExpected() ? line.withoutExpected() : line).toList();
  }

  /** What was found, in the place of what was found before. All of it or nothing. */
  List<Line> count(UUID id, SortedMap<Sku, Integer> found) {
    return counting(id, found.keySet(), count -> found);
  }

  /** So many more than were found before, whoever found them; two who scan the same thing at once both count. */
  Line add(UUID id, Sku sku, int more) {
    return counting(id, Set.of(sku), count -> {
      levels.ensure(count.location(), List.of(sku));
      levels.lock(count.location(), List.of(sku));
      long before = lines.of(id, List.of(sku)).stream().map(Line::counted).filter(Objects::nonNull)
          .mapToLong(Integer::longValue).sum();
      if (before + more < 0 || before + more > CountWish.MOST) {
        throw InventoryFields.flaw("out_of_range", "add",
            before + " were found: " + more + " more would be " + (before + more));
      }
      return new TreeMap<>(Map.of(sku, (int) (before + more)));
    }).getFirst();
  }

  private List<Line> counting(UUID id, Set<Sku> skus, Function<CountView, SortedMap<Sku, Integer>> finds) {
    return Objects.requireNonNull(transaction.execute(status -> {
      CountView count = counts.holdWhileCounting(id);
      requireOpen(count);
      requireKnown(skus);
      writeDown(count, finds.apply(count));
      return shown(count, lines.of(id, skus));
    }));
  }

  /** Takes what nobody has counted for nothing. Within the transaction that holds the count. */
  void countAsZero(CountView count, List<Sku> skus) {
    writeDown(count, skus.stream().collect(Collectors.toMap(sku -> sku, sku -> 0, (one, other) -> one, TreeMap::new)));
  }

  private void writeDown(CountView count, SortedMap<Sku, Integer> found) {
    levels.ensure(count.location(), found.entrySet().stream().filter(one -> one.getValue() > 0).map(Map.Entry::getKey)
        .toList());
    Map<Sku, Integer> onHand = levels.lock(count.location(), found.keySet());
    Map<String, UUID> elsewhere = lines.countedElsewhere(count.id(), count.location(), found.keySet());
    if (!elsewhere.isEmpty()) {
      throw Problem.conflict("counted_elsewhere", "Another count of " + count.location()
          + " that is not over has found some of these already, and they would be booked twice: "
          + named(elsewhere.keySet()) + ". Finish or cancel that one first.").with("counts", elsewhere);
    }
    lines.count(count.id(), found, onHand, CountActor.of(current.actor()), clock.instant());
  }

  private static void requireOpen(CountView count) {
    if (count.status() != CountStatus.OPEN) {
      throw Problem.conflict("count_" + count.status().word(), count.status() == CountStatus.SUBMITTED
          ? "This count has been submitted. Have it rejected to count again."
          : "This count is over. Open another one.").with("now", count.status());
    }
  }

  private void requireKnown(Collection<Sku> skus) {
    TreeSet<Sku> unknown = new TreeSet<>(skus);
    unknown.removeAll(products.known(skus));
    if (!unknown.isEmpty()) {
      List<String> names = unknown.stream().map(Sku::value).toList();
      throw InventoryFields.flaw("unknown_sku", "sku", "the catalogue does not have " + named(names)).with("skus",
          names.stream().limit(MOST_NAMED).toList());
    }
  }

  static String named(Collection<String> skus) {
    String first = skus.stream().limit(MOST_NAMED).map(sku -> "\"" + sku + "\"").collect(Collectors.joining(", "));
    return skus.size() > MOST_NAMED ? first + " and " + (skus.size() - MOST_NAMED) + " more" : first;
  }
}
