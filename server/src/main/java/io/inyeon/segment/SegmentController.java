package io.inyeon.segment;

import static io.inyeon.access.Role.AGENT;
import static io.inyeon.access.Role.ANALYST;
import static io.inyeon.access.Role.MARKETER;
import static io.inyeon.access.Scope.READ;
import static io.inyeon.access.Scope.WRITE;

import io.inyeon.access.Allowed;
import io.inyeon.segment.SegmentStore.Definition;
import io.inyeon.segment.SegmentViews.VersionView;
import io.inyeon.web.KnownMembers;
import io.inyeon.web.Limits;
import io.inyeon.web.Page;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

/** Segments over HTTP: their definitions. */
@RestController
@Tag(name = "Segments")
class SegmentController {
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_DESCRIPTION = 2_000;

  /** What {@code GET} tells besides may be sent back, and says nothing. */
  private static final Set<String> MEMBERS = Set.of("name", "description", "rule", "static", "key", "kind", "state",
      "progress", "size", "version", "createdAt", "updatedAt", "sentence", "usedBy", "since");

  private final SegmentStore store;
  private final Segments segments;
  private final SegmentViews views;
  private final StaticLists lists;

  SegmentController(SegmentStore store, Segments segments, SegmentViews views, StaticLists lists) {
    this.store = store;
    this.segments = segments;
    this.views = views;
    this.lists = lists;
  }

  @Operation(summary = "Define a segment", description = "`{\"name\", \"description\", \"rule\"}`, or `\"static\": true` for a list that is kept by hand. In force at once; `state` tells when everybody has been judged by it. With `If-None-Match: *` nothing is saved (412 `key_taken`) when the key is in use; with `If-Match: \"3\"` (412 `changed_meanwhile`) when another version is there.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PutMapping("/api/v1/segments/{key}")
  SegmentView put(@PathVariable String key, @RequestBody JsonNode body,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String ifNoneMatch) {
    return views.of(store.put(key(key), definition(body), new Precondition(ifMatch, ifNoneMatch)));
  }

  static String key(String key) {
    if (!key.matches("[a-z0-9][a-z0-9-]{0,63}")) {
      throw Problem.badRequest("invalid_key", "A key is made of a-z, 0-9 and -, 64 letters at most.").with("field",
          "key");
    }
    return key;
  }

  private static Definition definition(JsonNode body) {
    KnownMembers.require(body, "", MEMBERS);
    boolean listed = isListed(body.path("static"));
    if (listed && body.hasNonNull("rule")) {
      throw Problem.badRequest("conflict", "rule: a list is kept by hand and has no rule; leave one of the two out.")
          .with("field", "rule");
    }
    if (!listed && !body.path("rule").isObject()) {
      throw Problem.badRequest("required", "rule: an object is needed here; or \"static\": true for a list.").with(
          "field",
          "rule");
    }
    String name = text(body, "name", LONGEST_NAME);
    if (name.isBlank()) {
      throw Problem.badRequest("required", "name: a text is needed here.").with("field", "name");
    }
    return new Definition(name, text(body, "description", LONGEST_DESCRIPTION), listed ? null : body.path("rule"));
  }

  private static boolean isListed(JsonNode said) {
    if (!said.isMissingNode() && !said.isNull() && !said.isBoolean()) {
      throw Problem.badRequest("wrong_type", "static: true or false is needed here.").with("field", "static");
    }
    return said.asBoolean(false);
  }

  static String text(JsonNode body, String field, int longest) {
    JsonNode node = body.path(field);
    if (!(node.isString() || node.isMissingNode() || node.isNull()) || node.asString("").length() > longest) {
      throw Problem.badRequest("wrong_type", field + ": a text of at most " + longest + " letters is needed here.")
          .with("field", field);
    }
    return node.asString("");
  }

  @Operation(summary = "All segments, by key", description = "`query` finds by a part of the name or key. Page on with `next` as the cursor until it is null.")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments")
  Page<SegmentView> all(@RequestParam(defaultValue = "100") int limit, @RequestParam(defaultValue = "") String query,
      @RequestParam(required = false) @Nullable String cursor) {
    Page<Segment> page = Page.of(segments.after(cursor == null ? "" : cursor, query, Limits.check(limit) + 1), limit,
        Segment::key);
    return new Page<>(views.of(page.items()), page.next());
  }

  @Operation(summary = "A segment")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}")
  SegmentView get(@PathVariable String key) {
    return views.of(segments.require(key));
  }

  @Operation(summary = "Delete a segment", description = "Refused while another segment, a published journey, a persona or a webhook uses it; the answer names them.")
  @Allowed(value = MARKETER, keys = WRITE)
  @DeleteMapping("/api/v1/segments/{key}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void delete(@PathVariable String key) {
    store.delete(key);
  }

  @Operation(summary = "Stop judging everybody by a new rule", description = "Nobody is in the segment until it is saved again.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/segments/{key}/backfill/cancel")
  SegmentView cancel(@PathVariable String key) {
    return views.of(store.cancel(key));
  }

  @Operation(summary = "The versions of a segment's rule, the latest first")
  @Allowed(value = {MARKETER, ANALYST, AGENT}, keys = READ)
  @GetMapping("/api/v1/segments/{key}/versions")
  Page<VersionView> versions(@PathVariable String key) {
    return new Page<>(views.versions(segments.require(key).key()), null);
  }

  @Operation(summary = "Put customers on a list, or take them off", description = "`{\"add\": [ids], \"remove\": [ids]}`; all or none. Of static segments only.")
  @Allowed(value = MARKETER, keys = WRITE)
  @PostMapping("/api/v1/segments/{key}/members")
  StaticLists.Told members(@PathVariable String key, @RequestBody JsonNode body) {
    return lists.change(segments.require(key), body);
  }
}
