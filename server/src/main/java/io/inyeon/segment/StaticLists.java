package io.inyeon.segment;

import io.swagger.v3.oas.annotations.media.Schema;
import io.inyeon.core.ProfileId;
import io.inyeon.core.event.Event;
import io.inyeon.core.event.EventType;
import io.inyeon.core.identity.Claim;
import io.inyeon.customer.Customers;
import io.inyeon.log.EventLog;
import io.inyeon.log.Incoming;
import io.inyeon.web.KnownMembers;
import io.inyeon.web.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists that are kept by hand: who is on one is told to the log like everything else, as a trait. */
@Component
class StaticLists {
  /** How the names of their traits begin. */
  static final String TRAITS = "segments.";
  private static final int MOST_AT_ONCE = 10_000;

  private final Customers customers;
  private final EventLog log;
  private final TransactionTemplate transaction;
  private final JsonMapper json;

  StaticLists(Customers customers, EventLog log, TransactionTemplate transaction, JsonMapper json) {
    this.customers = customers;
    this.log = log;
    this.transaction = transaction;
    this.json = json;
  }

  static String trait(String key) {
    return TRAITS + key;
  }

  /** How many were told. */
  @Schema(name = "ListChange")
  record Told(int added, int removed) {}

  Told change(Segment segment, JsonNode body) {
    if (!segment.isStatic()) {
      throw Problem.badRequest("not_static", "Who is in this segment is told by its rule; change the rule.");
    }
    KnownMembers.require(body, "", Set.of("add", "remove"));
    List<Incoming> events = new ArrayList<>();
    int added = tell(segment.key(), body.path("add"), "add", true, events);
    int removed = tell(segment.key(), body.path("remove"), "remove", false, events);
    transaction.executeWithoutResult(status -> log.appendEventsWithin(events));
    return new Told(added, removed);
  }

  private int tell(String key, JsonNode ids, String field, boolean member, List<Incoming> events) {
    if (ids.size() > MOST_AT_ONCE || !(ids.isArray() || ids.isMissingNode() || ids.isNull())) {
      throw Problem.badRequest("out_of_range", field + ": give a list of at most " + MOST_AT_ONCE + " customers' ids.")
          .with("field", field);
    }
    for (int at = 0; at < ids.size(); at++) {
      events.add(event(key, profile(ids.get(at), field + "." + at), member));
    }
    return ids.size();
  }

  private ProfileId profile(JsonNode id, String field) {
    try {
      return customers.find(ProfileId.of(id.asString(""))).map(customer -> new ProfileId(customer.value()))
          .orElseThrow(() -> unknown(field));
    } catch (IllegalArgumentException e) {
      throw unknown(field);
    }
  }

  private static Problem unknown(String field) {
    return Problem.badRequest("unknown_customer", field + ": there is no such customer; nobody was added or removed.")
        .with("field", field);
  }

  private Incoming event(String key, ProfileId profile, boolean member) {
    String payload = json.writeValueAsString(Map.of("traits", Map.of(trait(key), member)));
    return new Incoming(Event.INTERNAL, UUID.randomUUID().toString(), EventType.IDENTIFY, EventType.IDENTIFY.word(),
        "server", Optional.empty(), Optional.empty(), false, new Claim(List.of(), true), Optional.of(profile), payload);
  }
}
