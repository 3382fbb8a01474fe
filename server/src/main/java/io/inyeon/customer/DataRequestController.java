package io.inyeon.customer;

import static io.inyeon.access.Scope.ADMIN;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.core.CustomerId;
import io.inyeon.core.identity.Namespace;
import io.inyeon.customer.DataRequest.Kind;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Customers' rights over their data. */
@RestController
@Tag(name = "Data requests", description = "Give a customer all that is held of them; forget a customer, with a certificate")
class DataRequestController {
  private final Customers customers;
  private final DataRequests requests;
  private final DataRequestJob job;
  private final Audit audit;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final JsonMapper json;

  DataRequestController(Customers customers, DataRequests requests, DataRequestJob job, Audit audit,
      TransactionTemplate transaction, InstantSource clock,
      JsonMapper json) {
    this.customers = customers;
    this.requests = requests;
    this.job = job;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
    this.json = json;
  }

  @Operation(summary = "Ask for an export or an erasure", description = """
    `{"kind": "export" | "erasure", "customerId": "…"}`, or `"namespace"` and `"value"` of an identifier, never both. It is carried
    out in the background; look at the request until its status is `done`. An erasure concerns all that was merged into
    the customer, cannot be taken back, and erases earlier exports too. Verify who is asking before you call this.""")
  @PostMapping("/api/v1/data-requests")
  @Allowed(keys = ADMIN)
  @ResponseStatus(HttpStatus.ACCEPTED)
  Map<String, Object> ask(@RequestBody JsonNode body) {
    Kind kind = switch (body.path("kind").asString("")) {
      case "export" -> Kind.EXPORT;
      case "erasure" -> Kind.ERASURE;
      default -> throw Problem.badRequest("unknown_kind", "kind is export or erasure.").with("field", "kind");
    };
    UUID id = UUID.randomUUID();
    CustomerId customer = customer(body);
    transaction.executeWithoutResult(status -> {
      requests.insert(id, kind, customer, clock.instant());
      audit.record("data_request.asked", Audit.Subject.of("data_request", id), Map.of("kind", kind.word()));
    });
    job.wake();
    return get(id.toString());
  }

  /** By one word only: two may mean two people, and what is done to the wrong one cannot be taken back. */
  private CustomerId customer(JsonNode body) {
    boolean identifier = body.hasNonNull("namespace") || body.hasNonNull("value");
    if (body.hasNonNull("customerId") && identifier) {
      throw Problem.badRequest("ambiguous_customer",
          "Give either a customerId, or a namespace and a value: together they may mean two customers.")
          .with("field", "customerId");
    }
    return identifier ? named(body) : customers.require(text(body, "customerId"));
  }

  private CustomerId named(JsonNode body) {
    String word = text(body, "namespace");
    String value = text(body, "value");
    Namespace namespace = Namespace.named(word)
        .orElseThrow(() -> Problem.badRequest("unknown_namespace", "There is no namespace of that name.")
            .with("field", "namespace"));
    return customers.lookup(namespace, value).orElseThrow(() -> Problem.notFound("customer"));
  }

  private static String text(JsonNode body, String field) {
    JsonNode said = body.path(field);
    if (!body.hasNonNull(field) || (said.isString() && said.asString().isBlank())) {
      throw Problem.badRequest("required", field + ": give a customerId, or a namespace and a value.").with("field",
          field);
    }
    if (!said.isString()) {
      throw Problem.badRequest("wrong_type", field + ": a text is needed here.").with("field", field);
    }
    return said.asString();
  }

  @Operation(summary = "How far a request is; an erasure's certificate, an export's result")
  @GetMapping("/api/v1/data-requests/{id}")
  @Allowed(keys = ADMIN)
  Map<String, Object> get(@PathVariable String id) {
    DataRequest request = requests.find(uuid(id)).orElseThrow(() -> Problem.notFound("data request"));
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", request.id().toString());
    view.put("kind", request.kind().word());
    view.put("status", request.step().status());
    view.put("requestedAt", request.requestedAt());
    request.finishedAt().ifPresent(at -> view.put("finishedAt", at));
    if (request.finishedAt().isPresent()) {
      request.certificate().ifPresent(certificate -> view.put("certificate", json.readTree(certificate)));
      request.result().ifPresent(result -> view.put("result", json.readTree(result)));
    }
    return view;
  }

  private static UUID uuid(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException e) {
      throw Problem.notFound("data request");
    }
  }
}
