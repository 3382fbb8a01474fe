package io.inyeon.catalog;

import java.util.Comparator;
import java.util.Optional;

/**
 * Where a value stands: of which attribute, in which language and on which channel; empty for all of them.
 */
record Slot(String attribute, Optional<String> locale, Optional<String> channel) implements Comparable<Slot> {
  private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::attribute)
      .thenComparing(slot -> slot.locale.orElse("")).thenComparing(slot -> slot.channel.orElse(""));

  @Override
  public int compareTo(Slot other) {
    return ORDER.compare(this, other);
  }

  /** As columns and refusals call it: {@code values.material.ko.web}. */
  String path() {
    return "values." + attribute + locale.map(tag -> "." + tag).orElse("") + channel.map(key -> "." + key).orElse("");
  }
}
