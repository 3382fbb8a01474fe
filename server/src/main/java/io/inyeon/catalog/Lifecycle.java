package io.inyeon.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a product stands between an idea and a memory. */
public enum Lifecycle {
  /** Being described; nobody can buy it. */
  DRAFT,
  /** Sold. */
  ACTIVE,
  /** Sold while there is any, and not made or bought again. */
  DISCONTINUED,
  /** Gone; kept because orders speak of it. */
  ARCHIVED;

  /** Whether customers may buy it. */
  public boolean isSold() {
    return this == ACTIVE || this == DISCONTINUED;
  }

  /** Whether customers may wait for it; what is no more to be had is waited for by nobody. */
  public boolean mayComeBack() {
    return this != ARCHIVED;
  }

  /** What has been sold becomes no draft again; else all ways are open, since things come back. */
  boolean mayBecome(Lifecycle next) {
    return this == next || next != DRAFT;
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Lifecycle> named(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Lifecycle::word).toList();
  }
}
