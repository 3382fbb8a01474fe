package io.inyeon.access;

import jakarta.servlet.http.HttpServletRequest;

/** Whether whoever asked may still have the answer, for answers that take minutes. */
public interface Presence {
  /** False once they have signed out, or the key was taken back, or their role is another. Prolongs no session. */
  boolean lasts(HttpServletRequest request);
}
