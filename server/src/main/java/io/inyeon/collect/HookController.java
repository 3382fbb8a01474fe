package io.inyeon.collect;

import io.inyeon.access.Caller;
import io.inyeon.collect.BatchReader.Batch;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/**
 * Receives webhooks signed by the Standard Webhooks specification. Their word counts as a write key's: the signature proves
 * which system speaks, not that what its visitors typed there is true.
 */
@RestController
@Tag(name = "Webhooks")
class HookController {
  private static final Duration TOLERANCE = Duration.ofMinutes(5);
  private static final int LONGEST_ID = 256;

  private final Webhooks webhooks;
  private final BatchReader reader;
  private final EventParser parser;
  private final Collector collector;
  private final InstantSource clock;

  HookController(Webhooks webhooks, BatchReader reader, EventParser parser, Collector collector, InstantSource clock) {
    this.webhooks = webhooks;
    this.reader = reader;
    this.parser = parser;
    this.collector = collector;
    this.clock = clock;
  }

  @Operation(summary = "Receive a signed webhook", description = """
    Headers `webhook-id`, `webhook-timestamp` (seconds; five minutes of tolerance) and `webhook-signature`
    (`v1,` and base64 of HMAC-SHA256 over `id.timestamp.body`). Acknowledged once durable; the same `webhook-id` counts
    once, however often it comes.""")
  @PostMapping("/hooks/{key}")
  Map<String, Object> receive(@PathVariable String key, HttpServletRequest request) throws IOException {
    return collector.collect(() -> {
      Webhook webhook = webhooks.find(key).orElseThrow(() -> Problem.notFound("webhook"));
      String id = header(request, "webhook-id");
      String timestamp = header(request, "webhook-timestamp");
      String signatures = header(request, "webhook-signature");
      requireNow(timestamp);
      byte[] body = Body.read(request);
      if (!webhook.secret().signed(id, timestamp, body, signatures)) {
        throw new Problem(HttpStatus.UNAUTHORIZED, "invalid_signature",
            "No signature fits the id, the timestamp, the body and the secret.");
      }
      return event(webhook, id, reader.document(body));
    });
  }

  private Batch event(Webhook webhook, String id, JsonNode document) {
    try {
      return new Batch(List.of(parser.parse(webhook.mapping().event(document, id),
          new Caller(webhook.source(), Caller.Kind.WRITE), Optional.empty(), Optional.empty())), List.of());
    } catch (FlawedEvent e) {
      return new Batch(List.of(), List.of(e.flaw().at(0)));
    }
  }

  private void requireNow(String timestamp) {
    try {
      Instant at = Instant.ofEpochSecond(Long.parseLong(timestamp));
      if (Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
        throw new Problem(HttpStatus.UNAUTHORIZED, "timestamp_out_of_tolerance",
            "webhook-timestamp lies more than five minutes from now; sign it anew.");
      }
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      throw Problem.badRequest("invalid_timestamp", "webhook-timestamp is the seconds since 1970.").with("field",
          "webhook-timestamp");
    }
  }

  private static String header(HttpServletRequest request, String name) {
    String value = request.getHeader(name);
    if (value == null || value.isBlank()) {
      throw Problem.badRequest("required", "The header " + name + " is needed.").with("field", name);
    }
    if (name.equals("webhook-id") && value.length() > LONGEST_ID) {
      throw Problem.badRequest("too_long", "webhook-id may have " + LONGEST_ID + " letters.").with("field", name);
    }
    return value;
  }
}
