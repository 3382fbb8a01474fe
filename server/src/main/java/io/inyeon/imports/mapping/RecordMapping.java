package io.inyeon.imports.mapping;

import io.inyeon.imports.file.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the rows of a file are made into.
 *
 * @param when which rows
 * @param group rows of the same value are one; empty when each row is one
 */
public record RecordMapping(Kind kind, Condition when, Optional<Expression> group, Map<String, Expression> fields) {
  public RecordMapping {
    fields = Map.copyOf(fields);
  }

  /** What comes out. */
  public enum Kind {
    EVENT, PROFILE, CONSENT, SUPPRESSION, SEGMENT;

    /** What may be said of it. */
    public Set<String> fields() {
      return switch (this) {
        case EVENT -> Set.of("userId", "anonymousId", "identifiers", "type", "event", "previousId", "groupId", "name",
            "category", "timestamp", "properties", "traits", "context");
        case PROFILE -> Set.of("userId", "anonymousId", "identifiers", "timestamp", "traits", "context");
        case CONSENT -> Set.of("userId", "anonymousId", "identifiers", "channel", "purpose", "status", "endpoint",
            "effectiveAt", "source", "proof");
        case SUPPRESSION -> Set.of("channel", "purpose", "endpoint", "reason");
        case SEGMENT -> Set.of("userId", "anonymousId", "identifiers", "segment", "member", "timestamp");
      };
    }

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The record that these rows are; one that is flawed spoils all of them. */
  public ObjectNode of(List<Row> rows) {
    rows.stream().map(Row::flaw).flatMap(Optional::stream).findFirst().ifPresent(flaw -> {
      throw flaw;
    });
    return (ObjectNode) Evaluation.of(new Expression.Fields(fields), rows);
  }

  /**
   * As much of a field's path as the mapping itself says: what lies below are names out of the file, and may be somebody's.
   */
  public String known(String path) {
    Map<String, Expression> inner = fields;
    int end = 0;
    for (String step : path.split("\\.", -1)) {
      if (end > 0 && !inner.containsKey(step)) {
        break;
      }
      end += step.length() + (end > 0 ? 1 : 0);
      inner = inner.get(step) instanceof Expression.Fields of ? of.fields() : Map.of();
    }
    return path.substring(0, end);
  }

  /** Which rows this one belongs to. */
  public Optional<String> keyOf(Row row) {
    List<Row> alone = List.of(row);
    return group.flatMap(key -> Optional.of(Evaluation.of(key, alone)).filter(value -> !value.isMissingNode())
        .map(value -> Conversion.text(value, Origin.of(key, alone)))).filter(key -> !key.isEmpty());
  }

  /** The names of all columns that are looked at, first steps of their paths. */
  Stream<String> columns() {
    Stream<Expression> all = Stream.concat(group.stream(), fields.values().stream());
    return Stream.concat(when.tests().stream().map(test -> test.path().getMatchingProperty()),
        all.flatMap(Origin::columns).map(column -> column.path().getMatchingProperty()));
  }
}
