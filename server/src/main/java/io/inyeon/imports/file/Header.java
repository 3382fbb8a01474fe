package io.inyeon.imports.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's columns, in order. Of two alike the first counts. */
public final class Header {
  private final List<String> names;
  private final Map<String, Integer> indexes = new HashMap<>();

  Header(List<String> names) {
    this.names = names.stream().map(String::strip).toList();
    for (int index = 0; index < this.names.size(); index++) {
      indexes.putIfAbsent(this.names.get(index), index);
    }
  }

  /** @return -1 when there is none of this name */
  int indexOf(String name) {
    return indexes.getOrDefault(name, -1);
  }

  public List<String> names() {
    return names;
  }

  int size() {
    return names.size();
  }
}
