package io.inyeon.catalog;

import java.util.List;

/**
 * What follows from what is said of a product, from what its parent says, and from the rules.
 *
 * @param effective as it is for customers
 * @param name in the catalogue's first language, or in the next there is
 * @param variant what tells it from its parent's other variants; empty for what has no parent
 * @param gaps as {@link Completeness#gaps} writes them
 */
record Derived(Description effective, String name, String variant, List<String> gaps) {
  Derived {
    gaps = List.copyOf(gaps);
  }

  static Derived of(Description said, Surroundings around) {
    Description effective = around.effective(said);
    return new Derived(effective, effective.names().inFirst(around.settings().locales()).orElse(""),
        around.parentOf(said).map(parent -> said.variantOf(parent.axes())).orElse(""),
        Completeness.gaps(Completeness.of(effective, around.familyOf(effective), around.settings())));
  }
}
