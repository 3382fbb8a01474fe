package io.inyeon.demo.brand;

/**
 * What a mail would have its reader do.
 *
 * @param about the id of the cart, the order or the complaint that it is about; empty where it is about none
 */
public record Wish(Kind kind, String about) {
  public static final Wish NOTHING = new Wish(Kind.LOOK, "");

  /** Where the mail's link leads. */
  public enum Kind {
    /** Anywhere in the shop. */
    LOOK,
    /** Back to a cart. */
    CART,
    /** To where an order is reviewed. */
    REVIEW,
    /** To a question about a complaint. */
    ANSWER
  }
}
