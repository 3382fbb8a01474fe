package io.inyeon.background;

/**
 * In which order the parts of a process end: the web server first, then whatever reaches out, then what feeds it. They begin
 * in the opposite order.
 */
public final class Phases {
  /** What must be so before anything begins. */
  public static final int FIRST = 50;
  public static final int LOG = 100;
  public static final int ENGINE = 200;
  public static final int DISPATCH = 300;

  private Phases() {
  }
}
