package io.inyeon.customer;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.core.CustomerId;
import io.inyeon.core.customer.CustomerState;
import io.inyeon.core.customer.TraitValue;
import io.inyeon.core.identity.Namespace;
import io.inyeon.web.Limits;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Customers: find them, see them, take a merge back. */
@RestController
@Tag(name = "Customers")
class CustomerController {
  private final Customers customers;
  private final CustomerStates states;
  private final Consents consents;
  private final Unmerge unmerge;
  private final InstantSource clock;

  CustomerController(Customers customers, CustomerStates states, Consents consents, Unmerge unmerge,
      InstantSource clock) {
    this.customers = customers;
    this.states = states;
    this.consents = consents;
    this.unmerge = unmerge;
    this.clock = clock;
  }

  @Operation(summary = "Search customers", description = "By part of a name in any script, by e-mail, by phone, or by the beginning of any identifier. Without a query, the newest.")
  @GetMapping("/api/v1/customers")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  Map<String, Object> search(@RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "20") int limit) {
    List<Map<String, Object>> items = customers.search(query, Limits.check(limit)).stream().map(this::summary).toList();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("items", items);
    return answer;
  }

  @Operation(summary = "The customer who has this identifier")
  @GetMapping("/api/v1/customers/lookup")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  Map<String, Object> lookup(@RequestParam String namespace, @RequestParam String value) {
    Namespace known = Namespace.named(namespace)
        .orElseThrow(() -> Problem.badRequest("unknown_namespace", "There is no namespace \"" + namespace + "\".")
            .with("field", "namespace"));
    return view(customers.lookup(known, value).orElseThrow(() -> Problem.notFound("customer")));
  }

  @Operation(summary = "One customer", description = "The id of a customer who was merged into another finds that other one.")
  @GetMapping("/api/v1/customers/{id}")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  Map<String, Object> get(@PathVariable String id) {
    return view(customers.require(id));
  }

  @Operation(summary = "Take a merge back", description = "The two are kept apart from then on. Nothing is started and nothing is sent.")
  @PostMapping("/api/v1/customers/{id}/unmerge")
  @Allowed(value = {MARKETER, AGENT}, keys = WRITE)
  Map<String, Object> unmerge(@PathVariable String id, @RequestBody JsonNode body) {
    return unmerge.unmerge(customers.require(id), mergeId(body));
  }

  private static UUID mergeId(JsonNode body) {
    try {
      return UUID.fromString(body.path("mergeId").asString(""));
    } catch (IllegalArgumentException e) {
      throw Problem.badRequest("required", "Give the mergeId of one of the customer's merges.").with("field",
          "mergeId");
    }
  }

  private Map<String, Object> view(CustomerId customer) {
    @Nullable
    CustomerState state = states.find(customer).orElse(null);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", customer.toString());
    view.put("identifiers", customers.identifiers(customer));
    view.put("traits", state == null ? Map.of() : traits(state));
    view.put("traitDetails", state == null ? Map.of() : traitDetails(state));
    view.put("consents", consents.asOf(customer, clock.instant()));
    view.put("preferred", state == null ? Map.of() : Preferences.of(state));
    view.put("segments", state == null ? Map.of() : new TreeMap<>(state.segments()));
    view.put("profiles", customers.profilesOf(customer).stream().map(Object::toString).toList());
    view.put("merges", customers.merges(customer));
    return view;
  }

  private Map<String, Object> summary(CustomerId customer) {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("id", customer.toString());
    summary.put("identifiers", customers.identifiers(customer));
    summary.put("traits", states.find(customer).map(CustomerController::traits).orElse(Map.of()));
    return summary;
  }

  private static Map<String, Object> traits(CustomerState state) {
    Map<String, Object> traits = new TreeMap<>();
    state.traitValues().forEach((name, trait) -> {
      if (trait.value() != null) {
        traits.put(name, trait.value());
      }
    });
    return traits;
  }

  private static Map<String, Object> traitDetails(CustomerState state) {
    Map<String, Object> details = new TreeMap<>();
    state.traitValues().forEach((name, trait) -> {
      if (trait.value() != null) {
        details.put(name, detail(trait));
      }
    });
    return details;
  }

  private static Map<String, Object> detail(TraitValue trait) {
    return Map.of("source", trait.source(), "at", trait.at());
  }
}
