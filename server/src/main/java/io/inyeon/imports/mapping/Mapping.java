package io.inyeon.imports.mapping;

import io.inyeon.imports.file.Header;
import io.inyeon.imports.file.Layout;
import java.util.List;
import java.util.Optional;

/**
 * How a file becomes records.
 *
 * @param name with file and line the identity of what is imported: a record that this mapping has made before is not made
 *     again
 */
public record Mapping(String name, Layout layout, List<RecordMapping> records) {
  public Mapping {
    records = List.copyOf(records);
  }

  /**
   * A sentence on the first column that the mapping asks for and the file has not. It lists those that are there only if one
   * of them is wanted: else the first line may name no columns, but be somebody's.
   */
  public Optional<String> missingFrom(Header header) {
    List<String> wanted = records.stream().flatMap(RecordMapping::columns).toList();
    String others = wanted.stream().anyMatch(header.names()::contains)
        ? "it has: " + String.join(", ", header.names())
        : "nor any other that the mapping asks for: its first line must name the columns";
    return wanted.stream().filter(column -> !header.names().contains(column)).findFirst()
        .map(column -> "The file has no column \"%s\"; %s.".formatted(column, others));
  }
}
