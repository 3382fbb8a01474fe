package io.inyeon.cart;

/** How much a cart holds. */
final class CartLimits {
  static final int MOST_OF_ONE = 10_000;
  static final int MOST_LINES = 200;

  private CartLimits() {
  }
}
