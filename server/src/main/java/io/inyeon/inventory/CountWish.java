package io.inyeon.inventory;

import io.inyeon.core.commerce.Demand;
import io.inyeon.core.commerce.Sku;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * That somebody counts.
 *
 * @param skus what is counted; all that should be there, when left out
 * @param blind whether nobody is told what should be there before it is submitted
 */
@Schema(name = "CountWish")
record CountWish(@Nullable String location, @Nullable List<String> skus, @Nullable String reference,
    @Nullable Boolean blind) {
  /** As many as there can be of one thing at one place. */
  static final int MOST = Demand.MOST * 1_000;
  static final int MOST_LINES = 1_000;
  private static final int MOST_SKUS = 10_000;

  /**
   * One of both.
   *
   * @param counted how many there are, in all
   * @param add so many more than were found before, such as 1 for each that is scanned; fewer, if negative
   */
  @Schema(name = "CountedWish")
  record Counted(@Nullable Integer counted, @Nullable Integer add) {
    boolean adds() {
      if (add != null && (counted != null || add == 0 || Math.abs((long) add) > Demand.MOST)) {
        throw InventoryFields.flaw("out_of_range", "add",
            "a number other than 0, from -" + Demand.MOST + " to " + Demand.MOST + ", and without counted");
      }
      return add != null;
    }
  }

  @Schema(name = "CountedLineWish")
  record CountedLine(@Nullable String sku, @Nullable Integer counted) {}

  @Schema(name = "CountedLinesWish")
  record CountedLines(@Nullable List<CountedLine> lines) {
    /** By SKU. */
    SortedMap<Sku, Integer> found() {
      if (lines == null || lines.isEmpty() || lines.size() > MOST_LINES) {
        throw InventoryFields.flaw("out_of_range", "lines", "1 to " + MOST_LINES + " lines at once");
      }
      SortedMap<Sku, Integer> found = new TreeMap<>();
      for (int n = 0; n < lines.size(); n++) {
        CountedLine line = lines.get(n);
        if (found.put(InventoryFields.sku(line.sku), quantity(line.counted, "lines." + n + ".counted")) != null) {
          throw InventoryFields.flaw("named_twice", "lines." + n + ".sku",
              "\"" + line.sku + "\" has two lines; add them up");
        }
      }
      return found;
    }
  }

  /** @param uncounted what becomes of what nobody has counted: {@code leave} it as it is, or take it for {@code zero} */
  @Schema(name = "SubmitCountWish")
  record Submit(@Schema(allowableValues = {
      "leave", "zero"}) @Nullable String uncounted) {
    Optional<Boolean> takesForZero() {
      return switch (uncounted) {
        case null -> Optional.empty();
        case "leave" -> Optional.of(false);
        case "zero" -> Optional.of(true);
        default -> throw InventoryFields.flaw("unknown_uncounted", "uncounted", "there are leave, zero");
      };
    }
  }

  @Schema(name = "RejectCountWish")
  record Reject(@Nullable String reason) {
    String required() {
      String text = InventoryFields.text(reason, "reason");
      if (text.isEmpty()) {
        throw InventoryFields.flaw("required", "reason", "say what is to be counted again, and why");
      }
      return text;
    }
  }

  /** Empty for all that should be there. */
  Optional<List<Sku>> chosen() {
    if (skus != null && (skus.isEmpty() || skus.size() > MOST_SKUS)) {
      throw InventoryFields.flaw("out_of_range", "skus",
          "1 to " + MOST_SKUS + " of them, or left out for all that should be there");
    }
    return Optional.ofNullable(skus).map(all -> all.stream().map(InventoryFields::sku).distinct().sorted().toList());
  }

  String checkedReference() {
    return InventoryFields.text(reference, "reference");
  }

  static int quantity(@Nullable Integer counted, String field) {
    if (counted == null || counted < 0 || counted > MOST) {
      throw InventoryFields.flaw("out_of_range", field, "a number from 0 to " + MOST);
    }
    return counted;
  }
}
