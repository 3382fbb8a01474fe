package io.inyeon.collect;

import io.inyeon.web.Problem;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** Not now: nothing was acknowledged. */
final class Unavailable extends Problem {
  private static final long serialVersionUID = 1L;

  Unavailable(String why, Duration retryAfter) {
    super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Not now: " + why + ".");
    retryAfter(retryAfter);
  }
}
