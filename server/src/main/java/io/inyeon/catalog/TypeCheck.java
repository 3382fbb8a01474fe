package io.inyeon.catalog;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Whether a value is one of an attribute's type. */
final class TypeCheck {
  private TypeCheck() {
  }

  /** Why not; empty when it is. */
  static Optional<String> flaw(Attribute attribute, Value value) {
    return switch (attribute.type()) {
      case TEXT -> unless(value instanceof Value.Text text && !text.text().isEmpty(), "a text is needed here.");
      case NUMBER -> unless(value instanceof Value.Quantity, "a number is needed here" + unit(attribute) + ".");
      case BOOLEAN -> unless(value instanceof Value.Truth, "true or false is needed here.");
      case CHOICE -> unless(value instanceof Value.Text text && attribute.hasOption(text.text()),
          "it is one of " + String.join(", ", attribute.options().stream().map(Attribute.Option::key).toList()) + ".");
      case MONEY -> unless(value instanceof Value.Amount, "an amount with its currency is needed here.");
      case DATE -> unless(value instanceof Value.Text text && isDay(text.text()),
          "a day is needed here: 2026-12-31.");
    };
  }

  static boolean canBeAxis(Attribute attribute) {
    return !attribute.localised() && !attribute.perChannel();
  }

  private static String unit(Attribute attribute) {
    return attribute.unit() == null ? "" : ", in " + attribute.unit() + " and without the unit";
  }

  private static Optional<String> unless(boolean isSo, String reason) {
    return isSo ? Optional.empty() : Optional.of(reason);
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text).toString().equals(text);
    } catch (DateTimeException e) {
      return false;
    }
  }
}
