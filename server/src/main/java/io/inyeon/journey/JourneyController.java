package io.inyeon.journey;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.customer.Customers;
import io.inyeon.journey.JourneyPeople.CustomerRun;
import io.inyeon.journey.JourneyPeople.Traveller;
import io.inyeon.journey.JourneyStore.Stored;
import io.inyeon.journey.JourneyStore.Version;
import io.inyeon.message.Templates;
import io.inyeon.web.InstantCursor;
import io.inyeon.web.KnownMembers;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Journeys over HTTP. */
@RestController
@Tag(name = "Journeys")
class JourneyController {
  private final JourneyStore store;
  private final JourneyViews views;
  private final JourneyPeople people;
  private final Customers customers;
  private final JourneyPublishing publishing;
  private final JourneyEntries entries;
  private final JourneyStats stats;
  private final Templates templates;

  JourneyController(JourneyStore store, JourneyViews views, JourneyPeople people, Customers customers,
      JourneyPublishing publishing, JourneyEntries entries, JourneyStats stats, Templates templates) {
    this.store = store;
    this.templates = templates;
    this.publishing = publishing;
    this.entries = entries;
    this.stats = stats;
    this.views = views;
    this.people = people;
    this.customers = customers;
  }

  @Operation(summary = "Save a journey's draft", description = "Checked whole: an error names the place. Nothing changes for customers until it is published. With `incomplete=true` a draft that cannot be published yet is kept, too, and its `problems` are told. `If-Match: \"3\"` names the revision that was read (412 `changed_meanwhile`), `If-None-Match: *` a new one (412 `key_taken`).")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/journeys/{key}")
  JourneyView save(@PathVariable String key, @RequestBody JsonNode definition,
      @RequestParam(defaultValue = "false") boolean incomplete,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw Problem.badRequest("invalid_key", "A key is made of a-z, 0-9 and -, 64 letters at most.").with("field",
          "key");
    }
    return views
        .whole(store.draft(key, templates.filled(definition), incomplete, new Precondition(ifMatch, ifNoneMatch)));
  }

  @Operation(summary = "Publish the draft", description = "Customers enter the new version from now on. Those inside the one before stay in it, or move by `{\"move\": {\"nodes\": {\"old\": \"new\"}}}`. Where the entry is by a segment with members, `enterMembers` says how many may enter now, 0 for none; without it: 409 `already_in` with `count`. `If-Match: \"3\"` names the revision of the draft that was read, `move.from` the version whose people move (412 `changed_meanwhile`).")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/publish")
  JourneyView publish(@PathVariable String key, @RequestBody(required = false) @Nullable JsonNode wish,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    return views.whole(publishing.publish(key, PublishWish.read(wish), new Precondition(ifMatch, null)));
  }

  @Operation(summary = "Pause a journey", description = "Nobody enters, and whoever comes to a node stands before it until the journey is resumed. Its messages that have not been handed over wait, too. Goals and exits end runs as ever.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/pause")
  JourneyView pause(@PathVariable String key) {
    return views.whole(publishing.pause(key));
  }

  @Operation(summary = "Let a paused journey go on", description = "Whoever stands before a node enters it now; waits whose time has passed are over.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/resume")
  JourneyView resume(@PathVariable String key) {
    return views.whole(publishing.resume(key));
  }

  @Operation(summary = "Let nobody enter any more", description = "Those inside go on to the end (`{\"inside\": \"finish\"}`, as without a word), or leave at once (`\"exit\"`); what they were to be sent and has not gone is not sent.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/stop")
  JourneyView stop(@PathVariable String key, @RequestBody(required = false) @Nullable JsonNode body) {
    return views.whole(publishing.stop(key, leavesAtOnce(body)));
  }

  private static boolean leavesAtOnce(@Nullable JsonNode body) {
    if (body == null || body.isNull()) {
      return false;
    }
    KnownMembers.require(body, "", Set.of("inside"));
    JsonNode inside = body.path("inside");
    return switch (inside.isMissingNode() || inside.isNull() ? "finish" : inside.isString() ? inside.asString() : "") {
      case "finish" -> false;
      case "exit" -> true;
      default -> throw Problem.badRequest("unknown_value", "inside: finish or exit is needed here.").with("field",
          "inside");
    };
  }

  @Operation(summary = "Let a customer enter", description = "`{\"customerId\", \"properties\"?, \"messageId\"?}`, for journeys whose entry has the type `api`. The properties are what the messages may quote as `event`, and where the entry's key is found. The same `messageId` asks for the same run, for the same customer and the same value of the entry's key; with another of these it asks for a run of its own. Whether the customer may enter is decided by the journey; `GET …/runs` tells.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/journeys/{key}/enter")
  @ResponseStatus(HttpStatus.ACCEPTED)
  JourneyEntries.Requested enter(@PathVariable String key, @RequestBody JsonNode body) {
    return entries.enter(key, body);
  }

  @Operation(summary = "A customer's runs through a journey, the latest first")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}/runs")
  Page<CustomerRun> runs(@PathVariable String key, @RequestParam String customerId,
      @RequestParam(defaultValue = "50") int limit) {
    store.require(key);
    return new Page<>(people.ofCustomer(key, customers.profilesOf(customers.require(customerId)), Limits.check(limit)),
        null);
  }

  @Operation(summary = "A journey in numbers", description = "Its nodes, how runs ended, and its experiments with the 95 % interval of each variant's rate.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}/stats")
  JourneyStats.Stats stats(@PathVariable String key) {
    return stats.of(key);
  }

  @Operation(summary = "The versions of a journey, the latest first")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}/versions")
  Page<Version> versions(@PathVariable String key, @RequestParam(defaultValue = "20") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    store.require(key);
    return Page.of(store.versions(key, before(cursor), Limits.check(limit) + 1), limit,
        last -> String.valueOf(last.version()));
  }

  private static int before(@Nullable String cursor) {
    try {
      return cursor == null ? Integer.MAX_VALUE : Integer.parseInt(cursor);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }

  @Operation(summary = "A journey with its graph and its counts")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}")
  JourneyView get(@PathVariable String key) {
    return views.whole(store.require(key));
  }

  @Operation(summary = "All journeys, by key", description = "Page on with `next` as the cursor until it is null.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys")
  Page<JourneyView> all(@RequestParam(defaultValue = "100") int limit,
      @RequestParam(required = false) @Nullable String cursor) {
    List<Stored> found = store.after(cursor == null ? "" : cursor, Limits.check(limit) + 1);
    Page<Stored> page = Page.of(found, limit, Stored::key);
    JourneyViews.Counts counts = views.counts(page.items().stream().map(Stored::key).toList());
    return page.map(stored -> views.of(stored, counts));
  }

  @Operation(summary = "Who is in a journey now, the latest first", description = "All of it, or one node.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/journeys/{key}/people")
  Page<Traveller> people(@PathVariable String key, @RequestParam(required = false) @Nullable String node,
      @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String cursor) {
    store.require(key);
    InstantCursor from = InstantCursor.read(cursor);
    return Page.of(people.of(key, node, from.before(), from.id(), Limits.check(limit) + 1), limit,
        last -> InstantCursor.write(last.since(), last.runId()));
  }

  @Operation(summary = "The journeys that a customer is in, then the latest that have ended")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/customers/{id}/journeys")
  Page<CustomerRun> ofCustomer(@PathVariable String id, @RequestParam(defaultValue = "20") int limit) {
    return new Page<>(people.ofCustomer(customers.profilesOf(customers.require(id)), Limits.check(limit)), null);
  }
}
