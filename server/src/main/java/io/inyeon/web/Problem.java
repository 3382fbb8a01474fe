package io.inyeon.web;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A refusal that a caller can act on, answered as a problem document (RFC 9457) with a stable {@code code}.
 */
public class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Set<String> STANDARD = Set.of("type", "title", "status", "detail", "instance", "code");

  private final HttpStatus status;
  private final String code;
  private final transient Map<String, Object> details = new LinkedHashMap<>();
  private @Nullable Duration retryAfter;

  public Problem(HttpStatus status, String code, String detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }

  public static Problem badRequest(String code, String detail) {
    return new Problem(HttpStatus.BAD_REQUEST, code, detail);
  }

  public static Problem conflict(String code, String detail) {
    return new Problem(HttpStatus.CONFLICT, code, detail);
  }

  public static Problem notFound(String what) {
    return new Problem(HttpStatus.NOT_FOUND, "not_found", "There is no such " + what + ".");
  }

  /** A member of its own, beside the standard ones (RFC 9457, 3.1), whose names it must not take. */
  public Problem with(String member, Object value) {
    if (STANDARD.contains(member)) {
      throw new IllegalArgumentException(member + " is a standard member");
    }
    details.put(member, value);
    return this;
  }

  /** When it is worth trying again: the header {@code Retry-After}. */
  public Problem retryAfter(Duration wait) {
    retryAfter = wait;
    return this;
  }

  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  /** The document. */
  public Map<String, Object> body() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", status.getReasonPhrase());
    body.put("status", status.value());
    body.put("code", code);
    body.put("detail", String.valueOf(getMessage()));
    body.putAll(details);
    return body;
  }
}
