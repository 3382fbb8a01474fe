package io.inyeon.log;

/** The numbers of the advisory locks that the processes on one database share; listed once, so that none is used twice. */
public final class Locks {
  static final long MONTHS = 7_301;
  static final long RELAY = 7_302;
  /** Held by whoever changes who is who. */
  public static final long IDENTITY = 7_303;
  /** Held together by all who append to known customers; alone by whoever makes customers vanish. */
  public static final long PRESENCE = 7_305;
  /** Held by whoever publishes a rulebook. */
  public static final long RULEBOOK = 7_304;

  /** Held by whoever looks through the log for those who did something. */
  public static final long RESPONDERS = 7_306;

  /** Held together by all who let something out of the house; alone by whoever stops that. */
  public static final long SENDING = 7_307;

  /** Held by whoever grants shares of what customers compete for. */
  public static final long ALLOCATION = 7_308;

  /** Held by whoever looks for what is wrong. */
  public static final long ALERTS = 7_309;

  /** Held by whoever tells those who wait for a thing, and those in whose carts it is. */
  public static final long WAITING = 7_312;

  /** Held by whoever learns how much is wanted of what. */
  public static final long FORECASTS = 7_311;

  private Locks() {
  }
}
