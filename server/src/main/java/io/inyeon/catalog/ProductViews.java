package io.inyeon.catalog;

import io.inyeon.access.Actor;
import io.inyeon.access.CurrentActor;
import io.inyeon.access.Role;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Shows products to whoever asks: what they cost the brand does not concern everybody. */
@Component
class ProductViews {
  private static final Set<Role> NOT_CONCERNED = Set.of(Role.AGENT, Role.STORE_STAFF, Role.DEVELOPER);

  private final SurroundingsTable surroundings;
  private final CurrentActor current;

  ProductViews(SurroundingsTable surroundings, CurrentActor current) {
    this.surroundings = surroundings;
    this.current = current;
  }

  ProductView of(Product product) {
    return of(List.of(product)).getFirst();
  }

  List<ProductView> of(List<Product> all) {
    Surroundings around = surroundings.of(all.stream().map(Product::said).toList());
    boolean withCost = !(current.actor() instanceof Actor.User user && NOT_CONCERNED.contains(user.role()));
    return all.stream().map(one -> ProductView.of(one, around, withCost)).toList();
  }
}
