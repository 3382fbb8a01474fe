package io.inyeon.core.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object: values are {@code String}, {@code Number}, {@code Boolean}, {@code List}, {@code Map} or null.
 */
public record Attributes(Map<String, @Nullable Object> values) {
  public static final Attributes NONE = new Attributes(Map.of());

  public Attributes {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  public static Attributes of(String name, Object value) {
    return new Attributes(Map.of(name, value));
  }

  /**
   * The value at a dotted path; a key that itself holds dots is found as well. A path that leads through a list gives the
   * list of what it finds in each item ({@code products.product_id}). Empty for null and for what is absent.
   */
  public Optional<Object> at(String path) {
    return dig(values, path);
  }

  /** The value at a path when it is a text or a number, as text. */
  public Optional<String> text(String path) {
    return at(path).filter(v -> v instanceof String || v instanceof Number).map(Object::toString);
  }

  /** The same look-up in a bare map. */
  public static Optional<Object> dig(Map<?, ?> object, String path) {
    Object whole = object.get(path);
    if (whole != null) {
      return Optional.of(whole);
    }
    int dot = path.indexOf('.');
    if (dot <= 0) {
      return Optional.empty();
    }
    String rest = path.substring(dot + 1);
    return switch (object.get(path.substring(0, dot))) {
      case Map<?, ?> inner -> dig(inner, rest);
      case List<?> items -> digEach(items, rest);
      case null, default -> Optional.empty();
    };
  }

  private static Optional<Object> digEach(List<?> items, String path) {
    List<Object> found = new ArrayList<>();
    for (Object item : items) {
      if (item instanceof Map<?, ?> inner) {
        dig(inner, path).ifPresent(value -> {
          if (value instanceof List<?> several) {
            found.addAll(several);
          } else {
            found.add(value);
          }
        });
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }
}
