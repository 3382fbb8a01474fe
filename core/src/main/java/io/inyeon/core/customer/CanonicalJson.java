package io.inyeon.core.customer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One text for each JSON value, however it was written: that of PostgreSQL's {@code jsonb}, by which the SQL interpreter
 * orders. Keys stand by their length in UTF-8, then by their letters.
 */
final class CanonicalJson {
  private static final Comparator<Object> KEYS = Comparator
      .<Object>comparingInt(key -> key.toString().getBytes(StandardCharsets.UTF_8).length)
      .thenComparing(Object::toString);

  private CanonicalJson() {
  }

  static String of(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case String text -> quoted(text);
      case Number number -> new BigDecimal(number.toString()).toPlainString();
      case List<?> list -> list.stream().map(CanonicalJson::of).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> object -> object.keySet().stream().map(key -> (Object) key).sorted(KEYS)
          .map(key -> quoted(key.toString()) + ": " + of(object.get(key))).collect(Collectors.joining(", ", "{", "}"));
      default -> value.toString();
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.chars().forEach(letter -> {
      switch (letter) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\b' -> quoted.append("\\b");
        case '\f' -> quoted.append("\\f");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (letter < ' ') {
            quoted.append(String.format("\\u%04x", letter));
          } else {
            quoted.append((char) letter);
          }
        }
      }
    });
    return quoted.append('"').toString();
  }
}
