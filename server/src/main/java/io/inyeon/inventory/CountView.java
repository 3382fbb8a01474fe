package io.inyeon.inventory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.inyeon.web.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A count.
 *
 * @param blind whether nobody is told what should be there before it is submitted
 * @param decidedBy who approved, rejected or cancelled it last; null where nobody had to
 * @param rejection why it is to be counted again
 * @param exceeds the limits of the tolerance that it went beyond: {@code units}, {@code percent}, {@code value}
 * @param sums of its lines; null in lists
 * @param shortOf what there is now less of than was promised, of what it found to be another number; at most 100
 * @param lines a page of them; only where one count is shown
 */
record CountView(UUID id, String location, CountStatus status, boolean blind, String reference, String openedBy,
    Instant openedAt, @Nullable String submittedBy, @Nullable Instant submittedAt, @Nullable String decidedBy,
    @Nullable Instant decidedAt, @Nullable String rejection, List<String> exceeds, @Nullable Sums sums,
    @JsonProperty("short") List<Shortage> shortOf, @Nullable Page<Line> lines) {
  /**
   * @param differing how many lines found another number; null as long as nobody is to know
   * @param more units that were too many, over all lines
   * @param fewer units that were missing, over all lines
   */
  @Schema(name = "CountSums")
  record Sums(long lines, long counted, @Nullable Long differing, @Nullable Long more, @Nullable Long fewer) {}

  /** @param promised reserved and allocated */
  @Schema(name = "CountShortage")
  record Shortage(String sku, int onHand, int promised) {}

  /**
   * @param name as the catalogue has it
   * @param counted null as long as nobody has counted it
   * @param expected how many should have been there when it was counted, or should be there now; null as long as nobody is to
   *     know
   * @param variance counted less expected
   */
  @Schema(name = "CountLine")
  record Line(String sku, String name, @Nullable Integer counted, @Nullable Integer expected,
      @Nullable Integer variance,
      @Nullable String countedBy, @Nullable Instant countedAt) {
    Line withoutExpected() {
      return new Line(sku, name, counted, null, null, countedBy, countedAt);
    }

    Line called(String now) {
      return new Line(sku, now, counted, expected, variance, countedBy, countedAt);
    }
  }

  boolean hidesExpected() {
    return blind && status == CountStatus.OPEN;
  }

  CountView with(@Nullable Sums of, List<Shortage> shortages, @Nullable Page<Line> page) {
    return new CountView(id, location, status, blind, reference, openedBy, openedAt, submittedBy, submittedAt,
        decidedBy, decidedAt, rejection, exceeds, of, shortages, page);
  }
}
