package io.inyeon.catalog;

import io.inyeon.catalog.ProductTable.Saving;
import io.inyeon.core.commerce.Sku;
import io.inyeon.web.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Works out variants anew when what they take from their parent has changed. */
@Component
class Variants {
  private final ProductTable products;
  private final SurroundingsTable surroundings;

  Variants(ProductTable products, SurroundingsTable surroundings) {
    this.products = products;
    this.surroundings = surroundings;
  }

  /** @throws Problem 409 when one of them could not be so any more */
  List<Saving> of(Product parent) {
    List<Product> variants = products.variantsOf(parent.sku());
    Surroundings around = withParent(surroundings.of(variants.stream().map(Product::said).toList()), parent);
    return variants.stream().map(variant -> {
      Conformity.flaws(variant.sku(), variant.said(), around).stream().findFirst().ifPresent(flaw -> {
        throw Problem.conflict("variants_do_not_fit", "Its variant " + variant.sku() + " would not fit any more: "
            + flaw.field() + ": " + flaw.reason()).with("field", flaw.field());
      });
      return new Saving(variant, Derived.of(variant.said(), around));
    }).toList();
  }

  private static Surroundings withParent(Surroundings around, Product parent) {
    Map<Sku, Optional<Description>> products = new HashMap<>(around.products());
    products.put(parent.sku(), Optional.of(parent.said()).filter(Description::hasVariants));
    return new Surroundings(around.settings(), around.families(), around.categories(), products);
  }
}
