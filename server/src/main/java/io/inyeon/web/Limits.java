package io.inyeon.web;

/** The size of a page. */
public final class Limits {
  private static final int MOST = 1_000;

  private Limits() {
  }

  public static int check(int limit) {
    if (limit < 1 || limit > MOST) {
      throw Problem.badRequest("out_of_range", "limit lies between 1 and " + MOST + ".").with("field", "limit");
    }
    return limit;
  }
}
