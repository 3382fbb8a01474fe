package io.inyeon.segment;

import java.util.List;

/** Uses segments, so that they cannot be deleted meanwhile. Filled by the modules that do. */
public interface SegmentUser {
  /** All that name any segment. */
  List<Use> uses();

  /**
   * @param kind as a caller knows it: {@code webhook}
   * @param key of what uses the segment
   */
  record Use(String segment, String kind, String key, String name) {}
}
