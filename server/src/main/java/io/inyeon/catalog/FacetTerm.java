package io.inyeon.catalog;

import io.inyeon.core.commerce.Money;
import io.inyeon.web.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * By what products can be narrowed down.
 *
 * @param dimension {@code category}, {@code family}, {@code lifecycle}, {@code price}, {@code gap}, or {@code values.colour}
 * @param value within it
 */
record FacetTerm(String dimension, String value) {
  private static final List<Integer> STEPS = List.of(1, 2, 5);

  /** @param text {@code category:tea} */
  static FacetTerm read(String text) {
    int at = text.indexOf(':');
    if (at < 1 || at == text.length() - 1 || text.length() > 300) {
      throw Problem.badRequest("invalid_facet", "facet: say the dimension and the value: category:tea.").with("field",
          "facet");
    }
    return new FacetTerm(text.substring(0, at), text.substring(at + 1));
  }

  String term() {
    return dimension + ":" + value;
  }

  static List<FacetTerm> of(Derived derived, Map<String, Family> families, Map<String, List<String>> paths) {
    Description effective = derived.effective();
    List<FacetTerm> terms = new ArrayList<>();
    terms.add(new FacetTerm("lifecycle", effective.lifecycle().word()));
    effective.family().ifPresent(key -> terms.add(new FacetTerm("family", key)));
    effective.categories().stream().flatMap(key -> paths.getOrDefault(key, List.of(key)).stream()).distinct()
        .forEach(key -> terms.add(new FacetTerm("category", key)));
    effective.price().ifPresent(price -> terms.add(new FacetTerm("price", band(price))));
    derived.gaps().forEach(gap -> terms.add(new FacetTerm("gap", gap)));
    effective.family().map(families::get).ifPresent(family -> effective.values().forEach((slot, value) -> {
      if (value instanceof Value.Text text && family.attribute(slot.attribute())
          .filter(one -> one.type() == Attribute.Type.CHOICE).isPresent()) {
        terms.add(new FacetTerm("values." + slot.attribute(), text.text()));
      }
    }));
    return terms.stream().distinct().toList();
  }

  /** From where to where, one, two and five times the powers of ten: {@code KRW 20000-50000}. */
  static String band(Money price) {
    BigDecimal amount = BigDecimal.valueOf(price.amountMinor(), price.currency().getDefaultFractionDigits());
    BigDecimal power = BigDecimal.ONE;
    BigDecimal from = BigDecimal.ZERO;
    while (true) {
      for (int step : STEPS) {
        BigDecimal to = power.multiply(BigDecimal.valueOf(step));
        if (amount.compareTo(to) < 0) {
          return price.currency() + " " + whole(from) + "-" + whole(to);
        }
        from = to;
      }
      power = power.multiply(BigDecimal.TEN);
    }
  }

  private static String whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.UNNECESSARY).toPlainString();
  }
}
