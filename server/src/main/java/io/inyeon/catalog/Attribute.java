package io.inyeon.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be said of every product of a family.
 *
 * @param unit in which a number counts: {@code g}; null for none
 * @param options of a choice; empty for other types
 * @param localised whether it differs by language: of texts only
 * @param perChannel whether it may differ by channel
 * @param requiredFor the channels on which a product is not complete without it
 */
record Attribute(String key, Localised names, Type type, @Nullable String unit, List<Option> options,
    boolean localised, boolean perChannel, SortedSet<String> requiredFor) {
  Attribute {
    options = List.copyOf(options);
    requiredFor = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(requiredFor));
  }

  /** One of the things that a choice is between. */
  record Option(String key, Localised names) {}

  /** What can be said. */
  enum Type {
    TEXT, NUMBER, BOOLEAN, CHOICE, MONEY, DATE;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Type> named(String word) {
      return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
  }

  boolean hasOption(String option) {
    return options.stream().anyMatch(one -> one.key.equals(option));
  }
}
