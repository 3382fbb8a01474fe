package io.inyeon.inventory;

import io.inyeon.catalog.Products;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Problem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what requests about stock name; a complaint names the field. */
@Component
class InventoryFields {
  private static final int LONGEST_TEXT = 200;

  private final Locations locations;
  private final Products products;

  InventoryFields(Locations locations, Products products) {
    this.locations = locations;
    this.products = products;
  }

  /** @throws Problem 400 when it cannot be one, or the catalogue has none such */
  Sku known(@Nullable String written) {
    Sku sku = sku(written);
    if (products.known(List.of(sku)).isEmpty()) {
      throw flaw("unknown_sku", "sku", "the catalogue has no \"" + sku + "\"");
    }
    return sku;
  }

  /** @throws Problem 400 when there is no such place */
  String place(@Nullable String code, String field) {
    if (code == null || locations.find(code).isEmpty()) {
      throw flaw("unknown_location", field, "there is no location \"" + code + "\"; make it first");
    }
    return code;
  }

  static Sku sku(@Nullable String written) {
    try {
      return new Sku(written == null ? "" : written);
    } catch (IllegalArgumentException e) {
      throw flaw("invalid_sku", "sku", Objects.requireNonNullElse(e.getMessage(), "it is none"));
    }
  }

  /** Empty where nothing is written. */
  static String text(@Nullable String text, String field) {
    String stripped = text == null ? "" : text.strip();
    if (stripped.length() > LONGEST_TEXT) {
      throw flaw("too_long", field, "at most " + LONGEST_TEXT + " characters");
    }
    return stripped;
  }

  static Problem flaw(String code, String field, String why) {
    return Problem.badRequest(code, field + ": " + why + ".").with("field", field);
  }
}
