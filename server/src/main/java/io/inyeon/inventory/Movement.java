package io.inyeon.inventory;

import io.inyeon.core.commerce.Sku;
import java.time.Instant;
import java.util.Locale;

/**
 * A line of the stock ledger.
 *
 * @param onHand by how much each level changes
 */
public record Movement(Instant at, Sku sku, String location, Kind kind, int onHand, int reserved, int allocated,
    int incoming, Note note) {

  /** The reason of adjustments by which a till tells what it has sold, or taken back: it was wanted. */
  static final String SOLD = "sold";

  /** What happened. */
  public enum Kind {
    /** Somebody says that there is more or less. */
    ADJUSTED,
    /** It came in: what was expected is here. */
    RECEIVED,
    /** A count found another number, and somebody approved. */
    COUNTED,
    /** It left for another place, or came from one. */
    TRANSFERRED,
    /** More or less is on its way. */
    EXPECTED,
    /** Promised for a while. */
    RESERVED,
    /** The promise ended. */
    RELEASED,
    /** Promised for good. */
    ALLOCATED,
    /** No longer promised. */
    UNALLOCATED,
    /** Handed over. */
    FULFILLED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Why and by whom.
   *
   * @param reason in the words of whoever did it; empty where the kind says it all
   * @param reference to what led to it: an order, a delivery note; empty for nothing
   */
  public record Note(String reason, String reference, String actor) {}

  public static Movement adjusted(Instant at, Sku sku, String location, int delta, Note note) {
    return new Movement(at, sku, location, Kind.ADJUSTED, delta, 0, 0, 0, note);
  }

  public static Movement reserved(Instant at, Sku sku, String location, int quantity, Note note) {
    return new Movement(at, sku, location, Kind.RESERVED, 0, quantity, 0, 0, note);
  }

  public static Movement released(Instant at, Sku sku, String location, int quantity, Note note) {
    return new Movement(at, sku, location, Kind.RELEASED, 0, -quantity, 0, 0, note);
  }

  /** A reservation becomes an order's own. */
  public static Movement allocated(Instant at, Sku sku, String location, int quantity, Note note) {
    return new Movement(at, sku, location, Kind.ALLOCATED, 0, -quantity, quantity, 0, note);
  }

  public static Movement unallocated(Instant at, Sku sku, String location, int quantity, Note note) {
    return new Movement(at, sku, location, Kind.UNALLOCATED, 0, 0, -quantity, 0, note);
  }

  public static Movement fulfilled(Instant at, Sku sku, String location, int quantity, Note note) {
    return new Movement(at, sku, location, Kind.FULFILLED, -quantity, 0, -quantity, 0, note);
  }
}
