package io.inyeon.segment;

import io.inyeon.engine.Backfill;
import io.inyeon.engine.RuleDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Puts together what callers see of segments. */
@Component
class SegmentViews {
  private final Segments segments;
  private final SegmentUse use;
  private final Backfill backfill;

  SegmentViews(Segments segments, SegmentUse use, Backfill backfill) {
    this.segments = segments;
    this.use = use;
    this.backfill = backfill;
  }

  SegmentView of(Segment segment) {
    return of(List.of(segment)).getFirst();
  }

  List<SegmentView> of(List<Segment> some) {
    List<String> keys = some.stream().map(Segment::key).toList();
    Map<String, Long> sizes = segments.sizes(keys);
    Map<String, List<SegmentUse.UsedBy>> users = use.all(keys);
    Map<String, String> names = segments.names();
    Map<Long, Instant> published = segments.published(some.stream().map(Segment::since).toList());
    return some.stream().map(segment -> view(segment, sizes.getOrDefault(segment.key(), 0L),
        users.getOrDefault(segment.key(), List.of()), names,
        published.getOrDefault(segment.since(), segment.updatedAt()))).toList();
  }

  private SegmentView view(Segment segment, long size, List<SegmentUse.UsedBy> users, Map<String, String> names,
      Instant published) {
    double progress = segment.cancelled() ? 0 : backfill.progress(segment.since());
    String state = segment.cancelled() ? "cancelled" : progress < 1 ? "backfilling" : "live";
    Optional<JsonNode> rule = Optional.ofNullable(segment.rule());
    return new SegmentView(segment.key(), segment.name(), segment.description(), segment.isStatic() ? "static" : "rule",
        state, progress, size, segment.version(), segment.createdAt(), segment.updatedAt(), segment.rule(),
        rule.map(definition -> Sentences.of(RuleDefinition.read(definition, "rule"), names)).orElse(null), users,
        published);
  }

  /** One version of a rule, and what it says. */
  record VersionView(int version, Instant at, String by, @Nullable JsonNode rule,
      @Nullable Sentences sentence) {}

  List<VersionView> versions(String key) {
    Map<String, String> names = segments.names();
    return segments.versions(key).stream().map(version -> {
      JsonNode rule = version.rule();
      return new VersionView(version.version(), version.at(), version.by(), rule,
          rule == null ? null : Sentences.of(RuleDefinition.read(rule, "rule"), names));
    }).toList();
  }
}
