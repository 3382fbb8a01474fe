package io.inyeon.core.engine;

import java.util.List;

/** A segment that depends on itself has no members that anybody could tell. */
public final class SegmentCycle extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> path;

  SegmentCycle(List<String> path) {
    super(String.join(" → ", path));
    this.path = List.copyOf(path);
  }

  /** From the segment back to itself. */
  public List<String> path() {
    return path;
  }
}
