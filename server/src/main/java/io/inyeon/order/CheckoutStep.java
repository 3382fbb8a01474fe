package io.inyeon.order;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What stands between a cart and its order, in this order; a page may show all of it at once. */
enum CheckoutStep {
  CONTACT(1), DELIVERY(2), PAYMENT(3);

  private final int number;

  CheckoutStep(int number) {
    this.number = number;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** From 1 on, as Segment's specification counts them. */
  int number() {
    return number;
  }

  static Optional<CheckoutStep> named(String word) {
    return Arrays.stream(values()).filter(step -> step.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(CheckoutStep::word).toList();
  }
}
