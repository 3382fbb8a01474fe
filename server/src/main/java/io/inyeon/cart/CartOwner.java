package io.inyeon.cart;

import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.identity.Claim;
import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.customer.Customers;
import io.inyeon.log.ClaimReader;
import io.inyeon.web.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whose a cart is, or whatever else somebody asks for. */
@Component
public class CartOwner {
  /**
   * Somebody, as a caller names them.
   *
   * @param profiles all that we know them by; empty when nobody is known by this yet
   */
  public record Owner(Optional<CustomerId> customer, List<ProfileId> profiles, Claim claim) {
    /** Where their cart's events go. */
    public Optional<ProfileId> profile() {
      return customer.map(id -> new ProfileId(id.value()));
    }

    /** The same for all who mean the same person. */
    public Optional<String> name() {
      return customer.map(id -> id.value().toString())
          .or(() -> claim.identifiers().stream().findFirst().map(Identifier::text));
    }
  }

  static final Owner NOBODY = new Owner(Optional.empty(), List.of(), new Claim(List.of(), false));

  private final Customers customers;
  private final ClaimReader claims;

  CartOwner(Customers customers, ClaimReader claims) {
    this.customers = customers;
    this.claims = claims;
  }

  /** @param named {@code id}, or identifiers by their namespace */
  public Owner find(@Nullable Map<String, String> named) {
    if (named == null || named.isEmpty()) {
      return NOBODY;
    }
    @Nullable
    String id = named.get("id");
    if (id != null) {
      CustomerId customer = customers.require(id);
      return new Owner(Optional.of(customer), customers.profilesOf(customer), new Claim(List.of(), false));
    }
    Claim claim = claim(named);
    Optional<CustomerId> customer = customers.named(claim);
    return new Owner(customer, customer.map(customers::profilesOf).orElse(List.of()), claim);
  }

  private Claim claim(Map<String, String> named) {
    Map<String, String> loose = new LinkedHashMap<>(named);
    loose.forEach((namespace, value) -> {
      if (Namespace.named(namespace).isEmpty()) {
        throw Problem.badRequest("unknown_namespace",
            "customer: \"" + namespace + "\" names nobody; give id, userId, anonymousId, email, phone or loyaltyCard.")
            .with("field", "customer." + namespace);
      }
    });
    Claim claim = claims.read(new ClaimReader.Names(Optional.ofNullable(loose.remove("userId")),
        Optional.ofNullable(loose.remove("anonymousId")), Optional.empty()), loose, false);
    if (claim.identifiers().isEmpty()) {
      throw Problem.badRequest("invalid_identifier", "customer: none of these can be anybody's.").with("field",
          "customer");
    }
    return claim;
  }
}
