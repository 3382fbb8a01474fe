package io.inyeon.webhook;

import io.inyeon.webhook.WebhookDelivery.Change;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What is sent: {@code {type, timestamp, data}}, as Standard Webhooks has it. Of the customer the id, and nothing else. */
final class WebhookBody {
  private WebhookBody() {
  }

  static String of(Change change, JsonMapper json) {
    Map<String, Object> data = new LinkedHashMap<>();
    if (change.data() == null) {
      data.put("segment", change.segment());
      data.put("segmentName", change.segmentName());
    } else {
      json.readTree(change.data()).properties().forEach(part -> data.put(part.getKey(), part.getValue()));
    }
    if (change.customer() != null) {
      data.put("customer", Map.of("id", change.customer().toString()));
    }
    data.put("at", change.at().toString());
    data.put("cause", change.cause());
    return of(change.event().word(), change.at(), data, json);
  }

  static String test(String key, Instant now, JsonMapper json) {
    return of("webhook.test", now, Map.of("webhook", key), json);
  }

  private static String of(String type, Instant at, Map<String, Object> data, JsonMapper json) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", type);
    body.put("timestamp", at.toString());
    body.put("data", data);
    return json.writeValueAsString(body);
  }
}
