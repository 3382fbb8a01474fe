package io.inyeon.customer;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.core.identity.Namespace;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
  private final CustomerSearch search;
  private final CustomerViews views;
  private final Unmerge unmerge;

  CustomerController(Customers customers, CustomerSearch search, CustomerViews views, Unmerge unmerge) {
    this.customers = customers;
    this.search = search;
    this.views = views;
    this.unmerge = unmerge;
  }

  @Operation(summary = "Search customers", description = "By part of a name in any script, by e-mail, by phone, or by the beginning of any identifier: the best `limit` of them. Without a query the newest; page on with `next` as the cursor.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/customers")
  Page<CustomerView.CustomerSummary> search(@RequestParam(defaultValue = "") String query,
      @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    Limits.check(limit);
    if (!query.isBlank()) {
      return new Page<>(views.summaries(search.find(query, limit)), null);
    }
    Page<Customers.Since> newest = Page.of(customers.newest(InstantCursor.read(cursor), limit + 1), limit,
        last -> InstantCursor.write(last.createdAt(), last.id().toString()));
    return new Page<>(views.summaries(newest.items().stream().map(Customers.Since::id).toList()), newest.next());
  }

  @Operation(summary = "The customer who has this identifier")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/customers/lookup")
  CustomerView lookup(@RequestParam String namespace, @RequestParam String value) {
    Namespace known = Namespace.named(namespace)
        .orElseThrow(() -> Problem.badRequest("unknown_namespace", "There is no namespace \"" + namespace + "\".")
            .with("field", "namespace"));
    return views.of(customers.lookup(known, value).orElseThrow(() -> Problem.notFound("customer")));
  }

  @Operation(summary = "One customer", description = "The id of a customer who was merged into another finds that other one.")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/customers/{id}")
  CustomerView get(@PathVariable String id) {
    return views.of(customers.require(id));
  }

  @Operation(summary = "Take a merge back", description = "The two are kept apart from then on. Nothing is started and nothing is sent.")
  @Allowed(value = {MARKETER, AGENT}, keys = WRITE)
  @PostMapping("/api/v1/customers/{id}/unmerge")
  Unmerge.Parted unmerge(@PathVariable String id, @RequestBody JsonNode body) {
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
}
