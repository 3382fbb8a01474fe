package io.inyeon.core.event;

import java.util.Locale;

/** The calls of Segment's specification. */
public enum EventType {
  TRACK, PAGE, SCREEN, IDENTIFY, GROUP, ALIAS;

  /** As callers write it: {@code track}, {@code page}, … */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
