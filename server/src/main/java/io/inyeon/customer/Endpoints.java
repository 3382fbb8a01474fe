package io.inyeon.customer;

import io.inyeon.core.identity.Identifier;
import io.inyeon.core.identity.Namespace;
import io.inyeon.log.Incoming;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/** Tells the engine which of the addresses that a record carries really are this customer's. */
final class Endpoints {
  private final JsonMapper json;

  Endpoints(JsonMapper json) {
    this.json = json;
  }

  /** The payload, with {@code endpoints} where there are any. */
  String told(Incoming event, List<Identifier> own) {
    Map<String, String> addresses = new TreeMap<>();
    own.stream().filter(id -> id.namespace() == Namespace.EMAIL || id.namespace() == Namespace.PHONE)
        .forEach(id -> addresses.putIfAbsent(id.namespace().key(), id.value()));
    if (addresses.isEmpty()) {
      return event.payload();
    }
    String opening = event.payload().length() > 2 ? "," : "";
    return event.payload().substring(0, event.payload().length() - 1) + opening + "\"endpoints\":"
        + json.writeValueAsString(addresses) + "}";
  }
}
