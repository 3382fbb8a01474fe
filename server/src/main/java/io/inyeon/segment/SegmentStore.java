package io.inyeon.segment;

import io.inyeon.access.Audit;
import io.inyeon.access.CurrentActor;
import io.inyeon.core.engine.SegmentCycle;
import io.inyeon.engine.RuleDefinition;
import io.inyeon.engine.Rulebooks;
import io.inyeon.web.Precondition;
import io.inyeon.web.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Defines segments: each change of a rule is a version, and a rulebook that holds it; refused whole or saved whole. */
@Component
class SegmentStore {
  /** @param rule null for a list that is kept by hand */
  record Definition(String name, String description, @Nullable JsonNode rule) {}

  private final Segments segments;
  private final SegmentUse use;
  private final Rulebooks rulebooks;
  private final TransactionTemplate transaction;
  private final Audit audit;
  private final CurrentActor current;
  private final InstantSource clock;
  private final JsonMapper json;

  SegmentStore(Segments segments, SegmentUse use, Rulebooks rulebooks, TransactionTemplate transaction, Audit audit,
      CurrentActor current, InstantSource clock, JsonMapper json) {
    this.segments = segments;
    this.use = use;
    this.rulebooks = rulebooks;
    this.transaction = transaction;
    this.audit = audit;
    this.current = current;
    this.clock = clock;
    this.json = json;
  }

  /** @throws Problem 412 when what is there is not what the precondition says */
  Segment put(String key, Definition definition, Precondition precondition) {
    check(key, definition);
    try {
      return Objects.requireNonNull(transaction.execute(status -> save(key, definition, precondition)));
    } catch (SegmentCycle e) {
      throw new Problem(HttpStatus.CONFLICT, "segment_cycle",
          "The segment would depend on itself: " + e.getMessage() + ". Take one of these out of the rule.")
          .with("field", "rule").with("path", e.path());
    }
  }

  private void check(String key, Definition definition) {
    if (definition.rule == null) {
      return;
    }
    RuleDefinition.readStrictly(definition.rule, "rule");
    Set<String> known = new HashSet<>(segments.names().keySet());
    known.add(key);
    Mentions.requireKnown(definition.rule, known);
  }

  private Segment save(String key, Definition definition, Precondition precondition) {
    segments.reserve(key);
    Optional<Segment> before = segments.find(key);
    precondition.check(before.map(Segment::version));
    before.ifPresent(known -> requireSameKind(known, definition));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    boolean changed = before.map(known -> !Objects.equals(known.rule(), definition.rule) || known.cancelled())
        .orElse(true);
    long since = changed ? publish(key, definition.rule) : before.orElseThrow().since();
    Segment segment = new Segment(key, definition.name, definition.description, definition.rule,
        before.map(Segment::version).orElse(0) + (changed ? 1 : 0), since, false,
        before.map(Segment::createdAt).orElse(now), now);
    segments.save(segment);
    if (changed) {
      segments.saveVersion(segment, current.actor().name());
    }
    audit.record("segment.saved", Audit.Subject.of("segment", key), Map.of("version", segment.version()));
    return segment;
  }

  /** A rule would be lost in silence, or a list that somebody keeps. */
  private static void requireSameKind(Segment known, Definition definition) {
    if (known.isStatic() != (definition.rule == null)) {
      throw new Problem(HttpStatus.CONFLICT, "other_kind", known.isStatic()
          ? "This is a list that is kept by hand; make the rule under another key, or delete the list first."
          : "This segment has a rule; make the list under another key, or delete the segment first.")
          .with("field", known.isStatic() ? "rule" : "static");
    }
  }

  private long publish(String key, @Nullable JsonNode rule) {
    JsonNode inForce = rule == null ? listed(key) : rule;
    return rulebooks.publish(content -> ((ObjectNode) content.path(Rulebooks.SEGMENTS)).set(key, inForce));
  }

  /** Membership of a list is a trait, by which imports speak of it, too. */
  private JsonNode listed(String key) {
    return json.createObjectNode().put("trait", StaticLists.trait(key)).put("op", "eq").put("value", true);
  }

  void delete(String key) {
    transaction.executeWithoutResult(status -> {
      segments.lock(key);
      List<SegmentUse.UsedBy> users = use.of(key);
      if (!users.isEmpty()) {
        throw new Problem(HttpStatus.CONFLICT, "segment_in_use", "The segment is used by "
            + String.join(", ", users.stream().map(user -> user.kind() + " \"" + user.name() + "\"").toList())
            + ". Change these first.").with("usedBy", users);
      }
      rulebooks.publish(content -> ((ObjectNode) content.path(Rulebooks.SEGMENTS)).remove(key));
      segments.delete(key);
      audit.record("segment.deleted", Audit.Subject.of("segment", key), Map.of());
    });
  }

  /** Takes the rule out of force before everybody has been judged by it: nobody is in until it is saved again. */
  Segment cancel(String key) {
    return Objects.requireNonNull(transaction.execute(status -> {
      Segment segment = segments.require(key);
      rulebooks.publish(content -> ((ObjectNode) content.path(Rulebooks.SEGMENTS)).remove(key));
      Segment cancelled = new Segment(key, segment.name(), segment.description(), segment.rule(), segment.version(),
          segment.since(), true, segment.createdAt(), clock.instant());
      segments.save(cancelled);
      segments.empty(key);
      audit.record("segment.backfill_cancelled", Audit.Subject.of("segment", key), Map.of());
      return cancelled;
    }));
  }
}
