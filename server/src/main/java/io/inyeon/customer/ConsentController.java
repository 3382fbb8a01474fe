package io.inyeon.customer;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Role.STORE_STAFF;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.core.CustomerId;
import io.inyeon.core.ProfileId;
import io.inyeon.core.customer.InternalEvents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Consents: record a word with its proof, read them as of any instant. */
@RestController
@Tag(name = "Consents")
class ConsentController {
  /** The words in force at an instant. */
  record AsOf(Instant at, List<CustomerView.ConsentView> items) {}

  private final Customers customers;
  private final Consents consents;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  ConsentController(Customers customers, Consents consents, Audit audit, TransactionTemplate transaction,
      InstantSource clock) {
    this.customers = customers;
    this.consents = consents;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Operation(summary = "A customer's consents, as known now or at an instant")
  @Allowed(value = {MARKETER, ANALYST, AGENT, STORE_STAFF}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/consents")
  AsOf get(@PathVariable String id, @RequestParam(required = false) @Nullable String at) {
    Instant when = at == null ? clock.instant() : ConsentWords.instant(at, "at");
    return new AsOf(when, consents.asOf(customers.require(id), when));
  }

  @Operation(summary = "Record a consent or a refusal", description = """
    `{"channel": "email", "purpose": "marketing", "status": "granted" | "refused", "endpoint": "…", "effectiveAt": "…",
    "proof": {…}}`. Without an endpoint the customer's latest address on that channel; without effectiveAt now.""")
  @Allowed(value = AGENT, keys = WRITE)
  @PutMapping("/api/v1/customers/{id}/consents")
  AsOf put(@PathVariable String id, @RequestBody JsonNode body) {
    CustomerId customer = customers.require(id);
    Consents.Word word = ConsentWords.read(body, channel -> consents.addressOf(customer, channel), clock.instant());
    ProfileId profile = customers.profileOf(customer, word.endpoint()).orElse(new ProfileId(customer.value()));
    transaction.executeWithoutResult(status -> {
      consents.record(profile, word, InternalEvents.CONSENT_UPDATED);
      audit.record("consent.recorded", Audit.Subject.of(Audit.Subject.CUSTOMER, customer), Map.of("channel",
          word.channel(), "purpose", word.purpose(), "status", word.granted() ? "granted" : "refused"));
    });
    Instant now = clock.instant();
    return new AsOf(now, consents.asOf(customer, now));
  }
}
