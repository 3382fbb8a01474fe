package io.inyeon.collect;

import static io.inyeon.access.Role.DEVELOPER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.access.Audit;
import io.inyeon.settings.Settings;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Makes doors for other systems' webhooks. */
@RestController
@Tag(name = "Webhooks", description = "Other systems' signed webhooks, made events by a declarative mapping")
class WebhookController {
  private static final Pattern KEY = Pattern.compile("[a-z0-9-]{3,64}");

  private final Webhooks webhooks;
  private final Settings settings;
  private final Audit audit;
  private final TransactionTemplate transaction;

  WebhookController(Webhooks webhooks, Settings settings, Audit audit, TransactionTemplate transaction) {
    this.webhooks = webhooks;
    this.settings = settings;
    this.audit = audit;
    this.transaction = transaction;
  }

  @Operation(summary = "Make or change an inbound webhook", description = """
    `{"secret": "whsec_…", "mapping": {"type": "track", "event": "Order Completed", "userId": "$.customer.id",
    "timestamp": "$.paid_at", "properties": {"order_id": "$.id", "currency": "KRW"}}}`. Texts that begin with `$` are
    paths into the document received, all else is constant. Without a secret one is made; it is answered this once and
    never again.""")
  @PutMapping("/api/v1/webhooks/{key}")
  @Allowed(value = DEVELOPER, keys = WRITE)
  ResponseEntity<Map<String, Object>> put(@PathVariable String key, @RequestBody JsonNode body) {
    if (!KEY.matcher(key).matches()) {
      throw Problem.badRequest("invalid_key", "A webhook's key must match " + KEY + ".").with("field", "key");
    }
    WebhookMapping mapping = WebhookMapping.read(body.path("mapping"));
    Optional<WebhookSecret> given = given(body.path("secret"));
    Optional<Webhook> known = webhooks.find(key);
    WebhookSecret secret = given.or(() -> known.map(Webhook::secret)).orElseGet(WebhookSecret::random);
    transaction.executeWithoutResult(status -> {
      webhooks.save(new Webhook(key, secret, mapping));
      audit.record(known.isEmpty() ? "webhook.created" : "webhook.changed", Audit.Subject.of("webhook", key),
          Map.of("newSecret", given.isPresent() || known.isEmpty()));
    });
    Map<String, Object> answer = view(key, mapping);
    if (known.isEmpty() && given.isEmpty()) {
      answer.put("secret", secret.text());
    }
    return ResponseEntity.status(known.isEmpty() ? HttpStatus.CREATED : HttpStatus.OK).body(answer);
  }

  @Operation(summary = "An inbound webhook, without its secret")
  @GetMapping("/api/v1/webhooks/{key}")
  @Allowed(value = DEVELOPER, keys = READ)
  Map<String, Object> get(@PathVariable String key) {
    return view(key, webhooks.find(key).orElseThrow(() -> Problem.notFound("webhook")).mapping());
  }

  private Map<String, Object> view(String key, WebhookMapping mapping) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("key", key);
    view.put("url", settings.address() + "/hooks/" + key);
    view.put("mapping", mapping.document());
    return view;
  }

  private static Optional<WebhookSecret> given(JsonNode secret) {
    return secret.isMissingNode() || secret.isNull()
        ? Optional.empty()
        : Optional.of(WebhookSecret.check(secret.asString("")));
  }
}
