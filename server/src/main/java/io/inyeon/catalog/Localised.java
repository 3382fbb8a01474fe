package io.inyeon.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A text in the languages that there are, by BCP 47 tag. */
record Localised(@JsonValue SortedMap<String, String> texts) {
  static final Localised NOTHING = new Localised(new TreeMap<>());

  Localised {
    texts = Collections.unmodifiableSortedMap(new TreeMap<>(texts));
  }

  static Localised of(Map<String, String> texts) {
    return new Localised(new TreeMap<>(texts));
  }

  Optional<String> in(String locale) {
    return Optional.ofNullable(texts.get(locale));
  }

  /** In the first of these that there is; else in any. */
  Optional<String> inFirst(List<String> locales) {
    return locales.stream().flatMap(locale -> in(locale).stream()).findFirst()
        .or(() -> texts.values().stream().findFirst());
  }

  /** With the other's texts where there are none of its own. */
  Localised over(Localised other) {
    TreeMap<String, String> both = new TreeMap<>(other.texts);
    both.putAll(texts);
    return new Localised(both);
  }
}
