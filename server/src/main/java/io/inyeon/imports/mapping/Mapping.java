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

  /** A sentence on the first column that the mapping asks for and the file has not. */
  public Optional<String> missingFrom(Header header) {
    return records.stream().flatMap(RecordMapping::columns).filter(column -> !header.names().contains(column))
        .findFirst()
        .map(column -> "The file has no column \"%s\"; it has: %s.".formatted(column,
            String.join(", ", header.names())));
  }
}
