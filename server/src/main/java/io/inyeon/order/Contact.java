package io.inyeon.order;

import java.util.Optional;

/**
 * Whom to ask about an order.
 *
 * @param phone E.164
 */
record Contact(String email, String name, Optional<String> phone) {
  /** Nothing of a person in a log. */
  @Override
  public String toString() {
    return "Contact";
  }
}
