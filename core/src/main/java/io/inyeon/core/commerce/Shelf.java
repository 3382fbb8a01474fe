package io.inyeon.core.commerce;

/**
 * What is there of one thing at one place.
 *
 * @param location the place's code
 * @param onHand what one could count there; a count may find less than was promised
 * @param reserved promised for a while: to checkouts under way
 * @param allocated promised for good: to orders that have not left yet
 * @param safety what is not to be promised, so that the last one on the shelf is never sold twice by hand
 */
public record Shelf(Sku sku, String location, int onHand, int reserved, int allocated, int safety) {
  /** @throws IllegalArgumentException for a negative quantity */
  public Shelf {
    if (onHand < 0 || reserved < 0 || allocated < 0 || safety < 0) {
      throw new IllegalArgumentException("No quantity is negative: " + sku + " at " + location + ".");
    }
  }

  /** Available to promise: on hand less what is promised and what is kept back. Never negative. */
  public int available() {
    return (int) Math.max(0L, (long) onHand - reserved - allocated - safety);
  }

  /** With so many more of it promised for a while; fewer, if negative. */
  public Shelf reserving(int quantity) {
    return new Shelf(sku, location, onHand, Math.addExact(reserved, quantity), allocated, safety);
  }
}
