package io.inyeon.imports.mapping;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.StringNode;

/** Reads a value as a type, or says why it cannot be. */
final class Conversion {
  private static final Set<String> TRUE = Set.of("true", "yes", "y", "1");
  private static final Set<String> FALSE = Set.of("false", "no", "n", "0");
  private static final int LONGEST_NUMBER = 60;
  /** Beyond what a double can hold; to add 1 to 1E999999999 would take all memory. */
  private static final int MOST_DIGITS = 400;

  private Conversion() {
  }

  static JsonNode of(JsonNode value, Type type, Origin origin) {
    return switch (type) {
      case Type.Decimal decimal -> DecimalNode.valueOf(decimal(value, decimal, origin));
      case Type.Bool bool -> bool(value, origin);
      case Type.Moment moment -> StringNode.valueOf(instant(text(value, origin), moment, origin).toString());
      case Type.Day day -> StringNode.valueOf(day(text(value, origin), day, origin).toString());
      case Type.Text text -> StringNode.valueOf(letters(text(value, origin), text.letters()));
    };
  }

  /** As it is written. */
  static String text(JsonNode value, Origin origin) {
    if (value.isObject() || value.isArray()) {
      throw origin.flaw("wrong_type", "The value is an object or a list.");
    }
    return value.asString();
  }

  static BigDecimal decimal(JsonNode value, Type.Decimal type, Origin origin) {
    try {
      BigDecimal number = value.isNumber() ? value.decimalValue() : parse(text(value, origin), type);
      if (Math.abs((long) number.scale()) > MOST_DIGITS) {
        throw new NumberFormatException();
      }
      if (!type.whole() || number.stripTrailingZeros().scale() <= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw origin.flaw("not_a_number", "The value is not a number.");
    }
    throw origin.flaw("not_an_integer", "The value is not a whole number.");
  }

  private static BigDecimal parse(String text, Type.Decimal type) {
    if (text.length() > LONGEST_NUMBER) {
      throw new NumberFormatException();
    }
    String digits = type.thousands().map(thousands -> text.replace(thousands, "")).orElse(text);
    if (type.separator() != '.' && digits.indexOf('.') >= 0) {
      throw new NumberFormatException();
    }
    return new BigDecimal(digits.replace(type.separator(), '.'));
  }

  private static JsonNode bool(JsonNode value, Origin origin) {
    String word = text(value, origin).toLowerCase(Locale.ROOT);
    if (!TRUE.contains(word) && !FALSE.contains(word)) {
      throw origin.flaw("not_a_boolean", "The value is neither true nor false, yes nor no, 1 nor 0.");
    }
    return BooleanNode.valueOf(TRUE.contains(word));
  }

  private static Instant instant(String text, Type.Moment moment, Origin origin) {
    try {
      return resolve(parsed(text, moment), moment, origin);
    } catch (DateTimeException e) {
      throw origin.flaw("invalid_timestamp", moment.format().isPresent()
          ? "The value is not written in the mapping's format."
          : "The value is no date and time of ISO 8601; say format: in the mapping.");
    }
  }

  private static TemporalAccessor parsed(String text, Type.Moment moment) {
    if (moment.format().isPresent()) {
      return moment.format().get().parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
    }
    return text.length() <= 10
        ? LocalDate.parse(text)
        : DateTimeFormatter.ISO_DATE_TIME.parseBest(text.replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from);
  }

  private static Instant resolve(TemporalAccessor parsed, Type.Moment moment, Origin origin) {
    return switch (parsed) {
      case OffsetDateTime offset -> offset.toInstant();
      case ZonedDateTime zoned -> zoned.toInstant();
      case LocalDateTime local -> local.atZone(zone(moment, origin)).toInstant();
      case LocalDate date -> date.atStartOfDay(zone(moment, origin)).toInstant();
      default -> throw new DateTimeException("no date");
    };
  }

  private static ZoneId zone(Type.Moment moment, Origin origin) {
    return moment.zone().orElseThrow(() -> origin.flaw("no_time_zone",
        "The time names no zone; say timezone: in the mapping."));
  }

  private static LocalDate day(String text, Type.Day day, Origin origin) {
    try {
      return day.format().isPresent()
          ? LocalDate.parse(text, day.format().get())
          : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
    } catch (DateTimeException e) {
      throw origin.flaw("invalid_date", "The value is no date of ISO 8601, or not in the mapping's format.");
    }
  }

  private static String letters(String text, Type.Case letters) {
    return switch (letters) {
      case KEPT -> text;
      case LOWER -> text.toLowerCase(Locale.ROOT);
      case UPPER -> text.toUpperCase(Locale.ROOT);
    };
  }
}
