package io.inyeon.sending;

/** A way out of the house. Declared here and filled by the modules that hand over: they ask {@link EmergencyStop} before. */
public interface Outlet {
  /** What is held back. */
  record Held(long waiting, long underWay) {}

  /** As the API names it: {@code messages}. */
  String name();

  /**
   * How many wait, of which some may not be due yet, and how many have been handed over without an answer so far: nobody can
   * call those back. The first counts to 10,000.
   */
  Held held();

  /** It may go on: look at what waits. */
  void resume();
}
