package io.inyeon.access;

import io.inyeon.web.Problem;

/** Where a page that is counted by numbers ends. */
public final class Cursor {
  private Cursor() {
  }

  public static long number(String cursor) {
    try {
      return Long.parseLong(cursor);
    } catch (NumberFormatException e) {
      throw Problem.badRequest("invalid_cursor", "Use the cursor of the page before, unchanged.").with("field",
          "cursor");
    }
  }
}
